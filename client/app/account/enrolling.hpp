// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Joining this vault to a server: address, the CA that is trusted for it, the one-time code of the unit, a
// name for the device. It can be tried again with the same answers: the server gives the same device the same
// place.
#include "client/app/account/form_view.hpp"

#include <QUrl>

namespace tarim::client::app {

class Enrolling : public tarim::client::app::FormView {
  Q_OBJECT
  QML_ELEMENT
  /// Name of this machine, to begin with.
  Q_PROPERTY(QString deviceName READ deviceName CONSTANT)

 public:
  using FormView::FormView;
  [[nodiscard]] QString deviceName() const;

  /// Errors are about "server", "ca", "code" or "device".
  Q_INVOKABLE void enrol(const QString& server, const QString& ca, const QString& code,
                         const QString& device);
  /// A CA file in PEM or DER, as PEM; empty with errorField "ca" where it is none.
  Q_INVOKABLE QString readCa(const QUrl& file);

 signals:
  void enrolled();
};

}  // namespace tarim::client::app
