// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/commands.hpp"

#include "shared/base/text.hpp"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace tarim::reader {
namespace {

constexpr auto kCommands =
    std::to_array<Command>({{"pdf", readPdf}, {"table", readTable}, {"qr", readQrPicture}});

}  // namespace

const Command* findCommand(std::string_view name) {
  const auto found = std::find_if(kCommands.begin(), kCommands.end(),
                                  [name](const Command& command) { return command.name == name; });
  return found == kCommands.end() ? nullptr : &*found;
}

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
