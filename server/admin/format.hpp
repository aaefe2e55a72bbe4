// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What several commands print.
#include "server/services/verify.hpp"

#include <iosfwd>

namespace tarim::server {

/// "12 MiB", rounded down.
std::string megabytes(std::uint64_t bytes);
/// What was proved and every problem. StorageCorrupt when there is one.
base::Result<void> sayProof(const VerifyReport& report, std::ostream& out);

}  // namespace tarim::server
