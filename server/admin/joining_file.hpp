// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes joining files (wire/joining.hpp) and their QR codes. Both contain a one-time code, so they get mode
// 0600, and those of the usual folder are removed when the code has expired.
#include "server/admin/config.hpp"
#include "shared/base/time.hpp"
#include "shared/imaging/qr_code.hpp"
#include "shared/wire/joining.hpp"

namespace tarim::server {

/// What all joining files of a server have in common, and where they go. Made before the code, so that no
/// code is made when its file could not be written.
struct JoiningPlan {
  std::string address;             ///< HOST:PORT by which devices reach the server.
  bool isOnlyThisMachine = false;  ///< The address is a loopback one.
  std::string pin;
  std::filesystem::path folder;
};

/// `server`: HOST:PORT, or empty for the first name of the certificate that other machines know and the port
/// of the configuration. `folder`: empty for `joining` beside the configuration. NotFound: the authority's
/// certificate is not there; InvalidInput: it has not signed the server's, the certificate does not name that
/// host, the server takes any free port, or `server` is no address; StorageFailed and StorageFull.
base::Result<JoiningPlan> planJoining(const Config& config, const std::string& server,
                                      const std::filesystem::path& folder);

struct JoiningFiles {
  std::filesystem::path file;     ///< ayinur.tarim-join, or ayinur-2.tarim-join beside one that is there.
  std::filesystem::path picture;  ///< The same with .png
  imaging::QrCode code;
};

/// Writes both files. In the usual folder it removes those of expired codes first.
base::Result<JoiningFiles> writeJoiningFiles(const JoiningPlan& plan, const wire::Joining& joining,
                                             const std::string& person, base::Instant now);

}  // namespace tarim::server
