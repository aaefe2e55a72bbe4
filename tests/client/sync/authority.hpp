// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A certificate authority of the test's own, and server identities that it signs.
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
  /// `names` as OpenSSL writes alternative names: "IP:127.0.0.1,DNS:localhost".
  [[nodiscard]] Identity issue(const std::string& names) const;

 private:
  Identity m_self;
};

}  // namespace tarim::client::test
