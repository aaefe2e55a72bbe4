// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Each row of a vault is sealed, but somebody with the disk can remove rows, or say that the server has
// acknowledged what it has not: then the device would be silent about them. So the numbers are sealed with
// each draft, and compared when the vault is opened. A draft that does not fit is told as OlderCopy and says
// everything again with the next sync: the server has what was removed after it was sent, and gives it back
// (see "Copies of a vault" in docs/ARCHITECTURE.md).
#include "client/vault/draft.hpp"

namespace tarim::client {

struct DraftProof {
  std::uint64_t acknowledged = 0;
  std::uint64_t own = 0;     ///< The highest sequence of this device; there are as many operations of it.
  std::uint64_t others = 0;  ///< Operations of the person's other devices.
  std::uint64_t events = 0;
  std::uint64_t receipts = 0;
  bool operator==(const DraftProof&) const = default;
};

/// What the draft in memory has, and `own` of this device in the table, where an edit may be ahead of it.
DraftProof proofOf(const Draft& draft, std::uint64_t own);
/// Whether a draft as it was loaded has what the proof says.
bool fits(const Draft& draft, const DraftProof& proof);
std::string write(const DraftProof& proof);
/// StorageCorrupt.
base::Result<DraftProof> readProof(const std::string& text);

}  // namespace tarim::client
