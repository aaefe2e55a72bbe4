// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Encodes pictures like phones and scanners do.
#include "shared/base/bytes.hpp"

#include <QImage>

namespace tarim::demo {

base::Bytes jpegOf(const QImage& picture);
/// Stored on its side with EXIF orientation 6, as by a phone held upright.
base::Bytes turnedJpegOf(const QImage& picture);
base::Bytes pngOf(const QImage& picture);
/// One A4 page with the picture.
base::Bytes pdfOf(const QImage& picture);

}  // namespace tarim::demo
