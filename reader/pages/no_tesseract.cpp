// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built instead of text.cpp where tesseract is missing.
#include "reader/pages/page_commands.hpp"

namespace tarim::reader {

void prepareText() {}

base::Result<PageAnswer> readText(std::string_view, base::ByteView) {
  return unavailable("tesseract");
}

}  // namespace tarim::reader
