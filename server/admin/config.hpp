// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The configuration of a server: tarim-server.toml. Its paths are relative to its folder, so a server's
// folder can be moved. Every key is checked at start. An unknown key is an error, so that a misspelled limit
// is not silently missing.
#include "shared/base/result.hpp"
#include "shared/crypto/crypto.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace tarim::server {

inline constexpr std::string_view kConfigName = "tarim-server.toml";

struct Config {
  std::filesystem::path file;
  // [server]
  std::string name;
  std::string address;
  std::uint16_t port = 0;
  // [files]
  std::filesystem::path store;
  std::filesystem::path certificate;
  std::filesystem::path privateKey;
  std::filesystem::path signingSeed;
  // [limits]
  unsigned threads = 16;
  std::size_t uploads = 256;
  std::size_t connections = 4000;
  std::chrono::seconds idle{120};
  std::chrono::seconds stall{60};
  // [notices]
  std::vector<std::string> noticeCommand;  ///< Empty: notices wait in the outbox.
  std::chrono::seconds noticeTimeout{30};
  // [log]
  std::string logLevel = "info";
  std::filesystem::path logFile;  ///< Empty: standard error.
};

/// `path`: the file or its folder. NotFound; ConfigInvalid with the key as its place and the reason.
base::Result<Config> readConfig(const std::filesystem::path& path);
/// The certificate of the server's authority. It lies beside the configuration, or the operator keeps it
/// elsewhere.
std::filesystem::path authorityFile(const Config& config);
/// ConfigInvalid for "files.signing_seed".
base::Result<crypto::Key> readSigningSeed(const Config& config);
/// The text of the file that init writes, with a comment for every key.
std::string commentedConfig(const std::string& name, const std::string& address, std::uint16_t port);

}  // namespace tarim::server
