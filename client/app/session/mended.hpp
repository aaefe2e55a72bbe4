// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which reasons of a return were handled: mended, that is, cells at a reason's place were written after the
// return; or answered, that is, the applicant says why nothing is to be changed there. Whether that is right,
// the next reviewer decides.
#include "client/app/session/draft_snapshot.hpp"

#include <map>
#include <string>

namespace tarim::client::app {

/// One value for each of snapshot.state.reasons. Blocks; for a worker thread.
std::vector<bool> mendedSinceReturn(const Vault& vault, const DraftSnapshot& snapshot);

enum class Handled {
  No,
  Answered,  ///< In words; nothing was written at its place.
  Mended
};
/// Of one of snapshot.state.reasons.
Handled handledOf(const DraftSnapshot& snapshot, std::size_t reason);
/// The cell in which the applicant answers one of snapshot.state.reasons. Nothing while no return's event is
/// known.
std::optional<dossier::CellKey> answerCellOf(const DraftSnapshot& snapshot, std::size_t reason);
/// What the applicant answered to it; empty: nothing.
std::string answerTo(const DraftSnapshot& snapshot, std::size_t reason);

/// The reasons of a return, or those about one item of the form.
struct Asked {
  int reasons = 0;
  int mended = 0;
  int answered = 0;                         ///< And not mended.
  const workflow::Reason* first = nullptr;  ///< The first that was not handled; owned by the snapshot.
  [[nodiscard]] int left() const { return reasons - mended - answered; }
};
/// All reasons. Zero unless the application is returned now.
Asked allAskedOf(const DraftSnapshot& snapshot);
/// The groups with a reason, by id. Empty unless the application is returned now.
std::map<std::string, Asked> askedOf(const DraftSnapshot& snapshot);

}  // namespace tarim::client::app
