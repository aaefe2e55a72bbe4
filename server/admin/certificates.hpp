// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's certificate authority and certificate, made at init with P-256 keys. Devices pin the
// authority's certificate, so the server's certificate can be renewed or get further names without a change
// on the devices. No other authority is trusted or needed.
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <string>
#include <vector>

namespace tarim::server {

inline constexpr std::uint64_t kMostPemBytes = 64 * 1024;

/// A certificate and its private key, both in PEM.
struct CertifiedKey {
  std::string certificate;
  std::string privateKey;
};

inline constexpr std::chrono::days kAuthorityLifetime{20 * 365};
inline constexpr std::chrono::days kServerLifetime{5 * 365};
/// Long enough for an operator who looks once a month.
inline constexpr std::chrono::days kRenewBefore{30};

/// A self-signed authority that may sign server certificates only. `name` is part of its subject.
base::Result<CertifiedKey> makeAuthority(const std::string& name, base::Instant now);
/// `hosts` are DNS names and IP addresses; each becomes a subject alternative name. InvalidInput: no host, an
/// invalid host, or an authority that does not parse.
base::Result<CertifiedKey> makeServerCertificate(const CertifiedKey& authority,
                                                 const std::vector<std::string>& hosts, base::Instant now);
/// SHA-256 of the certificate in DER as 64 hex digits, which people compare on an enrolment sheet.
base::Result<std::string> fingerprintOf(const std::string& certificatePem);
/// Whether this authority has signed that certificate. InvalidInput when one of them is none.
base::Result<bool> hasSigned(const std::string& authorityPem, const std::string& certificatePem);
/// Whether the certificate is valid for this name or IP address (without brackets).
base::Result<bool> isValidFor(const std::string& certificatePem, const std::string& host);
/// The names and addresses for which the certificate is valid.
base::Result<std::vector<std::string>> hostsOf(const std::string& certificatePem);
/// The last second of the certificate's validity.
base::Result<base::Instant> expiryOf(const std::string& certificatePem);

/// What the operator has to do about a certificate that expires at `ends`; empty while that is further away
/// than kRenewBefore.
std::string describeRenewal(base::Instant ends, base::Instant now);

}  // namespace tarim::server
