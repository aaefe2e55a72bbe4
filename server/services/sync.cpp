// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/sync.hpp"

#include "server/services/copies.hpp"
#include "server/services/operation_ingest.hpp"
#include "server/store/feed.hpp"
#include "server/store/lost_files.hpp"
#include "server/store/store_identity.hpp"
#include "server/store/turns.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

/// Small enough for a county's link: a page that is cut comes again whole. With every byte escaped it still
/// fits an answer beside all else that it can hold.
constexpr FeedLimits kFeedLimits{.items = 2000, .bytes = 512u << 10};
/// Findings in one answer; commands beyond it wait for the next sync, which is at once.
constexpr std::size_t kMaxFindingBytes = 1u << 20;
/// A device that only listens costs a commit once in this time.
constexpr std::chrono::minutes kContactGrain{1};

bool brings(const wire::SyncRequest& request) {
  return !request.drafts.empty() || !request.operations.empty() || !request.evidence.empty();
}

/// One sync of one device.
struct Round {
  Store& store;
  FileStore& files;
  PolicyRegistry& policies;
  CommandService& commands;
  RecordService& record;
  const crypto::Key& seed;
  const Identity& identity;
  const wire::SyncRequest& request;
  base::Instant arrival;
  wire::SyncAnswer answer = {};
  std::string storeId = {};
  std::optional<wire::SignedHead> ours = {};  ///< What contradicts the device's head.

  /// Before anything else: the head that a device keeps may show that this store is no longer what it was.
  base::Result<void> meetHead() {
    if (!request.head) return {};
    auto contradicting = record.meet(*request.head);
    if (!contradicting) return contradicting.error();
    ours = std::move(*contradicting);
    return {};
  }

  base::Result<void> nameTheStore() {
    const auto named = store.read([](db::Database& database) { return store_identity::current(database); });
    if (!named) return named.error();
    if (*named) storeId = (*named)->id;
    return {};
  }

  /// What the device believes of another store says nothing about this one: it has to take it back first.
  [[nodiscard]] bool namesAnotherStore() const { return !request.store.empty() && request.store != storeId; }

  base::Result<void> tellAnotherStore() {
    auto open = policies.open();
    if (!open) return open.error();
    answer.policies = std::move(*open);
    answer.more = true;
    return {};
  }

  base::Result<void> answerRequest() {
    auto done = takeIn();
    if (done) done = holdCopies();
    if (done) done = decide();
    if (done) done = tellFiles();
    if (done) done = tellLost();
    if (done) done = tellNews();
    if (done) done = tellHead();
    return done;
  }

  base::Result<void> takeIn() {
    const bool contactDue =
        base::toMillis(arrival) - identity.lastContact >= base::Millis(kContactGrain).count();
    if (!brings(request) && !contactDue) return {};
    const auto evidence = checkEvidence(request, identity.person.id, crypto::publicKeyOf(seed));
    return store.write([&](db::Database& database) -> base::Result<void> {
      answer = {};
      if (brings(request)) {
        const auto turn = turns::ofPerson(database, identity.person.id);
        if (!turn) return turn.error();
      }
      auto met = directory::setLastContact(database, identity.device, base::toMillis(arrival));
      if (!met) return met;
      return OperationIngest(database, policies, identity, {seed, arrival}, answer).take(request, evidence);
    });
  }

  base::Result<void> holdCopies() {
    if (request.written.empty()) return {};
    return store.read([&](db::Database& database) {
      return holdOlderCopies(database, identity, request.written, answer.held);
    });
  }

  /// What a copy has signed is decided when it is a device of its own and all its operations are here.
  [[nodiscard]] bool waitsForItsCopy(const workflow::Command& command) const {
    return std::any_of(answer.held.begin(), answer.held.end(), [&](const wire::Held& held) {
      return held.code == Code::OlderCopy && held.application == command.application;
    });
  }

  base::Result<void> decide() {
    std::size_t bytes = 0;
    for (const workflow::Command& command : request.commands) {
      if (waitsForItsCopy(command)) continue;
      auto result = commands.decide(identity, command, arrival);
      if (!result) {
        if (!isOfOneApplication(result.error().code())) return result.error();
        wire::CommandResult failed;
        failed.id = command.id;
        failed.code = result.error().code();
        answer.results.push_back(std::move(failed));
        continue;
      }
      bytes += result->findings.size();
      answer.results.push_back(std::move(*result));
      answer.more = bytes > kMaxFindingBytes;
      if (answer.more) break;
    }
    return {};
  }

  /// What is broken about one application must not keep a device from all its others.
  static bool isOfOneApplication(Code code) {
    return code == Code::StorageCorrupt || code == Code::UnknownPolicy;
  }

  base::Result<void> tellFiles() {
    for (const std::string& hex : request.files) {
      const auto hash = base::hashFromHex(hex);
      if (!hash) return hash.error();
      auto known = files.finishAndLookUp(identity.person.id, *hash);
      if (!known) return known.error();
      wire::FileState state;
      state.hash = hex;
      state.stored = known->stored;
      if (!known->stored) state.offset = known->offset;
      if (!known->stored && !known->upload.empty())
        state.upload = std::string(wire::kFilesPath) + "/" + known->upload;
      if (!state.stored)
        answer.takes = {std::string(wire::kRecompressedForm), std::string(wire::kSlicesForm)};
      answer.files.push_back(std::move(state));
    }
    return {};
  }

  /// Also of pages of submissions that reviewers have: their bytes are asked for again.
  base::Result<void> tellLost() {
    const auto lost = store.read([&](db::Database& database) {
      return lost_files::ofPerson(database, identity.person.id, wire::kMaxFilesPerSync);
    });
    if (!lost) return lost.error();
    for (const base::Hash& hash : *lost)
      answer.lost.push_back(hash.hex());
    return {};
  }

  base::Result<void> tellNews() {
    answer.cursor = request.cursor;
    auto open = policies.open();
    if (!open) return open.error();
    answer.policies = std::move(*open);
    if (identity.role != Role::Applicant) return {};
    auto page = store.read([&](db::Database& database) {
      return feed::after(database, identity.person.id, request.cursor, kFeedLimits, identity.device);
    });
    if (!page) return page.error();
    answer.feed = std::move(page->items);
    answer.cursor = page->cursor;
    answer.more = answer.more || page->more;
    return {};
  }

  /// Whoever is told of an event, or has caused one, gets a head that covers it; who tells an older head, or
  /// comes for the first time, gets the last that was signed for the day.
  base::Result<void> tellHead() {
    const bool caused = std::any_of(answer.results.begin(), answer.results.end(),
                                    [](const wire::CommandResult& one) { return one.done; });
    const bool told = std::any_of(answer.feed.begin(), answer.feed.end(),
                                  [](const wire::FeedItem& item) { return item.event.has_value(); });
    if (!caused && !told && !request.head && !request.store.empty()) return {};
    auto head = caused || told ? record.latest() : record.lastKept();
    if (!head) return head.error();
    const auto& known = request.head;
    const bool isNews =
        *head && (!known || known->store != (*head)->store || known->position < (*head)->position);
    if (isNews) answer.head = std::move(*head);
    return {};
  }
};

}  // namespace

SyncService::SyncService(Store& store, FileStore& files, PolicyRegistry& policies, CommandService& commands,
                         RecordService& record, const crypto::Key& serverSeed)
    : m_store(store),
      m_files(files),
      m_policies(policies),
      m_commands(commands),
      m_record(record),
      m_seed(serverSeed) {}

base::Result<wire::SyncAnswer> SyncService::sync(const Identity& identity, const wire::SyncRequest& request) {
  Round round{m_store, m_files,  m_policies, m_commands,           m_record,
              m_seed,  identity, request,    m_store.clock().now()};
  auto done = round.meetHead();
  if (done) done = round.nameTheStore();
  if (done) done = round.namesAnotherStore() ? round.tellAnotherStore() : round.answerRequest();
  if (!done) return done.error();
  round.answer.store = round.storeId;
  if (round.ours) round.answer.head = std::move(round.ours);
  round.answer.now = base::toMillis(m_store.clock().now());
  return std::move(round.answer);
}

}  // namespace tarim::server
