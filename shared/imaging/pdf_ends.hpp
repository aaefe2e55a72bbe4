// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the two ends of a PDF say about it, without reading what is between: whether the file was cut, or
// filled up with zeros by a copy that broke off. shared/pdf looks at the whole.
#include "shared/base/bytes.hpp"

#include <optional>

namespace tarim::imaging {

/// Whether a header of a PDF stands in the first 1024 bytes, where every viewer looks.
bool isPdf(base::ByteView file);

/// Without the zeros and white space that a copy or a server left behind it.
base::ByteView withoutTail(base::ByteView pdf);

/// DamagedFile with the reason: a linearized file shorter than its first object says; otherwise no startxref
/// and %%EOF in the last 1024 bytes, trailing zeros and white space not counted. A revision appended to a
/// file (incremental update) has ends of its own and is fine.
std::optional<base::Error> findCutPdf(base::ByteView pdf);

}  // namespace tarim::imaging
