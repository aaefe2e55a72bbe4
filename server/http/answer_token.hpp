// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The completion token of this folder: co_await returns the error as a value beside the result.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tarim::server {

inline constexpr auto kAnswer = boost::asio::as_tuple(boost::asio::use_awaitable);

}  // namespace tarim::server
