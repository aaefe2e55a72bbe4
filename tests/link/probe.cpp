// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/link/probe.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace tarim::link {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::uint16_t kPort = 7777;
constexpr std::size_t kHeads = 28;  ///< IP and UDP.
constexpr int kEchoes = 7;

sockaddr_in at(const std::string& address) {
  sockaddr_in place{};
  place.sin_family = AF_INET;
  place.sin_port = htons(kPort);
  ::inet_pton(AF_INET, address.c_str(), &place.sin_addr);
  return place;
}

class Datagrams {
 public:
  Datagrams(const std::string& own, const std::string& peer, std::chrono::milliseconds patience)
      : m_socket(::socket(AF_INET, SOCK_DGRAM, 0)) {
    const sockaddr_in here = at(own);
    const sockaddr_in there = at(peer);
    const timeval wait{patience.count() / 1000, (patience.count() % 1000) * 1000};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    const int room = 1 << 22;
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&here), sizeof here) != 0 ||
        ::connect(m_socket, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0)
      throw std::runtime_error("no socket for the probe");
  }
  ~Datagrams() { ::close(m_socket); }
  Datagrams(const Datagrams&) = delete;
  Datagrams& operator=(const Datagrams&) = delete;

  void send(std::size_t size) {
    const std::array<char, 1472> bytes{};
    (void)::send(m_socket, bytes.data(), size, MSG_DONTWAIT);
  }
  /// 0 when nothing comes.
  std::size_t receive() {
    std::array<char, 2048> bytes;
    const ssize_t size = ::recv(m_socket, bytes.data(), bytes.size(), 0);
    return size > 0 ? std::size_t(size) : 0;
  }

 private:
  int m_socket;
};

Datagrams fromDevice(std::chrono::milliseconds patience) {
  return {kDeviceAddress, kServerAddress, patience};
}
Datagrams fromServer(std::chrono::milliseconds patience) {
  return {kServerAddress, kDeviceAddress, patience};
}

/// Longer than anything can be under way.
std::chrono::milliseconds patienceOf(const EmulatedLink& link) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(link.profile().roundTrip) +
         std::chrono::milliseconds(700);
}

struct Flood {
  std::size_t size = 1400;  ///< Of a datagram.
  double perSecond = 0;     ///< Datagrams.
  std::uint64_t datagrams = 0;
};

struct Flooded {
  std::uint64_t datagrams = 0;
  std::uint64_t bytes = 0;  ///< Of IP packets after the first.
  Nanos took{0};
};

/// Sends through one end on a thread of its own while the other end counts.
Flooded flood(const EmulatedLink& link, bool up, const Flood& plan) {
  const Namespace& source = up ? link.device() : link.server();
  const Namespace& sink = up ? link.server() : link.device();
  Flooded result;
  std::atomic<bool> listening{false};
  std::thread counter([&] {
    sink.enter();
    Datagrams socket = up ? fromServer(patienceOf(link)) : fromDevice(patienceOf(link));
    listening = true;
    Moment first;
    while (const std::size_t size = socket.receive()) {
      const Moment now = Steady::now();
      if (result.datagrams++ == 0) {
        first = now;
      } else {
        result.bytes += size + kHeads;
      }
      result.took = now - first;
    }
  });
  source.inside([&] {
    Datagrams socket = up ? fromDevice(patienceOf(link)) : fromServer(patienceOf(link));
    while (!listening)
      std::this_thread::yield();
    const Moment began = Steady::now();
    for (std::uint64_t i = 0; i < plan.datagrams; ++i) {
      std::this_thread::sleep_until(began + Nanos(std::int64_t(double(i) * 1e9 / plan.perSecond)));
      socket.send(plan.size);
    }
  });
  counter.join();
  return result;
}

}  // namespace

Nanos measureRoundTrip(const EmulatedLink& link) {
  std::atomic<bool> listening{false};
  std::thread echo([&] {
    link.server().enter();
    Datagrams socket = fromServer(patienceOf(link));
    listening = true;
    while (socket.receive() > 0)
      socket.send(1);
  });
  std::vector<Nanos> each;
  link.device().inside([&] {
    Datagrams socket = fromDevice(patienceOf(link));
    while (!listening)
      std::this_thread::yield();
    for (int i = 0; i < kEchoes; ++i) {
      const Moment began = Steady::now();
      socket.send(1);
      if (socket.receive() > 0) each.push_back(Steady::now() - began);
    }
  });
  echo.join();
  if (each.empty()) return Nanos(0);
  std::nth_element(each.begin(), each.begin() + std::ptrdiff_t(each.size() / 2), each.end());
  return each[each.size() / 2];
}

std::uint64_t measureRate(const EmulatedLink& link, bool up, Nanos length) {
  const std::uint64_t rate = up ? link.profile().up : link.profile().down;
  Flood plan;
  plan.perSecond = 1.5 * double(rate) / 8 / double(plan.size + kHeads);
  plan.datagrams = std::uint64_t(plan.perSecond * std::chrono::duration<double>(length).count());
  const Flooded seen = flood(link, up, plan);
  if (seen.took.count() == 0) return 0;
  return std::uint64_t(double(seen.bytes) * 8e9 / double(seen.took.count()));
}

Measured measureLoss(const EmulatedLink& link, bool up, std::uint64_t packets) {
  const std::uint64_t rate = up ? link.profile().up : link.profile().down;
  Flood plan;
  plan.size = 1;
  plan.perSecond = 0.7 * double(rate) / 8 / double(plan.size + kHeads);
  plan.datagrams = packets;
  Measured measured;
  measured.sent = packets;
  measured.arrived = flood(link, up, plan).datagrams;
  return measured;
}

}  // namespace tarim::link
