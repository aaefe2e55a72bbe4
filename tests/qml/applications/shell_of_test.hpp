// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole user interface in a window, on the vaults of the stage.
#include "client/app/session/router.hpp"
#include "qml/shell/app.hpp"
#include "tests/qml/stage/stage.hpp"

#include <QQuickItem>
#include <QQuickWindow>

#include <memory>
#include <optional>

namespace tarim::tests {

class ShellOfTest {
 public:
  ShellOfTest();
  /// Keeps the window of the situation shown last, unless forget() was called since.
  void show(Situation situation, const char* route);
  /// The next show() begins with a new vault.
  void forget() { m_shown.reset(); }
  void settle();
  /// Null when nothing visible has this name.
  [[nodiscard]] QQuickItem* item(const QString& name) const;
  /// False when there is no such item or it is disabled.
  bool press(const QString& name);

  [[nodiscard]] client::app::Session& session() { return m_stage.session(); }
  [[nodiscard]] Stage& stage() { return m_stage; }
  [[nodiscard]] client::app::Router& router() { return *m_router; }
  [[nodiscard]] QQuickWindow& window() const { return *m_app->window(); }

 private:
  Stage m_stage;
  /// Made with each window: of several tests in one program, pages see the router made last.
  std::unique_ptr<client::app::Router> m_router;
  std::unique_ptr<shell::App> m_app;
  std::optional<Situation> m_shown;
};

}  // namespace tarim::tests
