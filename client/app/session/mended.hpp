// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which reasons of a return were worked on, that is, whether cells at a reason's place were written after the
// return. Whether the edit is right, the next reviewer decides.
#include "client/app/session/draft_snapshot.hpp"

#include <map>
#include <string>

namespace tarim::client::app {

/// One value for each of snapshot.state.reasons. Blocks; for a worker thread.
std::vector<bool> mendedSinceReturn(const Vault& vault, const DraftSnapshot& snapshot);

/// The reasons of a return about one item of the form.
struct Asked {
  int reasons = 0;
  int mended = 0;
  const workflow::Reason* first = nullptr;  ///< The first unmended reason; owned by the snapshot.
  [[nodiscard]] int left() const { return reasons - mended; }
};
/// The groups with a reason, by id. Empty unless the application is returned now.
std::map<std::string, Asked> askedOf(const DraftSnapshot& snapshot);

}  // namespace tarim::client::app
