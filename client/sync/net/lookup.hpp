// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Name resolution that can be cancelled. The system's own lookup cannot, and may block for half a minute on a
// dead link, so it runs on a thread of its own; the caller stops waiting when it times out or is interrupted.
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

namespace tarim::client {

using Addresses = std::vector<boost::asio::ip::tcp::endpoint>;

/// Empty when the host has no address, after `timeout`, or when `interrupted` became true.
Addresses lookUp(const std::string& host, const std::string& port, std::chrono::milliseconds timeout,
                 const std::atomic<bool>& interrupted);

}  // namespace tarim::client
