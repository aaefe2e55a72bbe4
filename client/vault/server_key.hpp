// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's key that the vault pinned when it enrolled: whether the server signed what an answer says it
// signed.
#include "shared/wire/messages.hpp"

#include <optional>

namespace tarim::client {

class ServerKey {
 public:
  /// Hex, as in Account. A vault without one has nothing to check by: then everything passes.
  explicit ServerKey(std::string_view hex);

  [[nodiscard]] bool hasSigned(const workflow::Receipt& receipt) const;
  /// Also true of an event without signature: older servers signed none.
  [[nodiscard]] bool hasSigned(const workflow::Event& event) const;
  [[nodiscard]] bool hasSigned(const wire::SignedHead& head) const;

 private:
  [[nodiscard]] bool fits(std::string_view text, std::string_view signature) const;

  std::optional<crypto::PublicKey> m_key;
};

}  // namespace tarim::client
