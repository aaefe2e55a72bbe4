// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pdf/sheet.hpp"

#include "shared/base/json.hpp"
#include "shared/confined/confined.hpp"
#include "shared/confined/message.hpp"

namespace tarim::pdf {
namespace {

using base::Bytes;
using base::Code;
using base::Error;
using base::Result;

confined::Limits limits() {
  confined::Limits limits;
  limits.cpuSeconds = 20;
  limits.wall = std::chrono::seconds(40);
  limits.outputBytes = std::size_t{48} << 20;
  return limits;
}

/// The program's answer. It may have been taken over by the file, so it is foreign too.
Result<Bytes> readAnswer(base::ByteView output) {
  const confined::MessageView answer = confined::readMessage(output);
  const Error unreadable(Code::DamagedFile, "the answer of tarim-sheets cannot be read");
  const auto value = base::parseJson(answer.json);
  if (!value) return unreadable;
  base::JsonReader::Failure failure;
  base::JsonReader read(*value, "$", failure);
  if (read.has("error")) {
    base::JsonReader told = read.object("error");
    const Code code = base::codeFromName(told.string("code", 64));
    const std::string detail = told.string("detail");
    return failure || code == Code::Unknown ? unreadable : Error(code, detail);
  }
  if (answer.bytes.empty()) return unreadable;
  return Bytes(answer.bytes.begin(), answer.bytes.end());
}

}  // namespace

Result<Bytes> drawSheet(base::ByteView pdf, int sheet) {
  const std::string parameters = R"({"sheet":)" + std::to_string(sheet) + "}";
  const confined::Answer answer = confined::runReader(confined::Reader::Sheets, "sheet",
                                                      confined::makeMessage(parameters, pdf), limits());
  if (answer.ending == confined::Ending::NotInstalled)
    return Error(Code::NotFound, "tarim-sheets is not installed: pages of PDFs cannot be drawn");
  if (answer.ending != confined::Ending::Answered) return confined::errorOf(answer, {});
  return readAnswer(answer.output);
}

}  // namespace tarim::pdf
