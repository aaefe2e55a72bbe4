// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Base of a page's view of the session. A page, or a card of it, has one view object and gives it the
// session; the view has the page's values as properties and its lists as models. After each change the view
// reads the session's snapshots, updates its lists and emits changed() once; the lists themselves do not know
// the session.
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
  /// Any property may have changed.
  void changed();

 protected:
  /// Called before changed() is emitted; override it to read the snapshots. `session()` may be null.
  virtual void look() {}
  void lookAgain();

 private:
  Session* m_session = nullptr;
};

}  // namespace tarim::client::app
