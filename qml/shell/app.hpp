// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The user interface as one thing to make: engine, fonts, languages, the window. main() makes one; the
// journey and the tests make theirs around a session and a clock of their own.
#include "client/app/session/session.hpp"

#include <QString>

#include <filesystem>
#include <memory>

class QQmlApplicationEngine;
class QQuickWindow;

namespace tarim::shell {

class App {
 public:
  /// The session must outlive it. Needs a QGuiApplication.
  explicit App(client::app::Session& session);
  ~App();

  /// Null when Main.qml does not load; the engine has said why.
  [[nodiscard]] QQuickWindow* window() const;
  /// The window is where and as large as it was when the last one with this folder ended, and its own place
  /// is kept there when it ends. A place that is on no screen any more is moved onto one.
  void keepPlace(const std::filesystem::path& folder);
  /// On a screen that is too small for the window and its frame, the window fills the screen.
  void fitToScreen();
  [[nodiscard]] QQmlApplicationEngine& engine() { return *m_engine; }

 private:
  std::unique_ptr<QQmlApplicationEngine> m_engine;
  QString m_placeFile;  ///< Empty: not kept.
};

}  // namespace tarim::shell
