// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/certificates.hpp"

#include "shared/base/bytes.hpp"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>

namespace tarim::server {

namespace {

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* thing) const {
    Free(thing);
  }
};
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Pair = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

/// A device whose clock is behind must still be able to connect on the first day.
constexpr std::chrono::hours kBackdated{48};

base::Error broken(const char* what) {
  return base::Error(base::Code::InvalidInput, what);
}

std::string textOf(BIO* memory) {
  char* begin = nullptr;
  const long length = BIO_get_mem_data(memory, &begin);
  return std::string(begin, static_cast<std::size_t>(length));
}

base::Result<CertifiedKey> written(X509* certificate, EVP_PKEY* key) {
  const Memory first(BIO_new(BIO_s_mem()));
  const Memory second(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_X509(first.get(), certificate) != 1 ||
      PEM_write_bio_PKCS8PrivateKey(second.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
    return broken("the certificate could not be written");
  return CertifiedKey{textOf(first.get()), textOf(second.get())};
}

Certificate readCertificate(const std::string& pem) {
  const Memory memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  return Certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
}

Pair readKey(const std::string& pem) {
  const Memory memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  return Pair(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr));
}

void setTime(ASN1_TIME* field, base::Instant at) {
  ASN1_TIME_set(field, std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count());
}

bool setSerial(X509* certificate) {
  std::array<unsigned char, 16> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) return false;
  bytes[0] &= 0x7f;
  const std::unique_ptr<BIGNUM, Freed<BN_free>> number(
      BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
  return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool nameIt(X509* certificate, const std::string& commonName) {
  // The field holds 64 characters; longer names are cut between characters.
  std::string shown = commonName.substr(0, 64);
  while (shown.size() < commonName.size() && !shown.empty() && (commonName[shown.size()] & 0xc0) == 0x80)
    shown.pop_back();
  return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>(shown.data()),
                                    static_cast<int>(shown.size()), -1, 0) == 1;
}

/// A certificate with everything but issuer, extensions and signature.
Certificate begin(const std::string& commonName, EVP_PKEY* key, base::Instant now,
                  std::chrono::days lifetime) {
  Certificate certificate(X509_new());
  if (!certificate || X509_set_version(certificate.get(), X509_VERSION_3) != 1 ||
      !setSerial(certificate.get()) || !nameIt(certificate.get(), commonName) ||
      X509_set_pubkey(certificate.get(), key) != 1)
    return {};
  setTime(X509_getm_notBefore(certificate.get()), now - kBackdated);
  setTime(X509_getm_notAfter(certificate.get()), now + lifetime);
  return certificate;
}

bool extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool isAddress(const std::string& host) {
  const std::unique_ptr<ASN1_OCTET_STRING, Freed<ASN1_OCTET_STRING_free>> address(
      a2i_IPADDRESS(host.c_str()));
  return address != nullptr;
}

/// The bytes of a certificate: 4 or 16.
std::string addressText(const unsigned char* bytes, std::size_t length) {
  std::string text;
  for (std::size_t i = 0; length == 4 && i < length; ++i)
    text += (i == 0 ? "" : ".") + std::to_string(bytes[i]);
  for (std::size_t i = 0; length == 16 && i < length; i += 2) {
    std::array<char, 8> group{};
    std::snprintf(group.data(), group.size(), "%s%x", i == 0 ? "" : ":",
                  unsigned(bytes[i]) << 8 | bytes[i + 1]);
    text += group.data();
  }
  return text;
}

bool isName(const std::string& host) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_';
  };
  return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), fits);
}

base::Result<std::string> alternativeNames(const std::vector<std::string>& hosts) {
  std::string names;
  for (const std::string& host : hosts) {
    const bool address = isAddress(host);
    if (!address && !isName(host))
      return base::Error(base::Code::InvalidInput, host + ": neither a host name nor an IP address");
    names += (names.empty() ? "" : ",") + std::string(address ? "IP:" : "DNS:") + host;
  }
  if (names.empty()) return broken("a server needs at least one host name or address");
  return names;
}

}  // namespace

base::Result<CertifiedKey> makeAuthority(const std::string& name, base::Instant now) {
  const Pair key(EVP_EC_gen("P-256"));
  if (!key) return broken("no key could be made");
  const Certificate made = begin(name, key.get(), now, kAuthorityLifetime);
  X509* own = made.get();
  const bool well = own && X509_set_issuer_name(own, X509_get_subject_name(own)) == 1 &&
                    extend(own, own, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                    extend(own, own, NID_key_usage, "critical,keyCertSign,cRLSign") &&
                    extend(own, own, NID_subject_key_identifier, "hash") &&
                    X509_sign(own, key.get(), EVP_sha256()) > 0;
  if (!well) return broken("the authority could not be made");
  return written(own, key.get());
}

base::Result<CertifiedKey> makeServerCertificate(const CertifiedKey& authority,
                                                 const std::vector<std::string>& hosts, base::Instant now) {
  auto names = alternativeNames(hosts);
  if (!names) return names.error();
  const Certificate issuer = readCertificate(authority.certificate);
  const Pair issuerKey = readKey(authority.privateKey);
  if (!issuer || !issuerKey) return broken("the authority's certificate or key does not read");
  const Pair key(EVP_EC_gen("P-256"));
  if (!key) return broken("no key could be made");
  const auto authorityEnds = expiryOf(authority.certificate);
  if (!authorityEnds) return authorityEnds.error();
  const auto lifetime =
      std::min(kServerLifetime, std::chrono::floor<std::chrono::days>(*authorityEnds - now));
  if (lifetime.count() <= 0)
    return broken("the authority's certificate has ended: devices must enrol with a new one");
  const Certificate made = begin(hosts.front(), key.get(), now, lifetime);
  X509* own = made.get();
  const bool well = own && X509_set_issuer_name(own, X509_get_subject_name(issuer.get())) == 1 &&
                    extend(own, issuer.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                    extend(own, issuer.get(), NID_key_usage, "critical,digitalSignature") &&
                    extend(own, issuer.get(), NID_ext_key_usage, "serverAuth") &&
                    extend(own, issuer.get(), NID_subject_key_identifier, "hash") &&
                    extend(own, issuer.get(), NID_authority_key_identifier, "keyid:always") &&
                    extend(own, issuer.get(), NID_subject_alt_name, *names) &&
                    X509_sign(own, issuerKey.get(), EVP_sha256()) > 0;
  if (!well) return broken("the server's certificate could not be made");
  return written(own, key.get());
}

base::Result<std::string> fingerprintOf(const std::string& certificatePem) {
  const Certificate certificate = readCertificate(certificatePem);
  std::array<std::uint8_t, 32> digest{};
  unsigned length = 0;
  if (!certificate || X509_digest(certificate.get(), EVP_sha256(), digest.data(), &length) != 1)
    return broken("not a certificate");
  return base::toHex(digest);
}

base::Result<bool> hasSigned(const std::string& authorityPem, const std::string& certificatePem) {
  const Certificate authority = readCertificate(authorityPem);
  const Certificate certificate = readCertificate(certificatePem);
  if (!authority || !certificate) return broken("not a certificate");
  const bool signedIt = X509_check_issued(authority.get(), certificate.get()) == X509_V_OK &&
                        X509_verify(certificate.get(), X509_get0_pubkey(authority.get())) == 1;
  ERR_clear_error();
  return signedIt;
}

base::Result<bool> isValidFor(const std::string& certificatePem, const std::string& host) {
  const Certificate certificate = readCertificate(certificatePem);
  if (!certificate) return broken("not a certificate");
  const bool isValid = X509_check_ip_asc(certificate.get(), host.c_str(), 0) == 1 ||
                       X509_check_host(certificate.get(), host.data(), host.size(), 0, nullptr) == 1;
  ERR_clear_error();
  return isValid;
}

base::Result<std::vector<std::string>> hostsOf(const std::string& certificatePem) {
  const Certificate certificate = readCertificate(certificatePem);
  if (!certificate) return broken("not a certificate");
  const std::unique_ptr<GENERAL_NAMES, Freed<GENERAL_NAMES_free>> names(static_cast<GENERAL_NAMES*>(
      X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)));
  std::vector<std::string> hosts;
  for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
    const ASN1_STRING* value = name->type == GEN_IPADD ? name->d.ip : name->d.dNSName;
    const auto* bytes = ASN1_STRING_get0_data(value);
    const auto length = static_cast<std::size_t>(ASN1_STRING_length(value));
    if (name->type == GEN_DNS) hosts.emplace_back(reinterpret_cast<const char*>(bytes), length);
    if (name->type == GEN_IPADD) hosts.push_back(addressText(bytes, length));
  }
  return hosts;
}

base::Result<base::Instant> expiryOf(const std::string& certificatePem) {
  const Certificate certificate = readCertificate(certificatePem);
  std::tm parts{};
  if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &parts) != 1)
    return broken("not a certificate");
  const auto day = std::chrono::year(parts.tm_year + 1900) / (parts.tm_mon + 1) / parts.tm_mday;
  return std::chrono::sys_days(day) + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min) +
         std::chrono::seconds(parts.tm_sec);
}

std::string describeRenewal(base::Instant ends, base::Instant now) {
  if (ends - now > kRenewBefore) return {};
  const auto days = std::chrono::floor<std::chrono::days>(ends - now).count();
  const std::string when = ends < now
                               ? "has ended, and devices no longer sync"
                               : "ends in " + std::to_string(days) + " days; devices stop syncing then";
  return when +
         ": move server.pem and server.key away, run tarim-server init again with every --host, restart";
}

}  // namespace tarim::server
