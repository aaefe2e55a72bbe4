// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes the files of a demonstration: policy/policy.json, units.csv, people.csv, dossier.json and scans/NN
// ….jpg.
#include "shared/base/files.hpp"
#include "shared/base/time.hpp"

namespace tarim::demo {

struct Written {
  std::size_t scans = 0;
  std::uint64_t scanBytes = 0;
};

/// Replaces existing files. StorageFailed, StorageFull.
base::Result<Written> writeFolder(base::Files& files, const base::Path& folder, base::Date day);

}  // namespace tarim::demo
