// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A certificate authority of the test's own, and server identities that it signs.
#include "shared/base/time.hpp"

#include <string>

namespace tarim::client::test {

struct Identity {
  std::string certificate;  ///< PEM
  std::string key;          ///< PEM
};

class Authority {
 public:
  Authority();
  [[nodiscard]] const std::string& pem() const { return m_self.certificate; }
  /// Of the certificate in DER, 64 hex digits.
  [[nodiscard]] std::string sha256() const;
  /// `names` as OpenSSL writes alternative names: "IP:127.0.0.1,DNS:localhost". Valid around kNow, which is
  /// years before these tests run: a device's clock is asked by nobody.
  [[nodiscard]] Identity issue(const std::string& names) const;
  [[nodiscard]] Identity issue(const std::string& names, base::Instant from, base::Instant until) const;

 private:
  Identity m_self;
};

}  // namespace tarim::client::test
