// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How this folder waits for Asio: the error comes back as a value beside the result.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tarim::server {

inline constexpr auto kAnswer = boost::asio::as_tuple(boost::asio::use_awaitable);

}  // namespace tarim::server
