// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// SHA-256, which names files, policies and manifests. Written as 64 lower-case hex digits.
#include "shared/base/bytes.hpp"

#include <array>
#include <compare>
#include <memory>

namespace tarim::base {

struct Hash {
  std::array<std::uint8_t, 32> bytes{};
  auto operator<=>(const Hash&) const = default;
  [[nodiscard]] std::string hex() const { return toHex(bytes); }
};

/// InvalidInput unless exactly 64 hex digits.
Result<Hash> hashFromHex(std::string_view hex);
Hash sha256(ByteView bytes);
inline Hash sha256(std::string_view text) {
  return sha256(bytesOf(text));
}

/// Hashes data piece by piece, for files that are not in memory as a whole.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void update(ByteView bytes);
  /// May be called once.
  Hash finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace tarim::base
