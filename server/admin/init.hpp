// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes a server's folder: authority, certificate, signing seed, store and configuration. Existing files are
// kept, whatever the options say, so running it twice is safe, and the next run finishes an interrupted one.
// The authority's key may lie elsewhere from the first: the server never needs it, and who has it can make
// certificates that every device accepts.
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tarim::server {

struct InitOptions {
  std::filesystem::path folder;
  std::string name = "Tarim";
  std::string address = "127.0.0.1";
  std::uint16_t port = 8443;
  std::filesystem::path authorityFolder = {};  ///< Where ca.key is made and looked for; empty: `folder`.
  std::vector<std::string> hosts;              ///< In addition to localhost, 127.0.0.1, ::1 and the address.
};

struct InitReport {
  std::vector<std::string> made;
  std::vector<std::string> kept;
  std::string caFingerprint;
};

/// InvalidInput, StorageFull, StorageFailed.
base::Result<InitReport> makeServerFolder(const InitOptions& options, const base::Clock& clock);

}  // namespace tarim::server
