// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/json.hpp"
#include "shared/imaging/pdf_ends.hpp"
#include "shared/imaging/signatures.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

#include "reader/commands.hpp"

namespace tarim::fuzz {

void pdf(const std::uint8_t* bytes, std::size_t size) {
  const base::Bytes file(bytes, bytes + size);
  (void)imaging::kindOf(file);
  (void)imaging::findCutPdf(file);
  const auto read = reader::readPdf(file);
  if (!read && read.error().code() == base::Code::Unknown) std::abort();
  if (!base::parseJson(reader::answerOf(read))) std::abort();
}

}  // namespace tarim::fuzz
