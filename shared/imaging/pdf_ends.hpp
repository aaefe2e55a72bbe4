// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks the beginning and the end of a PDF: whether the file was cut, or filled with zeros by an interrupted
// copy. shared/pdf checks the whole file.
#include "shared/base/bytes.hpp"

#include <optional>

namespace tarim::imaging {

/// Whether a header of a PDF stands in the first 1024 bytes, where every viewer looks.
bool isPdf(base::ByteView file);

/// The PDF without trailing zeros and white space, which a copy or a server may add.
base::ByteView withoutTail(base::ByteView pdf);

/// DamagedFile with the reason: a linearized file shorter than its first object says; otherwise no startxref
/// and %%EOF in the last 1024 bytes, trailing zeros and white space not counted. A revision appended to a
/// file (incremental update) has ends of its own and is fine.
std::optional<base::Error> findCutPdf(base::ByteView pdf);

}  // namespace tarim::imaging
