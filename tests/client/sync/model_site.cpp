// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/model_site.hpp"

#include "shared/dossier/manifest.hpp"
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"
#include "shared/workflow/device_id.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <algorithm>

namespace tarim::client::test {
namespace {

using base::Code;

HttpAnswer json(std::string text) {
  return {200, {{"Content-Type", "application/json"}}, std::move(text)};
}

HttpAnswer packed(HttpAnswer answer, const SiteRequest& request) {
  const auto packing = wire::packingNamed(request.header("accept-encoding"));
  auto shorter = packing ? wire::compressIfShorter(answer.body, *packing) : std::nullopt;
  if (!shorter) return answer;
  answer.headers.emplace_back("Content-Encoding", wire::nameOf(*packing));
  answer.body = std::move(*shorter);
  return answer;
}

}  // namespace

HttpAnswer problem(int status, Code code, const std::string& detail) {
  HttpAnswer answer = json(wire::write(wire::problemOf(base::Error(code, detail))));
  answer.status = status;
  return answer;
}

ModelSite::ModelSite() = default;

std::string ModelSite::sealKey() const {
  return tellsSealKey ? base::toHex(crypto::agreementKeyOf(m_key)) : std::string();
}

std::string ModelSite::publicKey() const {
  return base::toHex(crypto::publicKeyOf(m_key));
}

void ModelSite::newKey() {
  m_key = crypto::randomKey();
}

void ModelSite::intercept(SiteHandler handler) {
  const std::lock_guard lock(m_mutex);
  m_intercept = std::move(handler);
}

std::vector<std::string> ModelSite::log() {
  const std::lock_guard lock(m_mutex);
  return m_log;
}

int ModelSite::count(const std::string& line) {
  const std::lock_guard lock(m_mutex);
  return int(std::count(m_log.begin(), m_log.end(), line));
}

std::optional<HttpAnswer> ModelSite::answer(const SiteRequest& request) {
  const std::lock_guard lock(m_mutex);
  m_log.push_back(request.method + " " + request.target);
  if (m_intercept)
    if (auto answer = m_intercept(request)) return answer;
  const bool isFile = request.target.starts_with(wire::kFilesPath);
  if (request.cut && !isFile) return std::nullopt;
  return packed(route(request), request);
}

HttpAnswer ModelSite::route(const SiteRequest& request) {
  std::string text = request.body;
  if (const auto packing = wire::packingNamed(request.header("content-encoding"))) {
    const auto unpacked = wire::decompress(text, wire::kMaxSyncBytes, *packing);
    if (!unpacked) return problem(400, Code::InvalidInput);
    text = *unpacked;
  }
  if (request.target == wire::kHelloPath)
    return json(wire::write(
        wire::Hello{base::toMillis(now), protocolMin, protocolMax, "test", publicKey(), sealKey()}));
  if (request.target == wire::kEnrolPath) return enrol(text);
  const auto token = m_tokens.find(request.header("authorization"));
  if (token == m_tokens.end()) return problem(401, Code::NotAuthenticated);
  if (request.target == wire::kDevicesPath && makesDevices) return newDevice(text);
  if (request.target == wire::kSyncPath) return sync(text, token->second);
  if (request.target.starts_with(wire::kFilesPath)) return files.answer(request);
  if (request.target.starts_with(wire::kPoliciesPath))
    return knowsPolicy ? json(policyOfTest()->text) : problem(404, Code::UnknownPolicy);
  return review(request);
}

HttpAnswer ModelSite::enrol(const std::string& text) {
  const auto request = wire::readEnrolRequest(text);
  if (!request) return problem(426, request.error().code());
  if (request->code != kCode) return problem(403, Code::CodeUnknown);
  return welcome(request->devicePublicKey);
}

HttpAnswer ModelSite::newDevice(const std::string& text) {
  const auto request = wire::readNewDeviceRequest(text);
  if (!request) return problem(400, request.error().code());
  return welcome(request->devicePublicKey);
}

HttpAnswer ModelSite::welcome(const std::string& devicePublicKey) {
  wire::EnrolAnswer answer;
  answer.now = base::toMillis(now);
  answer.person = person;
  answer.personName = "阿依努尔";
  answer.device = *workflow::deviceIdOf(devicePublicKey);
  answer.role = role;
  answer.token = "token-of-" + answer.device;
  answer.serverPublicKey = publicKey();
  answer.sealKey = sealKey();
  answer.policies = {policyOfTest()->hash.hex()};
  m_tokens["Bearer " + answer.token] = answer.device;
  return json(wire::write(answer));
}

HttpAnswer ModelSite::sync(const std::string& text, const std::string& device) {
  const auto request = wire::readSyncRequest(text, device);
  if (!request) return problem(400, request.error().code(), request.error().detail());
  if (request->protocol < protocolMin) return problem(426, Code::ClientTooOld);
  if (request->protocol > protocolMax) return problem(426, Code::ServerTooOld);
  if (!store.empty() && !request->store.empty() && request->store != store) {
    wire::SyncAnswer other;
    other.now = request->now;
    other.store = store;
    other.more = true;
    other.policies = {policyOfTest()->hash.hex()};
    return json(wire::write(other));
  }
  for (const wire::Evidence& evidence : request->evidence)
    if (takesEvidence) takeEvidence(evidence, request->now);
  // First what is new, then decisions about it, then the feed that tells of both.
  wire::SyncAnswer answer = server.answer(*request, device, request->now);
  for (const wire::DraftNotice& draft : request->drafts) {
    auto& events = m_events[draft.application];
    if (!events.empty()) continue;
    workflow::Event created;
    created.application = draft.application;
    created.at = now;
    created.actor = person;
    created.role = role;
    workflow::chain(created, nullptr);
    events.push_back(created);
    wire::FeedItem item;
    item.application = draft.application;
    item.event = created;
    server.announce(item);
  }
  for (const workflow::Command& command : request->commands)
    answer.results.push_back(decideOnce(command));
  for (const std::string& hash : request->files)
    answer.files.push_back(files.state(hash));
  if (takesSlices) answer.takes = {std::string(wire::kSlicesForm)};
  answer.now = base::toMillis(now);
  answer.policies = {policyOfTest()->hash.hex()};
  answer.store = store;
  if (!answer.more) {
    wire::SyncRequest rest;
    rest.cursor = answer.cursor;
    const wire::SyncAnswer later = server.answer(rest, device, request->now);
    answer.feed.insert(answer.feed.end(), later.feed.begin(), later.feed.end());
    answer.cursor = later.cursor;
    answer.more = later.more;
  }
  return json(wire::write(answer));
}

void ModelSite::takeEvidence(const wire::Evidence& evidence, std::int64_t at) {
  wire::SyncRequest operations;
  operations.drafts = {{evidence.application, policyOfTest()->hash.hex()}};
  if (!evidence.operations.empty()) operations.operations = {{evidence.application, evidence.operations}};
  (void)server.answer(operations, {}, at);
  auto& events = m_events[evidence.application];
  for (std::size_t i = 0; i < evidence.events.size(); ++i) {
    if (i < events.size() && events[i].hash == evidence.events[i].hash) continue;
    if (i < events.size()) return;
    events.push_back(evidence.events[i]);
    wire::FeedItem item;
    item.application = evidence.application;
    item.event = events.back();
    server.announce(item);
  }
  for (const workflow::Receipt& receipt : evidence.receipts) {
    wire::FeedItem item;
    item.application = evidence.application;
    item.receipt = receipt;
    if (!evidence.events.empty()) server.announce(item);
  }
}

void ModelSite::restore(const Backup& backup, const std::string& newStore) {
  server = backup.server;
  files = backup.files;
  m_events = backup.events;
  m_results = backup.results;
  store = newStore;
}

void ModelSite::giveReceipt(const std::string& application, const std::string& number) {
  const workflow::State submitted = state(application);
  workflow::Receipt receipt{
      number, application, submitted.attempt, submitted.root, policyOfTest()->hash.hex(), kNow, {}};
  workflow::sign(receipt, m_key);
  wire::FeedItem item;
  item.application = application;
  item.receipt = receipt;
  server.announce(item);
}

bool ModelSite::filesAreThere(const std::string& application) {
  const auto named = dossier::filesOf(server.cells(application).dossier());
  return std::all_of(named.begin(), named.end(), [this](const auto& file) { return files.has(file.first); });
}

wire::CommandResult ModelSite::decideOnce(const workflow::Command& command) {
  if (const auto known = m_results.find(command.id); known != m_results.end()) return known->second;
  wire::CommandResult result;
  result.id = command.id;
  result.code = Code::FilesMissing;
  if (command.kind == workflow::CommandKind::Submit && !filesAreThere(command.application)) return result;
  const auto decided = decide(command, {person, "阿依努尔", policy::roleFromName(role).value()});
  result.done = bool(decided);
  result.code = decided ? Code::Unknown : decided.error().code();
  m_results[command.id] = result;
  return result;
}

workflow::State ModelSite::state(const std::string& application) {
  return *workflow::fold(m_events[application], *policyOfTest());
}

base::Result<void> ModelSite::decide(const workflow::Command& command, const workflow::Actor& actor) {
  auto event = workflow::decide(state(command.application), command, actor, *policyOfTest(), now);
  if (!event) return event.error();
  auto& events = m_events[command.application];
  event->command = command.id;
  workflow::chain(*event, &events.back());
  events.push_back(*event);
  wire::FeedItem item;
  item.application = command.application;
  item.event = *event;
  server.announce(item);
  return {};
}

HttpAnswer ModelSite::review(const SiteRequest& request) {
  if (request.target == wire::kQueuePath) {
    wire::Queue queue;
    queue.now = base::toMillis(now);
    queue.rows.resize(2);
    queue.rows[0].application = "a1";
    queue.rows[1].application = "a2";
    return json(wire::write(queue));
  }
  if (request.target.starts_with(wire::kBlobsPath)) {
    const auto found = files.stored().find(request.target.substr(wire::kBlobsPath.size()));
    if (found == files.stored().end()) return problem(404, Code::NotFound);
    return {200, {{"Content-Type", "application/octet-stream"}}, found->second};
  }
  if (request.target.ends_with("/lease")) return problem(409, Code::LeaseTaken, "a colleague");
  if (request.target.starts_with(wire::kReviewPath)) {
    wire::ReviewDossier dossier;
    dossier.now = base::toMillis(now);
    dossier.summary.application = request.target.substr(wire::kReviewPath.size());
    dossier.policy = policyOfTest()->hash.hex();
    dossier.manifest = "{}";
    dossier.findings = "[]";
    return json(wire::write(dossier));
  }
  return problem(404, Code::NotFound);
}

}  // namespace tarim::client::test
