// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's own certificate authority and its certificate, made at init with P-256 keys. Devices pin the
// authority's certificate, so the server's own may be renewed or get further names without their noticing. No
// other authority of the world is trusted, and none needs to know that this server exists.
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <string>
#include <vector>

namespace tarim::server {

inline constexpr std::uint64_t kMostPemBytes = 64 * 1024;

/// Both in PEM.
struct CertifiedKey {
  std::string certificate;
  std::string privateKey;
};

inline constexpr std::chrono::days kAuthorityLifetime{20 * 365};
inline constexpr std::chrono::days kServerLifetime{5 * 365};
/// Long enough for an operator who looks once a month.
inline constexpr std::chrono::days kRenewBefore{30};

/// A self-signed authority that may sign servers and nothing else. `name` is shown in its subject.
base::Result<CertifiedKey> makeAuthority(const std::string& name, base::Instant now);
/// `hosts` are DNS names and IP addresses; each becomes a subject alternative name. InvalidInput: none, one
/// that is neither, or an authority that does not read.
base::Result<CertifiedKey> makeServerCertificate(const CertifiedKey& authority,
                                                 const std::vector<std::string>& hosts, base::Instant now);
/// SHA-256 of the certificate in DER, as a person compares it on an enrolment sheet: 64 hex digits.
base::Result<std::string> fingerprintOf(const std::string& certificatePem);
/// The names and addresses that it is good for.
base::Result<std::vector<std::string>> hostsOf(const std::string& certificatePem);
/// Its last second.
base::Result<base::Instant> expiryOf(const std::string& certificatePem);

/// What an operator has to do about a server's certificate that ends then; empty while that is further away
/// than kRenewBefore.
std::string describeRenewal(base::Instant ends, base::Instant now);

}  // namespace tarim::server
