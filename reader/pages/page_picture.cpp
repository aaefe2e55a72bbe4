// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/page_picture.hpp"

namespace tarim::reader {

base::Result<PagePicture> decodePage(base::ByteView file, int mostSide) {
  cv::setNumThreads(0);
  auto pixels = imaging::decode(file, mostSide);
  if (!pixels) return pixels.error();
  PagePicture picture;
  picture.pixels = std::move(*pixels);
  picture.rgb = cv::Mat(picture.pixels.height, picture.pixels.width, CV_8UC3, picture.pixels.rgb.data());
  return picture;
}

}  // namespace tarim::reader
