// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages as a phone leaves them: four megapixels of Chinese text on paper that is not quite white, not quite
// evenly lit and grainy, as baseline JPEGs of about half a megabyte. Drawn once into a folder and the same
// every time.
#include "shared/base/bytes.hpp"
#include "shared/base/files.hpp"

#include <vector>

namespace tarim::bench {

/// The first `count` pages, read from `folder` or drawn into it.
std::vector<base::Bytes> pagesIn(const base::Path& folder, int count);

/// The JPEGs of a folder by their names, at most so many; 0: all.
std::vector<base::Bytes> pagesOf(const base::Path& folder, int most);

}  // namespace tarim::bench
