// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/qr_code.hpp"

#include "shared/imaging/png_file.hpp"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace tarim::imaging {
namespace {

constexpr int kBorder = 4;  ///< Modules, as the standard asks.
constexpr int kMostScale = 64;

struct Freed {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

bool QrCode::isDark(int x, int y) const {
  const bool isInside = x >= 0 && y >= 0 && x < side && y < side;
  return isInside && dark[std::size_t(y) * std::size_t(side) + std::size_t(x)];
}

base::Result<QrCode> makeQrCode(std::string_view text) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::unique_ptr<QRcode, Freed> made(
      QRcode_encodeData(int(std::min<std::size_t>(text.size(), 4096)), bytes, 0, QR_ECLEVEL_M));
  if (!made) return base::Error(base::Code::TooLarge, "no QR code holds the text");
  QrCode code;
  code.side = made->width;
  const auto modules = std::size_t(made->width) * std::size_t(made->width);
  code.dark.reserve(modules);
  for (std::size_t i = 0; i < modules; ++i)
    code.dark.push_back((made->data[i] & 1) != 0);
  return code;
}

std::string qrText(const QrCode& code) {
  // Indexed by whether the upper and the lower module are light.
  constexpr std::string_view kHalves[2][2] = {{" ", "▄"}, {"▀", "█"}};
  std::string text;
  for (int y = -kBorder; y < code.side + kBorder; y += 2) {
    for (int x = -kBorder; x < code.side + kBorder; ++x)
      text += kHalves[code.isDark(x, y) ? 0 : 1][code.isDark(x, y + 1) ? 0 : 1];
    text += '\n';
  }
  return text;
}

base::Result<base::Bytes> qrPng(const QrCode& code, int scale) {
  if (scale < 1 || scale > kMostScale)
    return base::Error(base::Code::InvalidInput, "a scale from 1 to " + std::to_string(kMostScale));
  const int side = (code.side + 2 * kBorder) * scale;
  base::Bytes grey;
  grey.reserve(std::size_t(side) * std::size_t(side));
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      grey.push_back(code.isDark(x / scale - kBorder, y / scale - kBorder) ? 0 : 255);
  return encodeGreyPng(side, side, grey);
}

}  // namespace tarim::imaging
