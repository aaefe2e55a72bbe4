// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pictures as the files that phones and scanners make of them.
#include "shared/base/bytes.hpp"

#include <QImage>

namespace tarim::demo {

base::Bytes jpegOf(const QImage& picture);
/// Stored lying on its side with an EXIF orientation of 6, as a phone held upright does.
base::Bytes turnedJpegOf(const QImage& picture);
base::Bytes pngOf(const QImage& picture);
/// One A4 page that holds the picture.
base::Bytes pdfOf(const QImage& picture);

}  // namespace tarim::demo
