// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/format.hpp"

#include <ostream>

namespace tarim::server {

std::string megabytes(std::uint64_t bytes) {
  return std::to_string(bytes >> 20) + " MiB";
}

base::Result<void> printReport(const VerifyReport& report, std::ostream& out) {
  out << report.files << " files (" << megabytes(static_cast<std::uint64_t>(report.bytes)) << "), "
      << report.chains << " chains of " << report.events << " events, " << report.submissions
      << " submissions, " << report.receipts << " receipts, " << report.operations << " operations, "
      << report.recorded << " entries of the journal, " << report.heads << " signed heads\n";
  for (const std::string& remark : report.remarks)
    out << "known: " << remark << "\n";
  for (const std::string& problem : report.problems)
    out << "WRONG: " << problem << "\n";
  if (!report.ok())
    return base::Error(base::Code::StorageCorrupt, std::to_string(report.problems.size()) + " problems");
  out << "all as it was written\n";
  return {};
}

}  // namespace tarim::server
