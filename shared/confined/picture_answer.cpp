// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/confined/picture_answer.hpp"

#include "shared/base/json.hpp"
#include "shared/confined/message.hpp"

namespace tarim::confined {

using base::Code;
using base::Error;

base::Result<base::Bytes> pictureIn(const Answer& answer) {
  if (answer.ending != Ending::Answered) return errorOf(answer, {});
  const MessageView message = readMessage(answer.output);
  const Error unreadable(Code::DamagedFile, "the answer of the reader cannot be read");
  const auto value = base::parseJson(message.json);
  if (!value) return unreadable;
  base::JsonReader::Failure failure;
  base::JsonReader read(*value, "$", failure);
  if (read.has("error")) {
    base::JsonReader told = read.object("error");
    const Code code = base::codeFromName(told.string("code", 64));
    const std::string detail = told.string("detail");
    return failure || code == Code::Unknown ? unreadable : Error(code, detail);
  }
  if (message.bytes.empty()) return unreadable;
  return base::Bytes(message.bytes.begin(), message.bytes.end());
}

}  // namespace tarim::confined
