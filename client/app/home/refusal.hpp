// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Explains why the server refused a command: what happened, what is safe, what to do.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct Refusal {
  QString title;
  QString words;
  QString action;  ///< Button text; empty: nothing can be done about it here.
};

/// Requires `queued.result`.
Refusal refusalOf(const Session& session, const QueuedCommand& queued);

}  // namespace tarim::client::app
