// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Form that enrols this vault with a server: address, trusted CA, one-time code of the unit, device name.
// Enrolling is idempotent: the server recognises the device when the person tries again with the same
// answers.
#include "client/app/account/form_view.hpp"

#include <QUrl>

namespace tarim::client::app {

class Enrolling : public tarim::client::app::FormView {
  Q_OBJECT
  QML_ELEMENT
  /// The machine's name, as the initial value of the form.
  Q_PROPERTY(QString deviceName READ deviceName CONSTANT)

 public:
  using FormView::FormView;
  [[nodiscard]] QString deviceName() const;

  /// Errors are about "server", "ca", "code" or "device".
  Q_INVOKABLE void enrol(const QString& server, const QString& ca, const QString& code,
                         const QString& device);
  /// Reads a CA file in PEM or DER and returns PEM; empty, with errorField "ca", when the file holds no
  /// certificate.
  Q_INVOKABLE QString readCa(const QUrl& file);

 signals:
  void enrolled();
};

}  // namespace tarim::client::app
