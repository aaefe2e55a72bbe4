// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the pages of a PDF can be read, without drawing them: every stream that a page needs is decoded and
// thrown away. Compression that qpdf does not know (JBIG2, CCITT, JPEG 2000) is not looked into.
#include <qpdf/QPDFObjectHandle.hh>

#include <optional>
#include <vector>

#include "reader/pdf_structure.hpp"

namespace tarim::reader {

/// Damaged with the page and the reason for the first one that cannot be read; TooLarge when the pages unpack
/// to more than 2 GiB.
std::optional<PdfVerdict> findUnreadablePage(const std::vector<QPDFObjectHandle>& pages,
                                             JudgePicture judgePicture);

}  // namespace tarim::reader
