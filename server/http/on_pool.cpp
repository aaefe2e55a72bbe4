// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/on_pool.hpp"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <exception>
#include <utility>

namespace tarim::server {

namespace asio = boost::asio;

namespace {

std::exception_ptr thrownBy(const std::function<void()>& work) {
  try {
    work();
  } catch (...) {
    return std::current_exception();
  }
  return {};
}

}  // namespace

asio::awaitable<void> onPool(asio::thread_pool& pool, const std::function<void()>& work) {
  // The guard keeps the I/O thread running while nothing but the pool works for this connection.
  const auto initiate = [&pool, &work](auto handler) {
    auto guard = asio::make_work_guard(asio::get_associated_executor(handler));
    auto run = [&work, guard = std::move(guard), handler = std::move(handler)]() mutable {
      std::exception_ptr thrown = thrownBy(work);
      const auto home = guard.get_executor();
      auto resume = [thrown, handler = std::move(handler)]() mutable { std::move(handler)(thrown); };
      asio::post(home, std::move(resume));
    };
    asio::post(pool, std::move(run));
  };
  const auto token = asio::use_awaitable;
  co_await asio::async_initiate<const asio::use_awaitable_t<>, void(std::exception_ptr)>(initiate, token);
}

}  // namespace tarim::server
