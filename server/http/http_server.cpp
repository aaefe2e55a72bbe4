// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_server.hpp"

#include "server/http/answer_token.hpp"
#include "server/http/connection.hpp"
#include "server/http/socket_options.hpp"
#include "server/http/tls.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <thread>

namespace tarim::server {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::chrono::milliseconds kAcceptPause{100};
/// Connections that gave way and have not ended yet.
constexpr std::size_t kLeaving = 256;

base::Error unusable(std::string_view key, const std::string& value, const boost::system::error_code& error) {
  return base::Error(base::Code::ConfigInvalid, value + ": " + error.message(),
                     {.file = {}, .path = std::string(key)});
}

}  // namespace

struct HttpServer::Impl {
  Impl(HttpOptions given, Handler& handler) : options(std::move(given)), context(options, handler, io, tls) {}

  base::Result<void> listen();
  asio::awaitable<void> acceptAll();
  asio::awaitable<void> stopAll();
  void run();

  HttpOptions options;
  asio::io_context io{1};
  asio::ssl::context tls{asio::ssl::context::tls_server};
  ServerContext context;
  tcp::acceptor acceptor{io};
  asio::steady_timer stopTimer{io};
  std::thread thread;
};

base::Result<void> HttpServer::Impl::listen() {
  auto prepared = prepareTls(tls, options.certificate, options.privateKey, options.authority);
  if (!prepared) return prepared.error();
  boost::system::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) return unusable("address", options.address, error);
  const tcp::endpoint endpoint(address, options.port);
  const auto failedFor = [&](std::string_view key) {
    return unusable(key, key == "port" ? std::to_string(options.port) : options.address, error);
  };
  acceptor.open(endpoint.protocol(), error);
  if (error) return failedFor("address");
  acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  acceptor.bind(endpoint, error);
  const bool wrongAddress =
      error == boost::system::errc::address_not_available || error == asio::error::invalid_argument;
  if (error) return failedFor(wrongAddress ? "address" : "port");
  acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return failedFor("port");
  options.port = acceptor.local_endpoint(error).port();
  return {};
}

asio::awaitable<void> HttpServer::Impl::acceptAll() {
  asio::steady_timer pause(io);
  while (acceptor.is_open()) {
    auto [error, socket] = co_await acceptor.async_accept(kAnswer);
    if (context.stopping) break;
    if (error) {
      // Out of file descriptors, or a peer that left while it queued: neither may end the server or spin it.
      pause.expires_after(kAcceptPause);
      co_await pause.async_wait(kAnswer);
      continue;
    }
    if (context.open.size() >= options.maxConnections + kLeaving) continue;
    socket.set_option(tcp::no_delay(true), error);
    socket.set_option(asio::socket_base::keep_alive(true), error);
    delayAcknowledgements(socket.native_handle());
    auto connection = serveConnection(std::move(socket), context);
    asio::co_spawn(io, std::move(connection), asio::detached);
  }
}

/// Idle connections go at once, those with a request under way when it is answered, the rest at the deadline.
asio::awaitable<void> HttpServer::Impl::stopAll() {
  boost::system::error_code ignored;
  context.stopping = true;
  acceptor.close(ignored);
  context.handshakes.turns.dropAll();
  const std::set<OpenConnection*> idle = context.open;
  for (OpenConnection* connection : idle)
    connection->stop();
  const auto deadline = std::chrono::steady_clock::now() + options.stopTimeout;
  while (!context.open.empty() && std::chrono::steady_clock::now() < deadline) {
    stopTimer.expires_after(std::chrono::milliseconds(10));
    co_await stopTimer.async_wait(kAnswer);
  }
  const std::set<OpenConnection*> late = context.open;
  for (OpenConnection* connection : late)
    connection->close();
}

void HttpServer::Impl::run() {
  // What a coroutine throws outside a request ends that connection only.
  for (bool again = true; again;)
    try {
      io.run();
      again = false;
    } catch (const std::exception& thrown) {
      RequestReport report;
      report.failure = thrown.what();
      if (options.report) options.report(report);
    }
}

base::Result<std::unique_ptr<HttpServer>> HttpServer::start(HttpOptions options, Handler& handler) {
  auto impl = std::make_unique<Impl>(std::move(options), handler);
  auto listening = impl->listen();
  if (!listening) return listening.error();
  auto accepting = impl->acceptAll();
  asio::co_spawn(impl->io, std::move(accepting), asio::detached);
  impl->thread = std::thread([&server = *impl] { server.run(); });
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

HttpServer::~HttpServer() {
  auto stopping = m_impl->stopAll();
  asio::co_spawn(m_impl->io, std::move(stopping), asio::detached);
  m_impl->thread.join();
  for (auto* pool : {&m_impl->context.pool, &m_impl->context.filePool, &m_impl->context.heavyPool,
                     &m_impl->context.handshakePool})
    pool->join();
}

std::uint16_t HttpServer::port() const {
  return m_impl->options.port;
}

std::uint64_t HttpServer::preferredHandshakes() const {
  return m_impl->context.handshakes.preferred;
}

std::size_t HttpServer::connections() const {
  return m_impl->context.openCount;
}

}  // namespace tarim::server
