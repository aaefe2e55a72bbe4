// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/authority_file.hpp"

#include "shared/base/text.hpp"
#include "shared/base/text_file.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace tarim::client {
namespace {

constexpr std::string_view kBegin = "-----BEGIN ";

template <auto Free>
struct Freer {
  template <class T>
  void operator()(T* it) const {
    Free(it);
  }
};
using CertificatePtr = std::unique_ptr<X509, Freer<X509_free>>;
using BioPtr = std::unique_ptr<BIO, Freer<BIO_free_all>>;

base::Error noCertificate(std::string_view what) {
  return base::Error(base::Code::InvalidInput, std::string(what));
}

/// One certificate, and nothing behind it.
CertificatePtr readDer(std::string_view bytes) {
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* const end = at + bytes.size();
  CertificatePtr certificate(d2i_X509(nullptr, &at, long(bytes.size())));
  ERR_clear_error();
  return at == end ? std::move(certificate) : CertificatePtr();
}

/// Every line without the blanks around it: mail programs and web pages indent what is quoted.
std::string trimmedLines(std::string_view text) {
  std::string lines;
  for (const std::string& line : base::split(text, '\n'))
    lines.append(base::trim(line)).append("\n");
  return lines;
}

base::Result<std::string> readPem(const std::string& text) {
  const BioPtr in(BIO_new_mem_buf(text.data(), int(text.size())));
  std::string all;
  while (const CertificatePtr one{PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)})
    all += pemOf(one.get());
  const bool isDamaged = ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE;
  ERR_clear_error();
  if (isDamaged) return noCertificate("a certificate in PEM that is damaged or cut: ask for the file again");
  if (!all.empty()) return all;
  if (text.find("PRIVATE KEY-----") != std::string::npos)
    return noCertificate("a private key: give the authority's certificate (ca.pem), and this file to nobody");
  return noCertificate("PEM without a certificate: give the authority's certificate (ca.pem)");
}

}  // namespace

std::string pemOf(X509* certificate) {
  const BioPtr out(BIO_new(BIO_s_mem()));
  if (PEM_write_bio_X509(out.get(), certificate) != 1) return {};
  char* text = nullptr;
  const long size = BIO_get_mem_data(out.get(), &text);
  return {text, std::size_t(size)};
}

base::Result<std::string> readAuthority(std::string_view bytes) {
  if (bytes.empty()) return noCertificate("an empty file: give the authority's certificate (ca.pem)");
  if (const CertificatePtr certificate = readDer(bytes)) return pemOf(certificate.get());
  const auto text = base::textInFile(bytes);
  if (!text) return text.error();
  if (text->find(kBegin) != std::string_view::npos) return readPem(trimmedLines(*text));
  if (base::trim(*text).starts_with('<'))
    return noCertificate("a web page, not a certificate: open the link again or ask for the file (ca.pem)");
  return noCertificate("not a certificate, neither PEM nor DER: give the authority's certificate (ca.pem)");
}

}  // namespace tarim::client
