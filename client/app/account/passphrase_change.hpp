// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Another passphrase for the open vault, as the account page asks for it. Only the wrapping of the vault's
// key is written anew, whole or not at all; nothing sealed is touched, and the vault stays open meanwhile.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

class PassphraseChange : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session MEMBER m_session NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// Under the field "old", "new", "again", or for none of them; both empty when all is well.
  Q_PROPERTY(QString errorField READ errorField NOTIFY changed)
  Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

 public:
  using QObject::QObject;
  [[nodiscard]] bool isBusy() const { return m_busy; }
  [[nodiscard]] QString errorField() const { return m_errorField; }
  [[nodiscard]] QString errorText() const { return m_errorText; }

  Q_INVOKABLE void apply(const QString& from, const QString& to, const QString& again);
  Q_INVOKABLE void forget();  ///< The error, when the person types on.

 signals:
  void sessionChanged();
  void changed();
  void done();  ///< From now on the new one opens the vault.

 private:
  void complain(const QString& field, const QString& words);
  void end(const base::Result<void>& result);

  Session* m_session = nullptr;
  bool m_busy = false;
  QString m_errorField;
  QString m_errorText;
};

}  // namespace tarim::client::app
