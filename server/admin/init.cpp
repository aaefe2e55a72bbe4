// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/init.hpp"

#include "server/admin/certificates.hpp"
#include "server/admin/config.hpp"
#include "server/admin/secret_file.hpp"
#include "server/store/store.hpp"
#include "shared/base/files.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using base::Result;

/// One run of init over one folder.
class Maker {
 public:
  Maker(const InitOptions& options, const base::Clock& clock) : m_options(options), m_clock(clock) {}

  Result<InitReport> run() {
    for (const auto step : {&Maker::folder, &Maker::authority, &Maker::certificate, &Maker::seed,
                            &Maker::config, &Maker::store}) {
      const auto done = (this->*step)();
      if (!done) return done.error();
    }
    return m_report;
  }

 private:
  Result<void> folder() {
    auto made = m_files.makeFolder(m_options.folder);
    if (!made) return made;
    std::error_code ignored;
    if (std::filesystem::is_empty(m_options.folder, ignored))
      std::filesystem::permissions(m_options.folder, std::filesystem::perms::owner_all, ignored);
    return {};
  }

  /// Key before certificate: a certificate whose key was lost on the way would be worth nothing.
  Result<void> authority() {
    if (isThere("ca.pem") && hasAuthorityKey()) return keep({"ca.pem", authorityKey().string()});
    if (isThere("ca.pem")) {
      // Its key may lie elsewhere, offline; only making a new server certificate needs it here.
      if (isThere("server.pem") && isThere("server.key")) return keep({"ca.pem"});
      return base::Error(base::Code::NotFound, "needed to make the server's certificate",
                         {.file = authorityKey().string(), .path = {}});
    }
    const auto made = makeAuthority(m_options.name + " CA", m_clock.now());
    if (!made) return made.error();
    if (hasAuthorityKey())
      return base::Error(base::Code::InvalidInput,
                         "there is a key without its certificate; move it away first",
                         {.file = authorityKey().string(), .path = {}});
    if (!m_options.authorityFolder.empty())
      if (auto folder = m_files.makeFolder(m_options.authorityFolder); !folder) return folder;
    // Elsewhere may be a stick that knows no links.
    if (m_options.authorityFolder.empty())
      return pair("ca.key", made->privateKey, "ca.pem", made->certificate);
    const auto key = writeNewSecretFile(authorityKey(), made->privateKey);
    if (!key) return key;
    m_report.made.push_back(authorityKey().string());
    return open("ca.pem", made->certificate);
  }

  /// Relative to the server's folder; an absolute path stays what it is.
  [[nodiscard]] std::filesystem::path authorityKey() const {
    if (m_options.authorityFolder.empty()) return "ca.key";
    return std::filesystem::absolute(m_options.authorityFolder) / "ca.key";
  }

  [[nodiscard]] bool hasAuthorityKey() const {
    std::error_code ignored;
    return std::filesystem::exists(m_options.folder / authorityKey(), ignored);
  }

  Result<void> certificate() {
    if (isThere("server.pem") && isThere("server.key")) return keep({"server.pem", "server.key"});
    CertifiedKey authority;
    for (const auto& [name, text] : {std::pair(std::filesystem::path("ca.pem"), &authority.certificate),
                                     std::pair(authorityKey(), &authority.privateKey)}) {
      const auto bytes = m_files.read(m_options.folder / name, kMostPemBytes);
      if (!bytes) return bytes.error();
      *text = base::textOf(*bytes);
    }
    const auto made = makeServerCertificate(authority, hosts(), m_clock.now());
    if (!made) return made.error();
    // Half a pair is of no use to anybody.
    for (const char* name : {"server.key", "server.pem"})
      if (auto removed = m_files.remove(m_options.folder / name); !removed) return removed;
    return pair("server.key", made->privateKey, "server.pem", made->certificate);
  }

  Result<void> seed() { return secret("signing.seed", base::toHex(crypto::randomKey()) + "\n"); }

  Result<void> config() {
    const std::string name(kConfigName);
    if (isThere(name)) return keep({name});
    return open(name, commentedConfig(m_options.name, m_options.address, m_options.port));
  }

  Result<void> store() {
    const bool hadStore = isThere("store");
    const auto opened = Store::open(m_options.folder / "store", m_clock);
    // A server that runs has it open: then it is there.
    const bool busy = !opened && opened.error().code() == base::Code::StorageBusy;
    if (!opened && !busy) return opened.error();
    (busy || hadStore ? m_report.kept : m_report.made).emplace_back("store");
    return fingerprint();
  }

  Result<void> fingerprint() {
    const auto pem = m_files.read(m_options.folder / "ca.pem", kMostPemBytes);
    if (!pem) return pem.error();
    auto print = fingerprintOf(std::string(base::textOf(*pem)));
    if (!print) return print.error();
    m_report.caFingerprint = *print;
    return {};
  }

  [[nodiscard]] std::vector<std::string> hosts() const {
    std::vector<std::string> all = m_options.hosts;
    const bool everywhere = m_options.address == "0.0.0.0" || m_options.address == "::";
    std::vector<std::string> usual = {"localhost", "127.0.0.1", "::1"};
    if (!everywhere) usual.push_back(m_options.address);
    for (const std::string& host : usual)
      if (std::find(all.begin(), all.end(), host) == all.end()) all.push_back(host);
    return all;
  }

  [[nodiscard]] bool isThere(const std::string& name) const {
    std::error_code ignored;
    return std::filesystem::exists(m_options.folder / name, ignored);
  }

  Result<void> keep(std::initializer_list<std::string> names) {
    m_report.kept.insert(m_report.kept.end(), names);
    return {};
  }

  Result<void> secret(const std::string& name, const std::string& text) {
    const auto made = makeSecretFile(m_options.folder / name, text);
    if (!made) return made.error();
    (*made ? m_report.made : m_report.kept).push_back(name);
    return {};
  }

  Result<void> open(const std::string& name, const std::string& text) {
    auto written = m_files.write(m_options.folder / name, base::bytesOf(text));
    if (written) m_report.made.push_back(name);
    return written;
  }

  Result<void> pair(const std::string& keyName, const std::string& key, const std::string& name,
                    const std::string& text) {
    auto made = secret(keyName, key);
    return made ? open(name, text) : made;
  }

  const InitOptions& m_options;
  const base::Clock& m_clock;
  base::DiskFiles m_files;
  InitReport m_report;
};

}  // namespace

Result<InitReport> makeServerFolder(const InitOptions& options, const base::Clock& clock) {
  return Maker(options, clock).run();
}

}  // namespace tarim::server
