// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the platform reports the current network as metered. False on platforms that do not report it.
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
