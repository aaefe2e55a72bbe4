// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/serve.hpp"

#include "server/accounts/permissions.hpp"
#include "server/admin/log.hpp"
#include "server/admin/notice_sender.hpp"
#include "server/admin/process.hpp"
#include "server/admin/secret_file.hpp"
#include "server/admin/ticker.hpp"
#include "server/http/http_server.hpp"
#include "server/routes/routes.hpp"
#include "shared/wire/json.hpp"

#include <algorithm>
#include <iostream>

namespace tarim::server {

namespace {

using base::Error;

constexpr std::chrono::milliseconds kDeadlineLook{2000};
constexpr std::chrono::milliseconds kVoteLook{5'000};
constexpr std::chrono::milliseconds kExpiryLook{3'600'000};
constexpr std::chrono::milliseconds kHeadLook{24 * 3'600'000};

/// The name of the route for the log; a path may contain ids of applications.
void logRequest(const RequestReport& report) {
  const Found found = findPermission(report.method, report.path);
  const std::string route =
      found.permission ? report.method + " " + std::string(found.permission->pattern) : "unknown route";
  const std::string line =
      route + " " + std::to_string(report.status) + " " + std::to_string(report.took.count() / 1000) + " ms";
  if (!report.failure.empty())
    log::error(line + ": " + report.failure);
  else if (report.status >= 500)
    log::error(line);
  else
    log::debug(line);
}

HttpOptions httpOptions(const Config& config) {
  HttpOptions options;
  options.address = config.address;
  options.port = config.port;
  options.certificate = config.certificate;
  options.authority = authorityFile(config);
  options.privateKey = config.privateKey;
  options.handlerThreads = config.threads;
  options.maxConnections = config.connections;
  options.idleTimeout = config.idle;
  options.stallTimeout = config.stall;
  options.report = logRequest;
  options.warn = [](const std::string& line) { log::warning(line); };
  return options;
}

/// HttpServer names keys without their sections; this adds the section.
Error inTheConfig(const Error& error, const Config& config) {
  if (error.code() != base::Code::ConfigInvalid) return error;
  const std::string& key = error.place().path;
  const std::string section = key == "address" || key == "port" ? "server." : "files.";
  return Error(error.code(), error.detail(),
               {.file = config.file.filename().string(), .path = section + key});
}

std::chrono::milliseconds fireDeadlines(Services& services) {
  const base::Instant now = services.store.clock().now();
  const auto next = services.deadlines.nextDeadline();
  if (!next) return kDeadlineLook;
  if (*next > now) return std::min<std::chrono::milliseconds>(kDeadlineLook, *next - now);
  const auto fired = services.deadlines.fireDeadlines(now);
  if (!fired)
    log::error("deadlines could not be written: " + fired.error().line());
  else if (*fired > 0)
    log::info(std::to_string(*fired) + " deadlines passed");
  return kDeadlineLook;
}

std::chrono::milliseconds closeVotes(Services& services) {
  const auto closed = services.votes.closeDue(services.store.clock().now());
  if (!closed)
    log::error("votes could not be closed: " + closed.error().line());
  else if (*closed > 0)
    log::info(std::to_string(*closed) + " votes were closed");
  return kVoteLook;
}

std::chrono::milliseconds expireUploads(Services& services) {
  const auto expired = services.files.expire(services.store.clock().now());
  if (!expired)
    log::error("uploads could not be expired: " + expired.error().line());
  else if (*expired > 0)
    log::info(std::to_string(*expired) + " unfinished uploads were forgotten");
  return kExpiryLook;
}

/// Writes signed heads into the log, which is kept elsewhere than the store.
std::chrono::milliseconds signHead(Services& services) {
  const auto head = services.record.signHead();
  if (!head)
    log::error("the head of the record could not be signed: " + head.error().line());
  else
    log::info("head of the record " + wire::write(*head));
  return kHeadLook;
}

base::Result<void> openRecord(Services& services) {
  services.record.setReport([](const std::string& line) { log::error(line); });
  const auto events = services.record.open();
  if (!events) return events.error();
  if (*events > 0) log::info(std::to_string(*events) + " events of an earlier release were signed");
  return {};
}

std::string hostAndPort(const Config& config, std::uint16_t port) {
  const bool six = config.address.find(':') != std::string::npos;
  return (six ? "[" + config.address + "]" : config.address) + ":" + std::to_string(port);
}

}  // namespace

base::Result<void> serve(const Config& config) {
  const StopSignals signals;  // before any thread, so that all inherit them blocked
  raiseFileLimit(config.connections);
  auto logging = log::open(config);
  if (!logging) return logging;
  const auto seed = readSigningSeed(config);
  if (!seed) return seed.error();
  for (const auto& secret : {config.signingSeed, config.privateKey})
    if (isOpenToOthers(secret))
      log::warning(secret.filename().string() + " can be read by others: chmod 600 it");

  const base::SystemClock clock;
  auto store = Store::open(config.store, clock);
  if (!store) return store.error();
  Services services(**store, *seed);
  services.blind.setTextReader(pages::confinedTextReader());
  if (auto opened = openRecord(services); !opened) return opened;
  Routes routes(services, {config.name, config.uploads});
  auto server = HttpServer::start(httpOptions(config), routes);
  if (!server) return inTheConfig(server.error(), config);

  const Ticker deadlines([&] { return fireDeadlines(services); });
  const Ticker votes([&] { return closeVotes(services); });
  const Ticker expiry([&] { return expireUploads(services); });
  const Ticker heads([&] { return signHead(services); });
  std::unique_ptr<NoticeSender> sender;
  if (!config.noticeCommand.empty())
    sender = std::make_unique<NoticeSender>(**store, config.noticeCommand, config.noticeTimeout);

  const std::string where = hostAndPort(config, (*server)->port());
  log::info("listening on " + where);
  std::cout << "listening on " << where << std::endl;
  signals.wait();
  log::info("stopping");
  server->reset();
  return {};
}

}  // namespace tarim::server
