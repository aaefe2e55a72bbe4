// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Making and opening a vault, as the account page asks for it. The passphrase is turned into a key on a
// thread of the session and kept nowhere. What is wrong with an answer is said at its field, before anything
// is done.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

class VaultDoor : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session MEMBER m_session NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// Under the field "label", "passphrase", "again", or for none of them; both empty when all is well.
  Q_PROPERTY(QString errorField READ errorField NOTIFY changed)
  Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

 public:
  using QObject::QObject;
  static constexpr int kLeastPassphrase = 8;
  [[nodiscard]] bool isBusy() const { return m_busy; }
  [[nodiscard]] QString errorField() const { return m_errorField; }
  [[nodiscard]] QString errorText() const { return m_errorText; }

  Q_INVOKABLE void make(const QString& label, const QString& passphrase, const QString& again);
  Q_INVOKABLE void unlock(const QString& vault, const QString& passphrase);
  Q_INVOKABLE void forget();  ///< The error, when the person types on.

 signals:
  void sessionChanged();
  void changed();

 private:
  bool complain(const QString& field, const QString& words);
  void begin();
  void end(const base::Result<void>& result);

  Session* m_session = nullptr;
  bool m_busy = false;
  QString m_errorField;
  QString m_errorText;
};

}  // namespace tarim::client::app
