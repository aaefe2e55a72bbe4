// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/connection_place.hpp"

namespace tarim::server {

ConnectionPlace::ConnectionPlace(ServerContext& context, const std::string& address,
                                 std::function<void()> close)
    : m_context(context),
      m_close([this, close = std::move(close)] {
        m_context.givenWay.count();
        close();
      }),
      m_owner(address),
      m_ofStranger(context.strangers, address, m_close) {
  m_isHeld = m_ofStranger.take(1);
}

bool ConnectionPlace::isHeld() const {
  return m_isHeld && !m_ofStranger.hasYielded() && !(m_ofDevice && m_ofDevice->hasYielded());
}

void ConnectionPlace::touch() {
  m_ofStranger.touch();
  if (m_ofDevice) m_ofDevice->touch();
}

void ConnectionPlace::identify(const std::string& device) {
  if (device.empty() || m_ofDevice || !isHeld()) return;
  m_ofStranger.release();
  m_owner = device;
  m_ofDevice.emplace(m_context.devices, device, m_close);
  m_isHeld = m_ofDevice->take(1);
}

}  // namespace tarim::server
