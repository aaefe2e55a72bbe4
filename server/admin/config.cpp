// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/config.hpp"

#include "shared/base/files.hpp"
#include "shared/base/text.hpp"
#include "shared/base/text_file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;

constexpr std::uint64_t kMostConfigBytes = 1u << 20;

/// Reads keys by their dotted name; the first that does not fit is remembered, and what nobody asked for is
/// found.
class Reader {
 public:
  Reader(const toml::table& root, std::string file) : m_root(root), m_file(std::move(file)) {}

  std::string text(const std::string& key, std::optional<std::string> otherwise = {}) {
    const toml::node* node = find(key);
    if (!node && otherwise) return *otherwise;
    if (!node) return fail(key, "is missing"), std::string();
    const auto value = node->value_exact<std::string>();
    if (!value) return fail(key, "must be a text in quotes"), std::string();
    if (!base::isValidUtf8(*value)) fail(key, "is not UTF-8");
    return *value;
  }

  std::int64_t number(const std::string& key, std::int64_t least, std::int64_t most,
                      std::optional<std::int64_t> otherwise) {
    const toml::node* node = find(key);
    if (!node && otherwise) return *otherwise;
    if (!node) return fail(key, "is missing"), least;
    const auto value = node->value_exact<std::int64_t>();
    if (value && *value >= least && *value <= most) return *value;
    fail(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
  }

  std::vector<std::string> texts(const std::string& key) {
    const toml::node* node = find(key);
    if (!node) return {};
    const toml::array* items = node->as_array();
    std::vector<std::string> values;
    for (std::size_t i = 0; items && i < items->size(); ++i)
      if (const auto value = items->get(i)->value_exact<std::string>()) values.push_back(*value);
    if (!items || values.size() != items->size() || values.empty() || values.front().empty())
      fail(key, "must be a list of texts: the program and its arguments");
    return values;
  }

  void fail(const std::string& key, const std::string& why) {
    if (!m_failure) m_failure = Error(Code::ConfigInvalid, why, {.file = m_file, .path = key});
  }

  void refuseUnknownKeys() {
    for (const auto& [section, node] : m_root) {
      const std::string name(section.str());
      const toml::table* table = node.as_table();
      if (!table || !m_sections.contains(name)) return fail(name, "is not a section of this file");
      for (const auto& [key, value] : *table)
        if (const std::string full = name + "." + std::string(key.str()); !m_asked.contains(full))
          return fail(full, "is not a key of this file");
    }
  }

  [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

 private:
  const toml::node* find(const std::string& key) {
    const std::size_t dot = key.find('.');
    m_asked.insert(key);
    m_sections.insert(key.substr(0, dot));
    const toml::table* section = m_root[key.substr(0, dot)].as_table();
    return section ? section->get(key.substr(dot + 1)) : nullptr;
  }

  const toml::table& m_root;
  std::string m_file;
  std::set<std::string> m_asked;
  std::set<std::string> m_sections;
  std::optional<Error> m_failure;
};

std::filesystem::path pathIn(Reader& reader, const std::string& key, const std::filesystem::path& folder) {
  const std::string text = reader.text(key);
  if (text.empty()) reader.fail(key, "must name a file");
  return folder / text;
}

void readServer(Reader& reader, Config& config) {
  config.name = reader.text("server.name");
  if (base::isBlank(config.name)) reader.fail("server.name", "must not be empty: people read it");
  config.address = reader.text("server.address");
  config.port = static_cast<std::uint16_t>(reader.number("server.port", 0, 65535, {}));
}

void readFiles(Reader& reader, Config& config, const std::filesystem::path& folder) {
  config.store = pathIn(reader, "files.store", folder);
  config.certificate = pathIn(reader, "files.certificate", folder);
  config.privateKey = pathIn(reader, "files.private_key", folder);
  config.signingSeed = pathIn(reader, "files.signing_seed", folder);
}

void readLimits(Reader& reader, Config& config) {
  config.threads = static_cast<unsigned>(reader.number("limits.threads", 1, 256, config.threads));
  config.uploads = static_cast<std::size_t>(reader.number("limits.uploads", 1, 100'000, 256));
  config.connections = static_cast<std::size_t>(reader.number("limits.connections", 1, 100'000, 4000));
  config.idle = std::chrono::seconds(reader.number("limits.idle_seconds", 1, 86'400, config.idle.count()));
  config.stall = std::chrono::seconds(reader.number("limits.stall_seconds", 1, 3600, config.stall.count()));
}

void readNotices(Reader& reader, Config& config) {
  config.noticeCommand = reader.texts("notices.command");
  const auto timeout = reader.number("notices.timeout_seconds", 1, 600, config.noticeTimeout.count());
  config.noticeTimeout = std::chrono::seconds(timeout);
}

void readLog(Reader& reader, Config& config, const std::filesystem::path& folder) {
  static constexpr std::array<std::string_view, 5> kLevels = {"debug", "info", "warning", "error", "off"};
  config.logLevel = reader.text("log.level", config.logLevel);
  if (std::find(kLevels.begin(), kLevels.end(), config.logLevel) == kLevels.end())
    reader.fail("log.level", "must be debug, info, warning, error or off");
  const std::string file = reader.text("log.file", std::string());
  if (!file.empty()) config.logFile = folder / file;
}

}  // namespace

base::Result<Config> readConfig(const std::filesystem::path& path) {
  std::error_code ignored;
  Config config;
  config.file = std::filesystem::is_directory(path, ignored) ? path / kConfigName : path;
  const std::string name = config.file.filename().string();
  base::DiskFiles files;
  const auto bytes = files.read(config.file, kMostConfigBytes);
  if (!bytes)
    return Error(bytes.error().code(), bytes.error().detail(), {.file = config.file.string(), .path = {}});
  const auto text = base::textInFile(base::textOf(*bytes));
  if (!text) return Error(Code::ConfigInvalid, text.error().detail(), {.file = name, .path = {}});
  toml::table root;
  try {
    root = toml::parse(*text, name);
  } catch (const toml::parse_error& error) {
    const int line = static_cast<int>(error.source().begin.line);
    return Error(Code::ConfigInvalid, std::string(error.description()),
                 {.file = name, .path = {}, .row = line});
  }
  Reader reader(root, name);
  const auto folder = std::filesystem::absolute(config.file).parent_path();
  readServer(reader, config);
  readFiles(reader, config, folder);
  readLimits(reader, config);
  readNotices(reader, config);
  readLog(reader, config, folder);
  reader.refuseUnknownKeys();
  if (reader.failure()) return *reader.failure();
  return config;
}

std::filesystem::path authorityFile(const Config& config) {
  return config.file.parent_path() / "ca.pem";
}

base::Result<crypto::Key> readSigningSeed(const Config& config) {
  const auto unusable = [&](const std::string& why) {
    return Error(Code::ConfigInvalid, config.signingSeed.filename().string() + ": " + why,
                 {.file = config.file.filename().string(), .path = "files.signing_seed"});
  };
  base::DiskFiles files;
  const auto whole = files.read(config.signingSeed, 4096);
  if (!whole) return unusable(whole.error().line());
  const auto text = base::textInFile(base::textOf(*whole));
  if (!text) return unusable(text.error().detail());
  const auto bytes = base::fromHex(text->substr(0, 64));
  crypto::Key seed{};
  if (!bytes || bytes->size() != seed.size()) return unusable("must hold 64 hex digits");
  std::copy(bytes->begin(), bytes->end(), seed.begin());
  return seed;
}

}  // namespace tarim::server
