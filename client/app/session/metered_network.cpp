// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/metered_network.hpp"

#include <QNetworkInformation>

namespace tarim::client::app {

MeteredNetwork::MeteredNetwork(QObject* parent) : QObject(parent) {
  if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Metered))
    connect(QNetworkInformation::instance(), &QNetworkInformation::isMeteredChanged, this,
            &MeteredNetwork::changed);
}

bool MeteredNetwork::isMetered() const {
  const auto* network = QNetworkInformation::instance();
  return network && network->isMetered();
}

}  // namespace tarim::client::app
