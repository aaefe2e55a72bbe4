// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the network of now is paid by the byte, as far as the platform tells. A platform that does not know
// says no.
#include <QObject>

namespace tarim::client::app {

class MeteredNetwork : public QObject {
  Q_OBJECT
 public:
  explicit MeteredNetwork(QObject* parent = nullptr);
  [[nodiscard]] bool isMetered() const;

 signals:
  void changed();
};

}  // namespace tarim::client::app
