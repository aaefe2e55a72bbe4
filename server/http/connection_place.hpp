// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The place that one connection holds: among the strangers of its address at first, among the connections of
// its device once a request has shown a valid token. So the people of an office behind one address have the
// places of their devices, and only who has not said who they are shares those of the address.
#include "server/http/server_context.hpp"

namespace tarim::server {

class ConnectionPlace {
 public:
  /// `close` is called when the connection has to give way to another.
  ConnectionPlace(ServerContext& context, const std::string& address, std::function<void()> close);

  /// False: there is no place for it, or it had to give way.
  [[nodiscard]] bool isHeld() const;
  /// Bytes have arrived.
  void touch();
  /// The peer is this device. The first one counts.
  void identify(const std::string& device);
  [[nodiscard]] bool isIdentified() const { return m_ofDevice.has_value(); }
  /// The device, or the address while it is unknown: whose share is charged.
  [[nodiscard]] const std::string& owner() const { return m_owner; }

 private:
  ServerContext& m_context;
  std::function<void()> m_close;
  std::string m_owner;
  bool m_isHeld = false;
  FairShare::Claim m_ofStranger;
  std::optional<FairShare::Claim> m_ofDevice;
};

}  // namespace tarim::server
