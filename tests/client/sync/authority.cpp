// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/authority.hpp"

#include "shared/base/bytes.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

namespace tarim::client::test {
namespace {

template <class T, void (*Free)(T*)>
struct Freer {
  void operator()(T* it) const { Free(it); }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY, EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Freer<X509, X509_free>>;

void must(bool fine) {
  if (!fine) throw std::runtime_error("no certificate");
}

template <class Write>
std::string written(Write write) {
  BIO* const memory = BIO_new(BIO_s_mem());
  must(write(memory) == 1);
  char* text = nullptr;
  const long size = BIO_get_mem_data(memory, &text);
  std::string pem(text, std::size_t(size));
  BIO_free(memory);
  return pem;
}

void extend(X509* certificate, int kind, const std::string& value) {
  X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
  must(extension && X509_add_ext(certificate, extension, -1) == 1);
  X509_EXTENSION_free(extension);
}

CertificatePtr blank(const char* name, EVP_PKEY* key, long serial, base::Instant from, base::Instant until) {
  CertificatePtr certificate(X509_new());
  X509_set_version(certificate.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
  ASN1_TIME_set(X509_getm_notBefore(certificate.get()), base::toMillis(from) / 1000);
  ASN1_TIME_set(X509_getm_notAfter(certificate.get()), base::toMillis(until) / 1000);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
  X509_set_pubkey(certificate.get(), key);
  return certificate;
}

Identity identityOf(X509* certificate, EVP_PKEY* key) {
  return {written([&](BIO* out) { return PEM_write_bio_X509(out, certificate); }), written([&](BIO* out) {
            return PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
          })};
}

template <class Read>
auto read(const std::string& pem, Read reader) {
  BIO* const memory = BIO_new_mem_buf(pem.data(), int(pem.size()));
  auto* const it = reader(memory, nullptr, nullptr, nullptr);
  BIO_free(memory);
  must(it);
  return it;
}

}  // namespace

Authority::Authority() {
  const KeyPtr key(EVP_EC_gen("P-256"));
  const CertificatePtr certificate =
      blank("CA of a test", key.get(), 1, kNow - std::chrono::days(3650), kNow + std::chrono::days(3650));
  X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
  extend(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
  extend(certificate.get(), NID_key_usage, "critical,keyCertSign");
  must(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);
  m_self = identityOf(certificate.get(), key.get());
}

std::string Authority::sha256() const {
  const CertificatePtr certificate(read(m_self.certificate, PEM_read_bio_X509));
  std::uint8_t digest[32];
  unsigned length = 0;
  must(X509_digest(certificate.get(), EVP_sha256(), digest, &length) == 1);
  return base::toHex(digest);
}

Identity Authority::issue(const std::string& names) const {
  return issue(names, kNow - std::chrono::days(30), kNow + std::chrono::days(30));
}

Identity Authority::issue(const std::string& names, base::Instant from, base::Instant until) const {
  const KeyPtr signer(read(m_self.key, PEM_read_bio_PrivateKey));
  const CertificatePtr issuer(read(m_self.certificate, PEM_read_bio_X509));
  const KeyPtr key(EVP_EC_gen("P-256"));
  const CertificatePtr certificate = blank("a server", key.get(), 2, from, until);
  X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
  extend(certificate.get(), NID_subject_alt_name, names);
  must(X509_sign(certificate.get(), signer.get(), EVP_sha256()) > 0);
  return identityOf(certificate.get(), key.get());
}

}  // namespace tarim::client::test
