// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// codes: QR codes and bar codes of a page with their places (shared/pages/codes.hpp).
#include "reader/codes.hpp"

#include "reader/pages/page_commands.hpp"

namespace tarim::reader {

base::Result<PageAnswer> readCodes(std::string_view, base::ByteView picture) {
  auto codes = codesOf(picture);
  if (!codes) return codes.error();
  return PageAnswer{base::jsonOf(pages::PageCodes{std::move(*codes)}).as_object(), {}};
}

}  // namespace tarim::reader
