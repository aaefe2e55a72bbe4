// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything a demonstration needs, as files: policy/policy.json, units.csv, people.csv, dossier.json and
// scans/NN ….jpg.
#include "shared/base/files.hpp"
#include "shared/base/time.hpp"

namespace tarim::demo {

struct Written {
  std::size_t scans = 0;
  std::uint64_t scanBytes = 0;
};

/// Files that are there are replaced. StorageFailed, StorageFull.
base::Result<Written> writeFolder(base::Files& files, const base::Path& folder, base::Date day);

}  // namespace tarim::demo
