// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The key under which an address shares what the server divides among addresses. IPv4: the address, also when
// it comes as IPv4-mapped IPv6. IPv6: its /64, because a single computer has all of one.
#include <boost/asio/ip/address.hpp>

#include <string>

namespace tarim::server {

/// "192.0.2.7", "2001:db8:0:1::/64".
std::string shareOf(const boost::asio::ip::address& address);

}  // namespace tarim::server
