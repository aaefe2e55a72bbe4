// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts that several commands print.
#include "server/services/verify.hpp"

#include <iosfwd>

namespace tarim::server {

/// "12 MiB", rounded down.
std::string megabytes(std::uint64_t bytes);
/// Prints the counts and every problem of a verification. StorageCorrupt when there is a problem.
base::Result<void> printReport(const VerifyReport& report, std::ostream& out);

}  // namespace tarim::server
