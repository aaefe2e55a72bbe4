// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Base of home's view models that show a session: they read its snapshots anew whenever anything changes, and
// say changed() once.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

class SessionView : public QObject {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)

 public:
  using QObject::QObject;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);

 signals:
  void sessionChanged();
  /// Everything may answer differently.
  void changed();

 protected:
  /// Before changed(): the place to look at the snapshots. `session()` may be null.
  virtual void look() {}
  void lookAgain();

 private:
  Session* m_session = nullptr;
};

}  // namespace tarim::client::app
