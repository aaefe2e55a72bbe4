// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which reasons of a return have been worked on: the cells of a reason's place were written after the moment
// of the return. It says that something was done there, not that it is right; the next reviewer says that.
#include "client/app/session/draft_snapshot.hpp"

#include <map>
#include <string>

namespace tarim::client::app {

/// One per reason of snapshot.state.reasons. Blocking; for a worker thread.
std::vector<bool> mendedSinceReturn(const Vault& vault, const DraftSnapshot& snapshot);

/// What a return asks of one item of the form.
struct Asked {
  int reasons = 0;
  int mended = 0;
  const workflow::Reason* first = nullptr;  ///< That is not mended; of the snapshot.
  [[nodiscard]] int left() const { return reasons - mended; }
};
/// By group id; only groups with a reason. Empty unless the application is returned now.
std::map<std::string, Asked> askedOf(const DraftSnapshot& snapshot);

}  // namespace tarim::client::app
