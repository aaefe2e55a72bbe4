// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a connection lets something block: the work runs on the pool while the coroutine waits, and goes on
// where it was, on the I/O thread. What the work throws is thrown again there.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <functional>

namespace tarim::server {

/// `work` may refer to the caller's locals: the caller waits until it has run.
boost::asio::awaitable<void> onPool(boost::asio::thread_pool& pool, const std::function<void()>& work);

}  // namespace tarim::server
