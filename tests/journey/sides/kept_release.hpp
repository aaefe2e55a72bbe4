// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a release leaves on people's disks: a server's folder and the vaults of its devices, in the middle of
// their work. tests/data/release-* keeps one per release, and the next programs must go on with each.
//
// Of the folder: server/ is what tarim-server made; applicant/, reviewer/ and offline/ are devices (vaults
// below each); policy/, units.csv and people.csv are what the server was made from; kept.json names the
// vaults and applications, and says what the programs of that release knew.
#include <QJsonObject>
#include <QString>

#include <filesystem>
#include <string>

namespace tarim::tests {

struct KeptRelease {
  struct Vault {
    QString device;  ///< Its folder, as the client's --data takes it; empty: this release has none kept.
    std::string id;
    [[nodiscard]] bool isKept() const { return !id.empty(); }
  };
  Vault applicant;  ///< Enrolled; has heard a part of its feed.
  Vault reviewer;   ///< Of the first step; has pages of `submitted` in its cache.
  Vault offline;    ///< Never enrolled, with a complete draft.
  std::string submitted;
  std::string begun;   ///< Partly synced: operations and pages on both sides of the line.
  std::string queued;  ///< Its submission waits for a link; empty: none.
  int eventsHeard = 0;
  int eventsThere = 0;
  int receipts = 0;
  int snapshots = 0;    ///< Of `begun`.
  bool isOpen = false;  ///< The policy's window is still open, so that the next programs can submit.
};

/// Reads kept.json of a folder.
KeptRelease keptRelease(const std::filesystem::path& folder);
/// Makes such a folder with the programs of today. Takes what tests/data/policies/small needs, with a window
/// that does not close in this century. The folder must not be there. Throws what went wrong.
void keepRelease(const std::filesystem::path& folder);

}  // namespace tarim::tests
