// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's end of TLS: 1.2 and 1.3, its own certificate, key agreements that are cheap for the server
// too, sessions so that a device that comes back does not pay for a full handshake on a thin line, and may
// send its request with its first flight.
#include "shared/base/result.hpp"

#include <boost/asio/ssl/context.hpp>

#include <filesystem>

namespace tarim::server {

/// ConfigInvalid with "certificate" or "private_key" as its path: not there, not PEM, not a pair.
base::Result<void> prepareTls(boost::asio::ssl::context& context, const std::filesystem::path& certificate,
                              const std::filesystem::path& privateKey);

/// The device has no ticket that lasts, or its clock does not fit the one that it has.
bool needsTicket(SSL* tls);

}  // namespace tarim::server
