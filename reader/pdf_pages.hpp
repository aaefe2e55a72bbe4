// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks whether the pages of a PDF can be read, without drawing them: decodes every stream that a page needs
// and discards the result. Streams with compression that qpdf does not support (JBIG2, CCITT, JPEG 2000) are
// not checked.
#include <qpdf/QPDFObjectHandle.hh>

#include <optional>
#include <vector>

#include "reader/pdf_structure.hpp"

namespace tarim::reader {

/// Damaged with the first unreadable page and the reason; TooLarge when the pages decompress to more than 2
/// GiB.
std::optional<PdfVerdict> findUnreadablePage(const std::vector<QPDFObjectHandle>& pages,
                                             JudgePicture judgePicture);

}  // namespace tarim::reader
