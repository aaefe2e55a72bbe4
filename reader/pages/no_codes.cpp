// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built instead of codes.cpp where zxing-cpp is missing.
#include "reader/pages/page_commands.hpp"

namespace tarim::reader {

base::Result<PageAnswer> readCodes(std::string_view, base::ByteView) {
  return unavailable("zxing-cpp");
}

}  // namespace tarim::reader
