// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Joining this vault to a server: address, the CA that is trusted for it, the one-time code of the unit, a
// name for the device. It can be tried again with the same answers: the server gives the same device the same
// place.
#include "client/app/session/session.hpp"

#include <QUrl>

namespace tarim::client::app {

class Enrolling : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::Session* session MEMBER m_session NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// "server", "ca", "code", "device", or empty for what is about none of them.
  Q_PROPERTY(QString errorField READ errorField NOTIFY changed)
  Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
  /// Name of this machine, to begin with.
  Q_PROPERTY(QString deviceName READ deviceName CONSTANT)

 public:
  using QObject::QObject;
  [[nodiscard]] bool isBusy() const { return m_busy; }
  [[nodiscard]] QString errorField() const { return m_errorField; }
  [[nodiscard]] QString errorText() const { return m_errorText; }
  [[nodiscard]] QString deviceName() const;

  Q_INVOKABLE void enrol(const QString& server, const QString& ca, const QString& code,
                         const QString& device);
  /// A CA file in PEM or DER, as PEM; empty with errorField "ca" where it is none.
  Q_INVOKABLE QString readCa(const QUrl& file);
  Q_INVOKABLE void forget();

 signals:
  void sessionChanged();
  void changed();
  void enrolled();

 private:
  void complain(const QString& field, const QString& words);

  Session* m_session = nullptr;
  bool m_busy = false;
  QString m_errorField;
  QString m_errorText;
};

}  // namespace tarim::client::app
