// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/page_image.hpp"

#include "shared/base/hash.hpp"
#include "shared/imaging/probe.hpp"

namespace tarim::client::app {

namespace {

/// Enough to read 8-point print on an A4 page at three times its size, and small enough for a cheap desktop's
/// memory.
constexpr int kMaxSide = 3600;

}  // namespace

base::Result<QImage> pageImage(base::ByteView bytes, std::string_view hash) {
  if (base::sha256(bytes).hex() != hash)
    return base::Error(base::Code::StorageCorrupt, "the page has another hash");
  const auto pixels = imaging::decode(bytes, kMaxSide);
  if (!pixels) return pixels.error();
  const QImage borrowed(pixels->rgb.data(), pixels->width, pixels->height, 3 * pixels->width,
                        QImage::Format_RGB888);
  return borrowed.convertToFormat(QImage::Format_RGB32);
}

}  // namespace tarim::client::app
