// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How large the drafts of one person may become. The device refuses an edit beyond a limit before it is
// stored (client/vault/edits.hpp), and the server holds the draft of a device that did not
// (server/services/operation_ingest.hpp). The largest dossier that a notice asks for (300 rows, 400 pages)
// has some 12,000 cells; a text of 3,000 characters typed slowly leaves some 11 MB of operations.
#include <cstdint>
#include <string>

namespace tarim::dossier {

inline constexpr std::uint64_t kMaxCells = 30'000;  ///< Cells ever written, also those of deleted rows.
inline constexpr std::uint64_t kMaxRows = 4'000;    ///< Rows ever written, deleted ones included.
inline constexpr std::uint64_t kMaxOperations = 200'000;
/// What an operation takes in a store besides its value: many short ones fill a disk, too.
inline constexpr std::uint64_t kOperationBytes = 100;
inline constexpr std::uint64_t kMaxDraftBytes = 64u << 20;  ///< Of all operations and their values.
inline constexpr std::uint64_t kMaxDraftsOfPerson = 200;
inline constexpr std::uint64_t kMaxBytesOfPerson = 160u << 20;  ///< Of all their drafts.

/// What a draft holds of that which is limited.
struct DraftSize {
  std::uint64_t operations = 0;
  std::uint64_t bytes = 0;  ///< Of the values.
  std::uint64_t cells = 0;
  std::uint64_t rows = 0;
};

constexpr std::uint64_t bytesWithOperations(const DraftSize& size) {
  return size.bytes + size.operations * kOperationBytes;
}

/// The limit that a draft of this size exceeds, in words for a log or a detail; empty when it exceeds none.
/// A limit that `before` exceeds already is only named when the draft has grown beyond that, so the values of
/// an old, large draft can still be changed.
inline std::string limitExceeded(const DraftSize& before, const DraftSize& after) {
  const auto grown = [](std::uint64_t was, std::uint64_t is, std::uint64_t most) {
    return is > most && is > was;
  };
  if (grown(before.cells, after.cells, kMaxCells))
    return "an application has at most " + std::to_string(kMaxCells) + " cells";
  if (grown(before.rows, after.rows, kMaxRows))
    return "an application has at most " + std::to_string(kMaxRows) + " rows";
  if (grown(before.operations, after.operations, kMaxOperations))
    return "an application has at most " + std::to_string(kMaxOperations) + " edits";
  if (grown(bytesWithOperations(before), bytesWithOperations(after), kMaxDraftBytes))
    return "the edits of an application have at most " + std::to_string(kMaxDraftBytes >> 20) + " MiB";
  return {};
}

}  // namespace tarim::dossier
