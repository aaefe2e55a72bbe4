// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/socket_facts.hpp"

#include <linux/sockios.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <algorithm>

namespace tarim::client {
namespace {

constexpr int kNotSentLowWater =
    16 * 1024;                 ///< Little, since an edit cannot overtake bytes in the socket buffer.
constexpr int kKeepIdle = 10;  ///< Seconds.
constexpr int kKeepInterval = 3;
constexpr int kKeepCount = 5;
constexpr int kRtoMaxOption = 44;  ///< TCP_RTO_MAX_MS, Linux 6.15; not in every header yet.
constexpr std::chrono::milliseconds kLeastRtoMax{1000};
/// States of TCP: from netinet/tcp.h, which does not go beside linux/tcp.h.
constexpr int kEstablished = 1;
constexpr int kClosed = 7;

void set(int socket, int level, int option, int value) {
  (void)::setsockopt(socket, level, option, &value, sizeof value);
}

}  // namespace

std::optional<SocketFacts> factsOf(int socket) {
  tcp_info info{};
  socklen_t size = sizeof info;
  int queued = 0;
  if (::getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return std::nullopt;
  if (::ioctl(socket, SIOCOUTQ, &queued) != 0) return std::nullopt;
  SocketFacts facts;
  facts.roundTrip = std::chrono::microseconds(info.tcpi_rtt);
  facts.leastRoundTrip = std::chrono::microseconds(info.tcpi_min_rtt);
  facts.sinceAnswer = std::chrono::milliseconds(std::min(info.tcpi_last_ack_recv, info.tcpi_last_data_recv));
  facts.unacknowledged = std::uint64_t(queued);
  const std::uint64_t selectivelyAcknowledged = std::uint64_t(info.tcpi_sacked) * info.tcpi_snd_mss;
  facts.inFlight = facts.unacknowledged - std::min(facts.unacknowledged, selectivelyAcknowledged);
  facts.rate = info.tcpi_delivery_rate;
  facts.lost = info.tcpi_total_retrans;
  facts.acknowledged = info.tcpi_bytes_acked;
  facts.peerClosed = info.tcpi_state != kEstablished;
  facts.dead = info.tcpi_state == kClosed;
  facts.slowStart = info.tcpi_snd_ssthresh >= 0x7fffffff;
  return facts;
}

void prepareSocket(int socket, const std::string& congestion) {
  set(socket, IPPROTO_TCP, TCP_NODELAY, 1);
  set(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, kNotSentLowWater);
  set(socket, IPPROTO_TCP, TCP_QUICKACK, 0);  // Piggyback acknowledgements on data.
  set(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
  set(socket, IPPROTO_TCP, TCP_KEEPIDLE, kKeepIdle);
  set(socket, IPPROTO_TCP, TCP_KEEPINTVL, kKeepInterval);
  set(socket, IPPROTO_TCP, TCP_KEEPCNT, kKeepCount);
  if (!congestion.empty())
    (void)::setsockopt(socket, IPPROTO_TCP, TCP_CONGESTION, congestion.data(), socklen_t(congestion.size()));
}

void closeWithReset(int socket) {
  const linger withReset{1, 0};
  (void)::setsockopt(socket, SOL_SOCKET, SO_LINGER, &withReset, sizeof withReset);
}

bool limitRetransmissionPause(int socket, std::chrono::milliseconds most) {
  const int value = int(std::max(most, kLeastRtoMax).count());
  return ::setsockopt(socket, IPPROTO_TCP, kRtoMaxOption, &value, sizeof value) == 0;
}

}  // namespace tarim::client
