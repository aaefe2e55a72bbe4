// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pdf/sheet.hpp"

#include "shared/confined/confined.hpp"
#include "shared/confined/message.hpp"
#include "shared/confined/picture_answer.hpp"

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

}  // namespace

Result<Bytes> drawSheet(base::ByteView pdf, int sheet) {
  const std::string parameters = R"({"sheet":)" + std::to_string(sheet) + "}";
  const confined::Answer answer = confined::runReader(confined::Reader::Sheets, "sheet",
                                                      confined::makeMessage(parameters, pdf), limits());
  if (answer.ending == confined::Ending::NotInstalled)
    return Error(Code::NotFound, "tarim-sheets is not installed: pages of PDFs cannot be drawn");
  return confined::pictureIn(answer);
}

}  // namespace tarim::pdf
