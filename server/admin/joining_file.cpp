// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/joining_file.hpp"

#include "server/admin/certificates.hpp"
#include "server/admin/secret_file.hpp"
#include "shared/base/files.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::server {
namespace {

using base::Code;
using base::Error;
using base::Result;
using Path = std::filesystem::path;

constexpr const char* kUsualFolder = "joining";
constexpr const char* kPictureSuffix = ".png";
constexpr int kPixelsOfModule = 8;
constexpr int kMostFilesOfPerson = 999;

Error about(const char* option, const std::string& why) {
  return Error(Code::InvalidInput, why, {.file = {}, .path = option});
}

bool isLoopback(const std::string& host) {
  return host == "localhost" || host == "::1" || host == "0:0:0:0:0:0:0:1" || host.starts_with("127.");
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  return text;
}

std::string joined(const std::vector<std::string>& hosts) {
  std::string text;
  for (const std::string& host : hosts)
    text += (text.empty() ? "" : ", ") + host;
  return text;
}

struct HostAndPort {
  std::string host;  ///< Without brackets.
  std::string port;
};

std::string addressOf(const HostAndPort& at) {
  const bool isV6 = at.host.find(':') != std::string::npos;
  return (isV6 ? "[" + at.host + "]" : at.host) + ":" + at.port;
}

bool isPort(const std::string& text) {
  unsigned number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && number >= 1 && number <= 65535;
}

Result<HostAndPort> parted(const std::string& server) {
  const std::size_t colon = server.rfind(':');
  HostAndPort at;
  if (colon != std::string::npos) at = {lower(server.substr(0, colon)), server.substr(colon + 1)};
  if (at.host.starts_with('[') && at.host.ends_with(']')) at.host = at.host.substr(1, at.host.size() - 2);
  if (at.host.empty() || !isPort(at.port))
    return about("--server", "\"" + server + "\" is not HOST:PORT, for example tarim.example.org:8443");
  return at;
}

Result<HostAndPort> chosen(const std::string& server, const std::string& certificate,
                           const std::vector<std::string>& hosts) {
  const auto at = parted(server);
  if (!at) return at;
  const auto isNamed = isValidFor(certificate, at->host);
  if (!isNamed) return isNamed.error();
  if (!*isNamed)
    return about("--server",
                 "the server's certificate does not name " + at->host + " but " + joined(hosts) +
                     ": devices would refuse it. A new certificate: move server.pem and server.key "
                     "away, then init with --host " +
                     at->host);
  return at;
}

/// Those that init was told come first in the certificate.
Result<HostAndPort> usual(const Config& config, const std::vector<std::string>& hosts) {
  if (config.port == 0)
    return about("--server", "the server takes any free port, so give HOST:PORT by which devices reach it");
  if (hosts.empty()) return about("--server", "the server's certificate names no host");
  auto host = std::find_if_not(hosts.begin(), hosts.end(), isLoopback);
  if (host == hosts.end()) host = std::find(hosts.begin(), hosts.end(), config.address);
  return HostAndPort{host == hosts.end() ? hosts.front() : *host, std::to_string(config.port)};
}

Result<std::string> readPem(const Path& file) {
  const auto bytes = base::DiskFiles().read(file, kMostPemBytes);
  if (!bytes) return bytes.error();
  return std::string(base::textOf(*bytes));
}

Result<void> makePrivateFolder(const Path& folder) {
  std::error_code failed;
  if (std::filesystem::is_directory(folder, failed)) return {};
  if (auto made = base::DiskFiles().makeFolder(folder); !made) return made;
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
  return {};
}

Path pictureOf(Path file) {
  return file.replace_extension(kPictureSuffix);
}

bool isTaken(const Path& file) {
  std::error_code ignored;
  return std::filesystem::exists(file, ignored) || std::filesystem::exists(pictureOf(file), ignored);
}

Result<Path> freeName(const Path& folder, const std::string& person) {
  const std::string suffix(wire::kJoiningSuffix);
  Path file = folder / (person + suffix);
  for (int i = 2; isTaken(file) && i <= kMostFilesOfPerson; ++i)
    file = folder / (person + "-" + std::to_string(i) + suffix);
  if (!isTaken(file)) return file;
  return Error(Code::InvalidInput, "there are too many joining files of this person: remove those of before",
               {.file = folder.string(), .path = {}});
}

/// Expired codes open nothing any more, and nobody should have to tell such files from the others.
void removeExpired(const Path& folder, base::Instant now) {
  std::error_code ignored;
  std::vector<Path> expired;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.path().extension() != wire::kJoiningSuffix) continue;
    const auto bytes = base::DiskFiles().read(entry.path(), 2 * wire::kMaxJoiningBytes);
    const auto joining =
        bytes ? wire::readJoining(base::textOf(*bytes)) : Result<wire::Joining>(bytes.error());
    if (joining && base::fromMillis(joining->until) <= now) expired.push_back(entry.path());
  }
  for (const Path& file : expired) {
    std::filesystem::remove(pictureOf(file), ignored);
    std::filesystem::remove(file, ignored);
  }
}

}  // namespace

Result<JoiningPlan> planJoining(const Config& config, const std::string& server, const Path& folder) {
  const auto authority = readPem(authorityFile(config));
  if (!authority) return authority.error();
  const auto certificate = readPem(config.certificate);
  if (!certificate) return certificate.error();
  const auto isOwn = hasSigned(*authority, *certificate);
  if (!isOwn) return isOwn.error();
  if (!*isOwn)
    return Error(Code::InvalidInput, "has not signed the server's certificate",
                 {.file = "ca.pem", .path = {}});
  const auto hosts = hostsOf(*certificate);
  if (!hosts) return hosts.error();
  const auto at = server.empty() ? usual(config, *hosts) : chosen(server, *certificate, *hosts);
  if (!at) return at.error();
  const auto pin = fingerprintOf(*authority);
  if (!pin) return pin.error();
  JoiningPlan plan{addressOf(*at), isLoopback(at->host), *pin, folder};
  if (folder.empty()) plan.folder = config.file.parent_path() / kUsualFolder;
  if (auto made = makePrivateFolder(plan.folder); !made) return made.error();
  return plan;
}

Result<JoiningFiles> writeJoiningFiles(const JoiningPlan& plan, const wire::Joining& joining,
                                       const std::string& person, base::Instant now) {
  const auto text = wire::writeJoining(joining);
  if (!text) return text.error();
  auto code = imaging::makeQrCode(*text);
  if (!code) return code.error();
  const auto png = imaging::qrPng(*code, kPixelsOfModule);
  if (!png) return png.error();
  if (plan.folder.filename() == kUsualFolder) removeExpired(plan.folder, now);
  const auto file = freeName(plan.folder, person);
  if (!file) return file.error();
  if (auto written = writeNewSecretFile(*file, *text + "\n"); !written) return written.error();
  if (auto written = writeNewSecretFile(pictureOf(*file), base::textOf(*png)); !written)
    return written.error();
  return JoiningFiles{*file, pictureOf(*file), std::move(*code)};
}

}  // namespace tarim::server
