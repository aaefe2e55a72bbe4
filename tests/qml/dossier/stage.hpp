// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The material pages on an open vault, in a window: real session, real vault, real scans; no server.
#include "client/app/session/router.hpp"
#include "client/app/session/session.hpp"
#include "tests/support/fake_clock.hpp"

#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>

namespace tarim::tests {

class Stage {
 public:
  Stage();
  ~Stage();

  client::app::Session& session() { return *m_session; }
  client::app::Router& router() { return *m_router; }
  client::Vault& vault() { return *m_session->vault(); }
  QQuickView& window() { return *m_view; }

  /// Written past the pages, in one go; the pages follow.
  void write(const std::vector<client::CellEdit>& edits);
  /// One plausible answer in every field of every group, `rows` rows in every table.
  void fill(int rows);
  /// The demonstration's complete application, with its scans.
  void fillFromDemo();
  /// Shows a page of a module: "Dossier/DossierPage", "Scans/ScansPage".
  void open(const QString& page, int width, int height = 860);
  /// Layout, images and snapshots have come to rest.
  void settle();
  /// Null when there is none on screen.
  QQuickItem* find(const QString& name);
  /// False when there is no such thing on screen.
  bool click(const QString& name);
  /// Puts the cursor into a field and types.
  bool type(const QString& name, const QString& text);
  [[nodiscard]] std::string cell(const std::string& table, const std::string& row, const std::string& column);
  /// A picture of the window, when TARIM_SHOTS names a folder.
  void shoot(const QString& name);

 private:
  FakeClock m_clock;
  QTemporaryDir m_folder;
  QQmlEngine m_engine;
  std::unique_ptr<client::app::Session> m_session;
  client::app::Router* m_router = nullptr;
  std::unique_ptr<QQuickView> m_view;
};

}  // namespace tarim::tests
