// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/text.hpp"

#include <boost/json/serialize.hpp>

#include "reader/commands.hpp"

namespace tarim::reader {

std::string answerOf(const base::Result<boost::json::object>& answer) {
  if (answer) return boost::json::serialize(*answer);
  const base::Error& error = answer.error();
  // A library's message may repeat bytes of the file.
  const std::string detail = base::isValidUtf8(error.detail()) ? error.detail() : "it cannot be read";
  const boost::json::object told{
      {"code", base::codeName(error.code())}, {"detail", detail}, {"page", error.place().page}};
  return boost::json::serialize(boost::json::object{{"error", told}});
}

}  // namespace tarim::reader
