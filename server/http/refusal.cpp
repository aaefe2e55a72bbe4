// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/refusal.hpp"

#include <boost/json.hpp>

namespace tarim::server {

Answer refusal(int status, base::Code code, std::string_view detail) {
  const base::Words words = base::words(code);
  const boost::json::value problem = {
      {"code", base::codeName(code)}, {"detail", detail}, {"zh", words.zh}, {"en", words.en}};
  Answer answer;
  answer.status = status;
  if (status >= 500) answer.reason = base::Error(code, std::string(detail)).line();
  answer.body = boost::json::serialize(problem);
  return answer;
}

}  // namespace tarim::server
