// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs blocking work on a pool thread while the coroutine waits. The coroutine resumes on the I/O thread,
// where exceptions of the work are rethrown.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>

#include <functional>

namespace tarim::server {

/// `work` may refer to the caller's locals: the caller is suspended until the work has run.
boost::asio::awaitable<void> onPool(boost::asio::thread_pool& pool, const std::function<void()>& work);

}  // namespace tarim::server
