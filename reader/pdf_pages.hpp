// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the pages of a PDF can be read, without drawing them: every stream that a page needs is decoded and
// thrown away. Compression that qpdf does not know (JBIG2, CCITT, JPEG 2000) is not looked into.
#include "shared/base/error.hpp"

#include <qpdf/QPDFObjectHandle.hh>

#include <optional>
#include <vector>

namespace tarim::reader {

/// DamagedFile with Place.page (from 1) and the reason for the first page that cannot be read; TooLarge when
/// the pages unpack to more than 2 GiB.
std::optional<base::Error> findUnreadablePage(const std::vector<QPDFObjectHandle>& pages);

}  // namespace tarim::reader
