// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// libqrencode behind plain functions: a text as a QR code, for a terminal and as a picture. Codes are read in
// a confined process (reader/qr_picture.cpp).
#include "shared/base/bytes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tarim::imaging {

/// Modules in rows from the top, without the white border.
struct QrCode {
  int side = 0;
  std::vector<bool> dark;
  /// Outside of the code everything is light.
  [[nodiscard]] bool isDark(int x, int y) const;
};

/// With error correction M: readable when a seventh of it is covered. TooLarge: no QR code holds the text.
base::Result<QrCode> makeQrCode(std::string_view text);
/// Two modules in each character, with the border, for a terminal that writes light on dark.
std::string qrText(const QrCode& code);
/// Grey PNG, `scale` pixels a module, with the border. InvalidInput for another scale than 1–64.
base::Result<base::Bytes> qrPng(const QrCode& code, int scale);

}  // namespace tarim::imaging
