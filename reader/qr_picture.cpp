// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// qr: the texts of the QR codes in a picture, a photo or a screenshot.
//
//   {"texts": ["…"]}    in the order in which they were found; those that are not UTF-8 are left out
#include "reader/codes.hpp"
#include "reader/commands.hpp"

namespace tarim::reader {

base::Result<boost::json::object> readQrPicture(const base::Bytes& file) {
  const auto codes = codesOf(file);
  if (!codes) return codes.error();
  boost::json::array texts;
  for (const pages::PageCode& code : *codes)
    if (code.isQr()) texts.emplace_back(code.text);
  return boost::json::object{{"texts", std::move(texts)}};
}

}  // namespace tarim::reader
