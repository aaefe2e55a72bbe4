// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's end of TLS: 1.2 and 1.3, its own certificate, session tickets so that a device that comes back
// does not pay for a full handshake on a thin line.
#include "shared/base/result.hpp"

#include <boost/asio/ssl/context.hpp>

#include <filesystem>

namespace tarim::server {

/// ConfigInvalid with "certificate" or "private_key" as its path: not there, not PEM, not a pair.
base::Result<void> prepareTls(boost::asio::ssl::context& context, const std::filesystem::path& certificate,
                              const std::filesystem::path& privateKey);

}  // namespace tarim::server
