// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From a host's name to its addresses, with a way out: the system's own lookup cannot be cancelled and may
// sit for half a minute on a dead link, so it runs on a thread that nobody waits for longer than they want
// to.
#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

namespace tarim::client {

using Addresses = std::vector<boost::asio::ip::tcp::endpoint>;

/// Empty when there are none, when patience ended or when `interrupted` became true.
Addresses lookUp(const std::string& host, const std::string& port, std::chrono::milliseconds patience,
                 const std::atomic<bool>& interrupted);

}  // namespace tarim::client
