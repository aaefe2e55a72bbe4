// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/page_commands.hpp"

namespace tarim::reader {

base::Bytes answerPage(PageReading read, const base::Bytes& request) {
  const auto asked = confined::readMessage(request);
  auto answer = read(asked.json, asked.bytes);
  if (!answer) return confined::makeMessage(answerOf(answer.error()), {});
  return confined::makeMessage(answerOf(std::move(answer->found)), answer->picture);
}

base::Result<PageAnswer> unavailable(std::string_view library) {
  return PageAnswer{{{"unavailable", "built without " + std::string(library)}}, {}};
}

}  // namespace tarim::reader
