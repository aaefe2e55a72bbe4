// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Verifies the server's signatures with the key that the vault pinned at enrolment.
#include "shared/wire/messages.hpp"

#include <optional>

namespace tarim::client {

class ServerKey {
 public:
  /// `hex`: as in Account. With an empty key every signature passes.
  explicit ServerKey(std::string_view hex);

  [[nodiscard]] bool hasSigned(const workflow::Receipt& receipt) const;
  /// Also true for an event without a signature: older servers did not sign events.
  [[nodiscard]] bool hasSigned(const workflow::Event& event) const;
  [[nodiscard]] bool hasSigned(const wire::SignedHead& head) const;

 private:
  [[nodiscard]] bool fits(std::string_view text, std::string_view signature) const;

  std::optional<crypto::PublicKey> m_key;
};

}  // namespace tarim::client
