// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sessions in the situations that pages are looked at in: the demo applicant with nothing, half, all of an
// application, submitted, returned, refused; a new device; very long names. Each is a vault of its own, made
// from the demo's cycle, dossier and scans, with events as a server would have told them; there is no server,
// so the device is offline. The clock stands.
#include "client/app/session/session.hpp"
#include "tests/support/fake_clock.hpp"

#include <QTemporaryDir>

#include <map>

namespace tarim::tests {

enum class Situation {
  NewDevice,      ///< No vault on it.
  Locked,         ///< Two vaults, none open.
  NotEnrolled,    ///< Open, no server yet.
  NoApplication,  ///< Enrolled, a cycle is open, nothing begun.
  Empty,          ///< An application with kind and level, nothing else.
  Half,           ///< Some items done, some wrong, some pages on the server, some not.
  Full,           ///< Nothing blocks; all pages on the server.
  Conflict,       ///< Half, and another device wrote other values.
  Blocked,        ///< Half, and the server has refused a submission.
  Submitted,      ///< With the base unit; a receipt.
  Returned,       ///< Five reasons: one mended, one answered.
  Received,       ///< The end.
  Long,           ///< Half, with very long names everywhere.
  Reviewer,       ///< The vault of a recommending unit's officer.
};

class Stage {
 public:
  Stage();
  ~Stage();
  /// The session in that situation: open, with its draft (where there is one). Closes the one before. Throws
  /// when the situation cannot be made.
  client::app::Session& show(Situation situation);
  [[nodiscard]] client::app::Session& session() const { return *m_session; }
  [[nodiscard]] FakeClock& clock() { return m_clock; }
  /// Id of the first attachment of the draft in that slot; empty when there is none.
  [[nodiscard]] QString pageOf(std::string_view slot) const;

 private:
  struct Maker;
  QTemporaryDir m_folder;
  FakeClock m_clock;
  std::unique_ptr<Maker> m_maker;
  std::unique_ptr<client::app::Session> m_session;
};

}  // namespace tarim::tests
