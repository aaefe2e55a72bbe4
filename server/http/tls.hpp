// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// TLS settings of the server: versions 1.2 and 1.3, its certificate, key agreements that are cheap for the
// server, session resumption and 0-RTT data, so that a returning device saves round trips on a slow link.
#include "shared/base/result.hpp"

#include <boost/asio/ssl/context.hpp>

#include <filesystem>

namespace tarim::server {

/// ConfigInvalid with "certificate" or "private_key" as its path: a file is missing or is not PEM, or the key
/// does not belong to the certificate.
///
/// `authority`: the certificate that signed the server's. It is sent to a device that offers
/// wire::kJoiningAlpn, which knows only its hash; all others have it. Empty or missing: nobody gets it.
base::Result<void> prepareTls(boost::asio::ssl::context& context, const std::filesystem::path& certificate,
                              const std::filesystem::path& privateKey,
                              const std::filesystem::path& authority = {});

/// The device needs a new session ticket: it has none, its ticket is past half its lifetime, or the server
/// rejected its early data.
bool needsTicket(SSL* tls);

}  // namespace tarim::server
