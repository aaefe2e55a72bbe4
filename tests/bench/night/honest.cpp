// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/night/honest.hpp"

#include "shared/base/ids.hpp"
#include "shared/wire/json.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace tarim::bench {

namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t kLosesSession = 10;

wire::SyncRequest editOf(NightDevice& device, const std::string& policy, base::Instant now) {
  dossier::Operation operation;
  operation.sequence = ++device.sequence;
  operation.stamp = {base::toMillis(now), std::uint32_t(device.sequence), device.device};
  operation.cell = {"basic", "@", "remark"};
  operation.value = "第" + std::to_string(device.sequence) + "次";
  wire::SyncRequest request;
  request.protocol = 1;
  request.now = base::toMillis(now);
  request.drafts.push_back({device.application, policy});
  request.operations.push_back({device.application, {operation}});
  return request;
}

wire::SyncRequest submissionOf(const NightDevice& device, const std::string& policy, base::Instant now) {
  workflow::Command command;
  command.id = base::newId();
  command.application = device.application;
  command.kind = workflow::CommandKind::Submit;
  command.attempt = 1;
  command.root = device.root;
  const std::string text = workflow::signedText(device.application, 1, device.root, policy);
  command.signature = base::toHex(crypto::sign(device.seed, base::bytesOf(text)));
  wire::SyncRequest request;
  request.protocol = 1;
  request.now = base::toMillis(now);
  request.drafts.push_back({device.application, policy});
  request.commands.push_back(command);
  return request;
}

struct Asked {
  double millis = 0;
  std::string refusal;
};

/// One request over a connection of its own; `isDone` judges the answer.
template <class IsDone>
Asked ask(const FurnishedNight& night, NightDevice& device, const wire::SyncRequest& request, IsDone isDone) {
  const std::string body = wire::write(request);
  const std::string text =
      "POST /v1/sync HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + device.token +
      "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
      body;
  const auto begin = Steady::now();
  const auto client = tests::TlsClient::connect(
      night.port(), {.caFile = night.file("ca.pem"), .session = device.session, .from = device.address});
  if (!client) return {0, "no connection"};
  const tests::Reply reply = client->ask(text);
  const double millis = std::chrono::duration<double, std::milli>(Steady::now() - begin).count();
  const auto answer = wire::readSyncAnswer(reply.body);
  if (reply.status != 200 || !answer || !isDone(*answer))
    return {millis, "HTTP " + std::to_string(reply.status) + " " + reply.body.substr(0, 300)};
  device.session = client->session();
  return {millis, {}};
}

}  // namespace

double percentile(std::vector<double> all, double part) {
  if (all.empty()) return 0;
  std::sort(all.begin(), all.end());
  return all[std::min(all.size() - 1, std::size_t(double(all.size()) * part))];
}

Waits oneRound(FurnishedNight& night, int atOnce, std::size_t first, std::size_t last) {
  Waits waits;
  std::mutex mutex;
  std::atomic<std::size_t> next = 0;
  const base::SystemClock clock;
  const auto note = [&](std::vector<double>& into, const Asked& asked) {
    const std::lock_guard lock(mutex);
    if (asked.refusal.empty())
      into.push_back(asked.millis);
    else
      waits.refused.push_back(asked.refusal);
  };
  const auto syncs = [&] {
    for (std::size_t i = next++; i < night.syncing.size(); i = next++) {
      NightDevice& device = night.syncing[i];
      if (i % kLosesSession == 0) device.session.reset();
      const auto isAcknowledged = [&](const wire::SyncAnswer& answer) {
        return answer.acknowledged.size() == 1 && answer.acknowledged[0].sequence == device.sequence;
      };
      note(waits.syncs, ask(night, device, editOf(device, night.policy(), clock.now()), isAcknowledged));
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < atOnce; ++i)
    threads.emplace_back(syncs);
  threads.emplace_back([&] {
    for (std::size_t i = first; i < last; ++i) {
      const auto isAccepted = [](const wire::SyncAnswer& answer) {
        return answer.results.size() == 1 && answer.results[0].done;
      };
      NightDevice& device = night.submitting[i];
      note(waits.submits, ask(night, device, submissionOf(device, night.policy(), clock.now()), isAccepted));
    }
  });
  for (std::thread& thread : threads)
    thread.join();
  return waits;
}

}  // namespace tarim::bench
