// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/mask.hpp"

#include "shared/imaging/header.hpp"
#include "shared/imaging/mask_scan.hpp"
#include "shared/imaging/probe.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

// After <cstdio>, which it needs and does not include.
#include <jpeglib.h>

namespace tarim::imaging {
namespace {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

/// libjpeg leaves its calls by longjmp; no object with a destructor may live between setjmp and there.
struct Failure {
  jpeg_error_mgr manager{};
  std::jmp_buf leave{};
  char words[JMSG_LENGTH_MAX] = "";
  bool warned = false;
};

void leave(j_common_ptr info) {
  auto* failure = reinterpret_cast<Failure*>(info->client_data);
  info->err->format_message(info, failure->words);
  std::longjmp(failure->leave, 1);
}

/// The library's own count begins anew with each stage. A level above −1 is a trace.
void keepWarning(j_common_ptr info, int level) {
  auto* failure = reinterpret_cast<Failure*>(info->client_data);
  if (level > -1 || failure->warned) return;
  failure->warned = true;
  info->err->format_message(info, failure->words);
}

/// A flat block of middle grey: all its coefficients are zero, whatever the quantization and the colour
/// space.
void flatten(jpeg_decompress_struct& in, jvirt_barray_ptr array, const BlockRange& range) {
  for (JDIMENSION row = range.top; row < range.bottom; ++row) {
    JBLOCKARRAY rows = in.mem->access_virt_barray(reinterpret_cast<j_common_ptr>(&in), array, row, 1, TRUE);
    std::fill_n(&rows[0][range.left][0], std::size_t{DCTSIZE2} * (range.right - range.left), JCOEF{0});
  }
}

void flattenAll(jpeg_decompress_struct& in, jvirt_barray_ptr* arrays, const PixelRange& pixels) {
  for (int i = 0; i < in.num_components; ++i) {
    const jpeg_component_info& component = in.comp_info[i];
    const BlockRange range =
        blocksOf(pixels, {component.h_samp_factor, component.v_samp_factor, in.max_h_samp_factor,
                          in.max_v_samp_factor, component.width_in_blocks, component.height_in_blocks});
    if (range.left < range.right) flatten(in, arrays[i], range);
  }
}

/// Reads, flattens and writes. False when libjpeg gave up; `failure` has its words.
bool transcode(ByteView jpeg, const PixelRange* pixels, std::size_t count, Failure& failure,
               unsigned char** out, unsigned long* outSize) {
  jpeg_decompress_struct in{};
  jpeg_compress_struct to{};
  in.err = to.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = leave;
  failure.manager.emit_message = keepWarning;
  in.client_data = to.client_data = &failure;
  if (setjmp(failure.leave) != 0) {
    jpeg_destroy_compress(&to);
    jpeg_destroy_decompress(&in);
    return false;
  }
  jpeg_create_decompress(&in);
  jpeg_create_compress(&to);
  jpeg_mem_src(&in, jpeg.data(), static_cast<unsigned long>(jpeg.size()));
  jpeg_read_header(&in, TRUE);
  jvirt_barray_ptr* arrays = jpeg_read_coefficients(&in);
  for (std::size_t i = 0; i < count; ++i)
    flattenAll(in, arrays, pixels[i]);
  jpeg_copy_critical_parameters(&in, &to);
  jpeg_mem_dest(&to, out, outSize);
  jpeg_write_coefficients(&to, arrays);
  jpeg_finish_compress(&to);
  jpeg_destroy_compress(&to);
  jpeg_finish_decompress(&in);
  jpeg_destroy_decompress(&in);
  return true;
}

Result<Bytes> maskedUpright(ByteView jpeg, const JpegLayout& layout, std::span<const Area> areas) {
  std::vector<PixelRange> pixels;
  for (const Area& area : areas)
    pixels.push_back(pixelsOf(area, layout.width, layout.height));
  if (const auto baseline = readBaseline(jpeg, layout))
    if (auto out = maskedScan(*baseline, pixels)) return *std::move(out);
  ++effort.transcodings;
  Failure failure;
  unsigned char* data = nullptr;
  unsigned long size = 0;
  const Bytes plain =
      withoutMetadata(jpeg, layout);  // Also without stray bytes, of which libjpeg would warn.
  const bool written = transcode(plain, pixels.data(), pixels.size(), failure, &data, &size);
  Bytes out;
  if (written) out.assign(data, data + size);
  std::free(data);  // NOLINT: libjpeg allocates with malloc.
  if (!written || failure.warned) return Error(Code::DamagedFile, failure.words);
  return out;
}

}  // namespace

Result<Bytes> masked(ByteView jpeg, std::span<const Area> areas) {
  if (jpeg.empty()) return Error(Code::EmptyFile, "no bytes");
  if (jpeg.size() > kMaxFileBytes) return Error(Code::TooLarge, std::to_string(jpeg.size()) + " bytes");
  if (jpeg.size() < 2 || jpeg[0] != 0xFF || jpeg[1] != 0xD8) return Error(Code::WrongFileType, "no JPEG");
  const auto layout = readHeader(jpeg);
  if (!layout) return layout.error();
  const bool isStored = layout->orientation == 1 && layout->complete && !layout->arithmetic();
  if (isStored) return maskedUpright(jpeg, layout.value(), areas);
  const auto stored = storedForm(jpeg);
  if (!stored) return stored.error();
  const auto upright = readHeader(stored->jpeg);
  if (!upright) return upright.error();
  return maskedUpright(stored->jpeg, upright.value(), areas);
}

}  // namespace tarim::imaging
