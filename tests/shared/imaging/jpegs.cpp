// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/imaging/jpegs.hpp"

#include <jpeglib.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

using tarim::base::Bytes;

namespace {

/// The pictures here are the tests' own: a failure ends the program.
[[noreturn]] void fail(j_common_ptr info) {
  char words[JMSG_LENGTH_MAX];
  info->err->format_message(info, words);
  std::fprintf(stderr, "libjpeg: %s\n", words);
  std::abort();
}

}  // namespace

Bytes jpegOf(int width, int height, const JpegShape& shape) {
  jpeg_compress_struct to{};
  jpeg_error_mgr errors{};
  to.err = jpeg_std_error(&errors);
  errors.error_exit = fail;
  jpeg_create_compress(&to);
  unsigned char* data = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&to, &data, &size);
  to.image_width = static_cast<JDIMENSION>(width);
  to.image_height = static_cast<JDIMENSION>(height);
  to.input_components = shape.components;
  to.in_color_space = shape.components == 1 ? JCS_GRAYSCALE : shape.components == 3 ? JCS_RGB : JCS_CMYK;
  jpeg_set_defaults(&to);
  jpeg_set_quality(&to, 90, TRUE);
  for (int i = 0; i < shape.components; ++i) {
    to.comp_info[i].h_samp_factor = shape.components == 1 ? 1 : shape.horizontal[static_cast<std::size_t>(i)];
    to.comp_info[i].v_samp_factor = shape.components == 1 ? 1 : shape.vertical[static_cast<std::size_t>(i)];
  }
  to.restart_interval = static_cast<unsigned>(shape.restart);
  to.arith_code = shape.arithmetic ? TRUE : FALSE;
  if (shape.progressive) jpeg_simple_progression(&to);
  jpeg_start_compress(&to, TRUE);
  std::vector<unsigned char> row(static_cast<std::size_t>(width * shape.components));
  unsigned noise = 1;
  while (to.next_scanline < to.image_height) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      noise = noise * 1103515245u + 12345u;
      row[i] = static_cast<unsigned char>(((i / 7 + to.next_scanline / 5) % 2 * 150) + (noise >> 16) % 90);
    }
    JSAMPROW rows[] = {row.data()};
    jpeg_write_scanlines(&to, rows, 1);
  }
  jpeg_finish_compress(&to);
  jpeg_destroy_compress(&to);
  Bytes out(data, data + size);
  std::free(data);
  return out;
}

Coefficients coefficientsOf(const Bytes& jpeg) {
  jpeg_decompress_struct in{};
  jpeg_error_mgr errors{};
  in.err = jpeg_std_error(&errors);
  errors.error_exit = fail;
  jpeg_create_decompress(&in);
  jpeg_mem_src(&in, jpeg.data(), static_cast<unsigned long>(jpeg.size()));
  jpeg_read_header(&in, TRUE);
  jvirt_barray_ptr* arrays = jpeg_read_coefficients(&in);
  Coefficients out{static_cast<int>(in.image_width),
                   static_cast<int>(in.image_height),
                   in.max_h_samp_factor,
                   in.max_v_samp_factor,
                   {}};
  for (int i = 0; i < in.num_components; ++i) {
    const jpeg_component_info& component = in.comp_info[i];
    Plane plane{component.h_samp_factor,
                component.v_samp_factor,
                static_cast<int>(component.width_in_blocks),
                static_cast<int>(component.height_in_blocks),
                {}};
    for (JDIMENSION row = 0; row < component.height_in_blocks; ++row) {
      JBLOCKARRAY blocks =
          in.mem->access_virt_barray(reinterpret_cast<j_common_ptr>(&in), arrays[i], row, 1, FALSE);
      for (JDIMENSION column = 0; column < component.width_in_blocks; ++column) {
        plane.blocks.emplace_back();
        std::copy_n(blocks[0][column], 64, plane.blocks.back().begin());
      }
    }
    out.planes.push_back(std::move(plane));
  }
  jpeg_finish_decompress(&in);
  jpeg_destroy_decompress(&in);
  return out;
}
