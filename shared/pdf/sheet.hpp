// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws one page of a PDF as a JPEG at 200 dpi, for those who must not get the PDF itself: its text, its
// objects and what lies behind a drawn box could be taken out of it again. A confined process of its own
// (tarim-sheets) does so; it opens no file, so text in a font that is not embedded is left blank.
#include "shared/base/bytes.hpp"

namespace tarim::pdf {

inline constexpr int kMostSheets = 60;  ///< Of a PDF with more of them none is drawn.
inline constexpr int kSheetDpi = 200;
inline constexpr std::int64_t kMostSheetPixels = 40'000'000;  ///< About 80 × 80 cm.

/// `sheet` counts from 1. TooLarge: a giant page, or one that takes too long; PdfLocked: a password;
/// DamagedFile; NotFound: there is no tarim-sheets, or no such page. Takes about half a second, up to twenty.
base::Result<base::Bytes> drawSheet(base::ByteView pdf, int sheet);

}  // namespace tarim::pdf
