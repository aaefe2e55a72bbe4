// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/client_hello.hpp"

#include <cstddef>
#include <cstdint>

namespace tarim::server {
namespace {

constexpr std::uint32_t kHandshakeRecord = 22;
constexpr std::uint32_t kClientHello = 1;
constexpr std::uint32_t kPreSharedKey = 41;
constexpr std::size_t kMostOffered = 4;
constexpr std::size_t kVersionAndRandom = 2 + 32;
constexpr std::size_t kTicketAge = 4;

/// Takes a message of TLS apart (RFC 8446, 4.1.2). What does not fit reads as nothing, and so does all after
/// it.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : m_left(bytes) {}

  std::uint32_t number(std::size_t size) {
    std::uint32_t value = 0;
    for (const char one : take(size))
      value = value << 8 | static_cast<std::uint8_t>(one);
    return value;
  }
  /// Bytes behind their length, which is a number of so many bytes.
  std::string_view vector(std::size_t sizeOfLength) { return take(number(sizeOfLength)); }
  std::string_view take(std::size_t size) {
    if (size > m_left.size()) m_left = {};
    if (m_left.empty()) return {};
    const std::string_view taken = m_left.substr(0, size);
    m_left.remove_prefix(size);
    return taken;
  }
  [[nodiscard]] bool isEmpty() const { return m_left.empty(); }

 private:
  std::string_view m_left;
};

void addIdentities(std::string_view preSharedKey, std::vector<std::string_view>& sessions) {
  Fields identities(Fields(preSharedKey).vector(2));
  while (!identities.isEmpty() && sessions.size() < kMostOffered) {
    const std::string_view identity = identities.vector(2);
    identities.take(kTicketAge);
    if (!identity.empty()) sessions.push_back(identity);
  }
}

}  // namespace

std::vector<std::string_view> offeredSessions(std::string_view bytes) {
  Fields record(bytes);
  if (record.number(1) != kHandshakeRecord) return {};
  record.take(2);
  Fields message(record.vector(2));
  if (message.number(1) != kClientHello) return {};
  Fields hello(message.vector(3));
  hello.take(kVersionAndRandom);
  std::vector<std::string_view> sessions;
  const std::string_view legacy = hello.vector(1);
  if (!legacy.empty()) sessions.push_back(legacy);
  hello.vector(2);  // Cipher suites.
  hello.vector(1);  // Compression.
  Fields extensions(hello.vector(2));
  while (!extensions.isEmpty()) {
    const std::uint32_t type = extensions.number(2);
    const std::string_view extension = extensions.vector(2);
    if (type == kPreSharedKey) addIdentities(extension, sessions);
  }
  return sessions;
}

}  // namespace tarim::server
