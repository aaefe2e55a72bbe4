// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A device's network namespace and a server's, connected by a thread that carries IP packets between them
// according to the profile. The kernel's TCP runs at both ends, so measurements show its behaviour on such a
// link; both directions are counted to the byte.
#include "tests/link/namespace.hpp"
#include "tests/link/pipe.hpp"
#include "tests/link/totals.hpp"

#include <atomic>
#include <mutex>
#include <thread>

namespace tarim::link {

inline const std::string kDeviceAddress = "10.77.0.1";
inline const std::string kServerAddress = "10.77.0.2";

class EmulatedLink {
 public:
  /// NotAllowed where a machine forbids it.
  static base::Result<std::unique_ptr<EmulatedLink>> open(const Profile& profile, std::uint32_t seed);
  ~EmulatedLink();

  [[nodiscard]] const Profile& profile() const { return m_profile; }
  [[nodiscard]] const Namespace& device() const { return *m_device; }
  [[nodiscard]] const Namespace& server() const { return *m_server; }
  [[nodiscard]] Totals totals() const;

  /// The schedule of outages begins anew now.
  void restartSchedule();
  /// Drops all packets silently, regardless of the schedule, until reset.
  void setDead(bool dead) { m_dead = dead; }
  /// Simulates a carrier's NAT that forgets: drops all packets of the connections that are open now.
  void forgetConnections() { m_forget = true; }

 private:
  EmulatedLink(Profile profile, std::unique_ptr<Namespace> device, std::unique_ptr<Namespace> server,
               std::uint32_t seed);
  void run();
  void readAll(int from, Pipe& pipe, bool fromDevice);
  void writeDue(int to, Pipe& pipe, Moment now, bool dead);
  void noteTurn(const Packet& packet, bool fromDevice);
  bool isForgotten(const Packet& packet, bool fromDevice);
  [[nodiscard]] bool isDead(Moment now) const;
  void sleepUntilNext() const;

  Profile m_profile;
  std::unique_ptr<Namespace> m_device;
  std::unique_ptr<Namespace> m_server;
  mutable std::mutex m_mutex;
  Pipe m_up;
  Pipe m_down;
  Moment m_began;
  Nanos m_deadTime{0};
  std::uint64_t m_turns = 0;
  bool m_deviceSpoke = false;
  std::vector<std::uint16_t> m_ports;      ///< Of connections seen.
  std::vector<std::uint16_t> m_forgotten;  ///< … that are cut off.
  std::atomic<bool> m_dead{false};
  std::atomic<bool> m_forget{false};
  std::atomic<bool> m_stop{false};
  std::thread m_thread;
};

}  // namespace tarim::link
