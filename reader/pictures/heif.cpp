// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/geometry.hpp"
#include "shared/imaging/markers.hpp"

#include <libheif/heif.h>

#include <memory>

#include "reader/pictures/picture_formats.hpp"

namespace tarim::reader {
namespace {

using base::Code;
using base::Error;

struct Free {
  void operator()(heif_context* context) const { heif_context_free(context); }
  void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
  void operator()(heif_image* image) const { heif_image_release(image); }
  void operator()(heif_decoding_options* options) const { heif_decoding_options_free(options); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

Error damaged(const heif_error& error) {
  const bool isLimit = error.subcode == heif_suberror_Security_limit_exceeded;
  return {isLimit ? Code::TooLarge : Code::DamagedFile,
          std::string("HEIF: ") + (error.message ? error.message : "")};
}

bool isFailed(const heif_error& error) {
  return error.code != heif_error_Ok;
}

/// Whether rotation or mirroring are properties of the picture, as phones write them. libheif applies them,
/// and the orientation in EXIF repeats them. Converters leave them out, and then that orientation holds.
bool turnsItself(base::ByteView file) {
  const std::string_view text = base::textOf(file.first(std::min<std::size_t>(file.size(), 256 << 10)));
  return text.find("irot") != std::string_view::npos || text.find("imir") != std::string_view::npos;
}

int orientationInExif(const heif_image_handle* handle) {
  constexpr std::size_t kOffsetBytes = 4;
  heif_item_id id = 0;
  if (heif_image_handle_get_list_of_metadata_block_IDs(handle, "Exif", &id, 1) != 1) return 1;
  base::Bytes exif(heif_image_handle_get_metadata_size(handle, id));
  if (exif.size() < kOffsetBytes || isFailed(heif_image_handle_get_metadata(handle, id, exif.data())))
    return 1;
  std::size_t offset = kOffsetBytes;
  for (std::size_t i = 0; i < kOffsetBytes; ++i)
    offset += std::size_t(exif[i]) << (24 - 8 * i);
  return offset < exif.size() ? imaging::orientationInExif(base::ByteView(exif).subspan(offset)) : 1;
}

base::Result<Owned<heif_image>> decodePrimary(const heif_image_handle* handle, bool hasAlpha) {
  const Owned<heif_decoding_options> options(heif_decoding_options_alloc());
  options->convert_hdr_to_8bit = 1;
  heif_image* decoded = nullptr;
  const heif_error error =
      heif_decode_image(handle, &decoded, heif_colorspace_RGB,
                        hasAlpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, options.get());
  Owned<heif_image> image(decoded);
  if (isFailed(error)) return damaged(error);
  heif_error warning{};
  if (heif_image_get_decoding_warnings(image.get(), 0, &warning, 1) > 0) return damaged(warning);
  return image;
}

base::Result<imaging::Pixels> pixelsOf(const heif_image* image, bool hasAlpha) {
  imaging::Pixels pixels;
  pixels.width = heif_image_get_width(image, heif_channel_interleaved);
  pixels.height = heif_image_get_height(image, heif_channel_interleaved);
  if (auto wrong = checkExtent(pixels.width, pixels.height)) return *wrong;
  int stride = 0;
  const std::uint8_t* plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
  const std::size_t width = std::size_t(pixels.width);
  if (!plane || stride < int(width) * (hasAlpha ? 4 : 3))
    return Error(Code::DamagedFile, "HEIF without pixels");
  pixels.rgb.resize(width * std::size_t(pixels.height) * 3);
  for (int y = 0; y < pixels.height; ++y) {
    const std::uint8_t* from = plane + std::ptrdiff_t(y) * stride;
    std::uint8_t* to = pixels.rgb.data() + std::size_t(y) * width * 3;
    if (hasAlpha)
      overWhite(from, to, width);
    else
      std::copy(from, from + width * 3, to);
  }
  return pixels;
}

}  // namespace

base::Result<imaging::Pixels> decodeHeif(base::ByteView file) {
  const Owned<heif_context> context(heif_context_alloc());
  heif_context_set_maximum_image_size_limit(context.get(), imaging::kMaxSide);
  heif_context_set_max_decoding_threads(context.get(), 0);
  heif_error error =
      heif_context_read_from_memory_without_copy(context.get(), file.data(), file.size(), nullptr);
  if (isFailed(error)) return damaged(error);
  heif_image_handle* primary = nullptr;
  error = heif_context_get_primary_image_handle(context.get(), &primary);
  const Owned<heif_image_handle> handle(primary);
  if (isFailed(error)) return damaged(error);
  const int width = heif_image_handle_get_width(handle.get());
  const int height = heif_image_handle_get_height(handle.get());
  if (auto wrong = checkExtent(width, height)) return *wrong;
  const bool hasAlpha = heif_image_handle_has_alpha_channel(handle.get()) != 0;
  const auto image = decodePrimary(handle.get(), hasAlpha);
  if (!image) return image.error();
  auto pixels = pixelsOf(image->get(), hasAlpha);
  if (!pixels || turnsItself(file)) return pixels;
  return imaging::turned(std::move(*pixels), orientationInExif(handle.get()));
}

}  // namespace tarim::reader
