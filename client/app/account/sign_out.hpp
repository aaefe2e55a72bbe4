// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Leaving the server on this device. It is refused, with words, while anything is here that the server has no
// receipt for (LESSONS 3). What stays on the device stays sealed; enrolling again needs a new code.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

class SignOut : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed)
  /// Why not, what is safe, what to do; empty when allowed.
  Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed)

 public:
  using QObject::QObject;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
  [[nodiscard]] bool isAllowed() const;
  [[nodiscard]] QString whyNot() const;
  Q_INVOKABLE void signOut();

 signals:
  void sessionChanged();
  void changed();

 private:
  Session* m_session = nullptr;
};

}  // namespace tarim::client::app
