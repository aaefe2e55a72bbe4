// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A network of its own with one device in it, a TUN: what the kernel sends there is read here as IP packets,
// and what is written here arrives there. Nothing of it outlives the process. Sockets made by a thread that
// entered it, and by processes started from there, know no other way out. Linux, as root or with
// CAP_SYS_ADMIN and CAP_NET_ADMIN.
#include "shared/base/result.hpp"

#include <functional>
#include <memory>
#include <string>

namespace tarim::link {

class Namespace {
 public:
  /// `address` is its own, `peer` the only other one. NotAllowed with the reason when it cannot be made here.
  static base::Result<std::unique_ptr<Namespace>> open(const std::string& address, const std::string& peer);
  ~Namespace();
  Namespace(const Namespace&) = delete;
  Namespace& operator=(const Namespace&) = delete;

  /// Runs `work` on a new thread inside, and waits for it.
  void inside(const std::function<void()>& work) const;
  /// The calling thread, for the rest of its life.
  void enter() const;
  [[nodiscard]] int packets() const { return m_tun; }
  /// A setting of its network: ("tcp_congestion_control", "bbr"). False when this kernel has none such.
  bool set(const std::string& ipv4Key, const std::string& value) const;

 private:
  Namespace(int network, int tun) : m_network(network), m_tun(tun) {}
  int m_network;
  int m_tun;
};

}  // namespace tarim::link
