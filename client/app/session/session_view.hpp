// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a page in QML makes of the session: one view object, given the session, with the page's values as
// properties and its lists as models that hang on it. It reads the session's snapshots anew whenever anything
// changes, brings its lists up to date and emits changed() once; no list knows the session by itself.
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
