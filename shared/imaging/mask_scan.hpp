// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Masks a baseline JPEG in its bit stream: no coefficient is decoded or encoded but those beside a mask.
#include "shared/imaging/baseline.hpp"

#include <span>

namespace tarim::imaging {

/// The JPEG with all blocks flat that the pixels touch; the bits of all others are copied. Blocks that lie
/// beyond the page, which complete its last MCUs, are flat, too. Nothing when the scan is no proper one, or
/// its codes have none for a flat block.
std::optional<base::Bytes> maskedScan(const Baseline& page, std::span<const PixelRange> areas);

}  // namespace tarim::imaging
