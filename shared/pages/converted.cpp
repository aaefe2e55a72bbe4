// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/converted.hpp"

#include "shared/imaging/probe.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/pages/page_reader.hpp"

#include <algorithm>
#include <array>

namespace tarim::pages {
namespace {

using base::Code;
using base::Error;

constexpr auto kConvertible = std::to_array<std::string_view>({"HEIC", "AVIF", "WebP", "TIFF", "BMP"});

/// 50 megapixels, decoded and as red, green and blue.
constexpr confined::Limits kLimits{.memoryBytes = std::size_t{1} << 30,
                                   .cpuSeconds = 20,
                                   .wall = std::chrono::minutes(1),
                                   .outputBytes = std::size_t{64} << 20,
                                   .openFiles = 3,
                                   .threads = true};

}  // namespace

bool isConvertible(base::ByteView file) {
  const imaging::FileKind* kind = imaging::kindOf(file);
  return kind && std::find(kConvertible.begin(), kConvertible.end(), kind->id) != kConvertible.end();
}

base::Result<base::Bytes> converted(base::ByteView file) {
  if (file.empty()) return Error(Code::EmptyFile, "no bytes");
  if (file.size() > kMostBytesToConvert) return Error(Code::TooLarge, std::to_string(file.size()) + " bytes");
  if (!isConvertible(file)) return Error(Code::WrongFileType, "not a picture that is converted");
  auto reply = askPictureReader("jpeg", file, kLimits);
  if (!reply && reply.error().code() == Code::NotNow) return imaging::errorOf(*imaging::kindOf(file));
  if (!reply) return reply.error();
  // The reader may have been taken over: what it made is looked at like any chosen file.
  const auto made = imaging::probe(reply->picture);
  if (!made) return made.error();
  if (made->type != imaging::ImageType::Jpeg) return Error(Code::DamagedFile, "the reader made no JPEG");
  return std::move(reply->picture);
}

}  // namespace tarim::pages
