// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One person with a device of their own: the client as tarim shows it (same session, same pages), and a hand
// that uses it. One person works at a time: the router is the program's.
#include "client/app/session/router.hpp"
#include "client/app/session/session.hpp"
#include "qml/shell/app.hpp"
#include "tests/support/hand.hpp"

namespace tarim::tests {

class Person {
 public:
  Person(QString name, const QString& folder, QSize window = {1280, 860});
  ~Person();

  /// Through the account page: a vault under a passphrase, then joining the server.
  void makeVault();
  void enrol(const QString& server, const QString& caText, const QString& code);
  /// With the text of a joining file, after a look at whom the device will talk to.
  void join(const QString& joining, const QString& server);
  /// Opens the vault that is there, as after a start of the program.
  void unlock();

  [[nodiscard]] Hand& hand() { return *m_hand; }
  [[nodiscard]] client::app::Session& session() { return *m_session; }
  [[nodiscard]] client::app::Router& router() { return *m_router; }
  [[nodiscard]] client::app::DraftSnapshotPtr draft() const { return m_session->draft(); }
  [[nodiscard]] workflow::State state() const;
  [[nodiscard]] std::size_t blocking() const;

  /// The n-th place of the rail.
  void place(int index);
  /// What was typed is on disk, and the pages have seen it.
  void settle();
  /// Asks for a sync on the sync page and waits until nothing is left to send.
  void syncAll(int patience = 180000);
  /// Until the server's answer makes it true; asks for a sync now and then, as an impatient person does.
  void syncUntil(const std::function<bool()>& holds, const QString& what, int patience = 90000);
  /// Pauses or resumes on the sync page.
  void setPaused(bool paused);

 private:
  QString m_name;
  base::SystemClock m_clock;
  std::unique_ptr<client::app::Session> m_session;
  std::unique_ptr<client::app::Router> m_router;
  std::unique_ptr<shell::App> m_app;
  std::unique_ptr<Hand> m_hand;
};

}  // namespace tarim::tests
