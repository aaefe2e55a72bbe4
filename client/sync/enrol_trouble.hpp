// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why a person could not join, in their words: what is wrong, at which answer, and what to do. Enrolling is
// an act that somebody waits for, and nothing of it is queued, so these words never say that it goes on by
// itself.
#include "client/sync/engine.hpp"

namespace tarim::client {

struct EnrolTrouble {
  /// The answer that it is about: "server", "ca" or "code"; empty for none of them.
  std::string_view field;
  base::Words words;
};

/// An error of SyncEngine::enrol(). `withPin`: with a joining file, whose answers cannot be corrected one by
/// one.
EnrolTrouble describeEnrolTrouble(const base::Error& error, bool withPin);
/// An error of readJoiningFile().
base::Words describeJoiningTrouble(const base::Error& error);

}  // namespace tarim::client
