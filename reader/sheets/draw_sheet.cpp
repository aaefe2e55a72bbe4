// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/sheets/draw_sheet.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <climits>
#include <memory>

namespace tarim::reader {

namespace {

constexpr double kPointsOfAnInch = 72.0;

void copyRows(const poppler::image& image, Sheet& sheet) {
  sheet.width = image.width();
  sheet.height = image.height();
  const std::size_t row = std::size_t(sheet.width) * 3;
  sheet.rgb.resize(row * std::size_t(sheet.height));
  for (int y = 0; y < sheet.height; ++y) {
    const char* from = image.const_data() + std::ptrdiff_t(y) * image.bytes_per_row();
    std::copy(from, from + row, sheet.rgb.begin() + std::ptrdiff_t(row * std::size_t(y)));
  }
}

}  // namespace

Sheet drawSheet(const std::uint8_t* pdf, std::size_t size, int number, int dpi, std::int64_t mostPixels) {
  Sheet sheet;
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (size > std::size_t(INT_MAX)) return sheet;
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(reinterpret_cast<const char*>(pdf), int(size)));
  if (!document) return sheet;
  sheet.outcome = Sheet::Outcome::Locked;
  if (document->is_locked()) return sheet;
  sheet.outcome = Sheet::Outcome::NoSuchPage;
  if (number < 1 || number > document->pages()) return sheet;
  sheet.outcome = Sheet::Outcome::Damaged;
  const std::unique_ptr<poppler::page> page(document->create_page(number - 1));
  if (!page) return sheet;
  const poppler::rectf paper = page->page_rect();
  const double pixels = paper.width() * paper.height() * dpi * dpi / (kPointsOfAnInch * kPointsOfAnInch);
  if (!(pixels >= 1)) return sheet;
  sheet.outcome = Sheet::Outcome::TooLarge;
  if (pixels > double(mostPixels)) return sheet;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_rgb24);
  renderer.set_render_hint(poppler::page_renderer::antialiasing, true);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  const poppler::image image = renderer.render_page(page.get(), dpi, dpi);
  sheet.outcome = Sheet::Outcome::Damaged;
  if (!image.is_valid() || image.format() != poppler::image::format_rgb24) return sheet;
  copyRows(image, sheet);
  sheet.outcome = Sheet::Outcome::Drawn;
  return sheet;
}

}  // namespace tarim::reader
