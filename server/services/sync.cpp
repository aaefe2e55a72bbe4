// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/sync.hpp"

#include "server/services/copies.hpp"
#include "server/services/operation_ingest.hpp"
#include "server/store/feed.hpp"
#include "server/store/lost_files.hpp"
#include "server/store/quotas.hpp"
#include "server/store/store_identity.hpp"
#include "server/store/turns.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

/// Small enough for a slow link, where a broken answer is sent again from its beginning. With every byte
/// escaped a page still fits into an answer beside its other parts.
constexpr FeedLimits kFeedLimits{.items = 2000, .bytes = 512u << 10};
/// Limit of the findings in one answer; further commands wait for the next sync, which follows at once.
constexpr std::size_t kMaxFindingBytes = 1u << 20;
/// A device that sends nothing costs at most one commit (its last contact) in this time.
constexpr std::chrono::minutes kContactInterval{1};
/// Operations stored in one job. More are stored in several, between which others have their turn; each is
/// durable and acknowledged for itself.
constexpr std::size_t kOperationsTogether = 500;

/// The operations of a draft, so many at a time.
std::vector<wire::DraftOperations> slicesOf(const wire::DraftOperations& list) {
  std::vector<wire::DraftOperations> slices;
  const auto& all = list.operations;
  for (std::size_t at = 0; at < all.size(); at += kOperationsTogether) {
    const auto first = all.begin() + std::ptrdiff_t(at);
    const std::size_t count = std::min(kOperationsTogether, all.size() - at);
    slices.push_back({list.application, {first, first + std::ptrdiff_t(count)}});
  }
  return slices;
}

std::size_t operationsIn(const wire::SyncRequest& request) {
  std::size_t count = 0;
  for (const wire::DraftOperations& list : request.operations)
    count += list.operations.size();
  return count;
}

bool bringsData(const wire::SyncRequest& request) {
  return !request.drafts.empty() || !request.operations.empty() || !request.evidence.empty();
}

std::size_t valueBytesIn(const wire::SyncRequest& request) {
  std::size_t bytes = 0;
  for (const wire::DraftOperations& list : request.operations)
    for (const dossier::Operation& operation : list.operations)
      bytes += operation.value.size();
  for (const wire::Evidence& evidence : request.evidence)
    for (const dossier::Operation& operation : evidence.operations)
      bytes += operation.value.size();
  return bytes;
}

/// One sync of one device.
struct SyncRound {
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
  HeldDrafts heldDrafts = {};
  std::string storeId = {};
  std::optional<wire::SignedHead> ours = {};  ///< The server's head that contradicts the device's head.

  /// Comes first: the device's head may prove that this store was rolled back or changed.
  base::Result<void> checkHead() {
    if (!request.head) return {};
    auto contradicting = record.checkKept(*request.head);
    if (!contradicting) return contradicting.error();
    ours = std::move(*contradicting);
    return {};
  }

  base::Result<void> loadStoreId() {
    const auto named = store.read([](db::Database& database) { return store_identity::current(database); });
    if (!named) return named.error();
    if (*named) storeId = (*named)->id;
    return {};
  }

  /// The device's knowledge of another store does not apply to this one; the device has to discard it first.
  [[nodiscard]] bool namesAnotherStore() const { return !request.store.empty() && request.store != storeId; }

  base::Result<void> answerOtherStore() {
    auto open = policies.open();
    if (!open) return open.error();
    answer.policies = std::move(*open);
    answer.more = true;
    return {};
  }

  base::Result<void> answerRequest() {
    auto done = ingest();
    if (done) done = holdCopies();
    if (done) done = decide();
    if (done) done = reportFiles();
    if (done) done = reportLostFiles();
    if (done) done = reportFeed();
    if (done) done = reportHead();
    return done;
  }

  base::Result<void> ingest() {
    const bool contactDue =
        base::toMillis(arrival) - identity.lastContact >= base::Millis(kContactInterval).count();
    if (!bringsData(request) && !contactDue) return {};
    const auto evidence = checkEvidence(request, identity.person.id, crypto::publicKeyOf(seed));
    if (auto room = requireRoom(); !room) return room;
    const bool isLarge = operationsIn(request) > kOperationsTogether;
    auto done = inJob([&](db::Database& database, OperationIngest& ingest) -> base::Result<void> {
      auto contacted = directory::setLastContact(database, identity.device, base::toMillis(arrival));
      if (!contacted) return contacted;
      return isLarge ? ingest.begin(request, evidence) : ingest.ingest(request, evidence);
    });
    if (!isLarge) return done;
    for (const wire::DraftOperations& list : request.operations)
      for (const wire::DraftOperations& slice : slicesOf(list))
        if (done) done = inJob([&](db::Database&, OperationIngest& ingest) { return ingest.take(slice); });
    if (!done) return done;
    return inJob([&](db::Database&, OperationIngest& ingest) { return ingest.end(evidence); });
  }

  /// StorageFull for a large message when the disk has no more than what is kept for small ones.
  base::Result<void> requireRoom() {
    if (valueBytesIn(request) <= kSmallMessage) return {};
    const auto room = store.files().freeSpace(store.folder());
    if (!room) return room.error();
    if (*room >= kMessageReserve) return {};
    return Error(Code::StorageFull, "the last room is kept for small messages");
  }

  /// A job of this person; it has the person's turn if the request brings data.
  template <class Work>
  base::Result<void> inJob(Work work) {
    return store.writeFor(identity.person.id, [&](db::Database& database) -> base::Result<void> {
      if (bringsData(request)) {
        const auto turn = turns::ofPerson(database, identity.person.id);
        if (!turn) return turn.error();
      }
      OperationIngest ingest(database, policies, identity, {seed, arrival}, answer, heldDrafts);
      return work(database, ingest);
    });
  }

  base::Result<void> holdCopies() {
    if (request.written.empty()) return {};
    return store.read([&](db::Database& database) {
      return holdOlderCopies(database, identity, request.written, answer.held);
    });
  }

  /// Commands of a copy are decided after the copy has become a device of its own and has sent its
  /// operations.
  [[nodiscard]] bool isHeldAsCopy(const workflow::Command& command) const {
    return std::any_of(answer.held.begin(), answer.held.end(), [&](const wire::Held& held) {
      return held.code == Code::OlderCopy && held.application == command.application;
    });
  }

  base::Result<void> decide() {
    std::size_t bytes = 0;
    for (const workflow::Command& command : request.commands) {
      if (isHeldAsCopy(command)) continue;
      auto result = commands.decide(identity, command, arrival);
      // What was decided before is told; the device sends the others again and gets to know when.
      answer.more = !result && result.error().code() == Code::Throttled && !answer.results.empty();
      if (answer.more) break;
      if (!result) {
        if (!concernsOneApplication(result.error().code())) return result.error();
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

  /// A defect of one application must not keep a device from its others.
  static bool concernsOneApplication(Code code) {
    return code == Code::StorageCorrupt || code == Code::UnknownPolicy;
  }

  base::Result<void> reportFiles() {
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

  /// Asks for the bytes of lost files again, including pages of frozen submissions.
  base::Result<void> reportLostFiles() {
    const auto lost = store.read([&](db::Database& database) {
      return lost_files::ofPerson(database, identity.person.id, wire::kMaxFilesPerSync);
    });
    if (!lost) return lost.error();
    for (const base::Hash& hash : *lost)
      answer.lost.push_back(hash.hex());
    return {};
  }

  base::Result<void> reportFeed() {
    answer.cursor = request.cursor;
    auto open = policies.open();
    if (!open) return open.error();
    answer.policies = std::move(*open);
    if (!identity.mayOrMight(only(Role::Applicant))) return {};
    auto page = store.read([&](db::Database& database) {
      FeedLimits limits = kFeedLimits;
      limits.protocol = request.protocol;
      return feed::after(database, identity.person.id, request.cursor, limits, identity.device);
    });
    if (!page) return page.error();
    answer.feed = std::move(page->items);
    answer.cursor = page->cursor;
    answer.more = answer.more || page->more;
    return {};
  }

  /// A device that receives or causes an event gets a head that covers it. A device that sends an older head,
  /// or syncs for the first time, gets the last kept head.
  base::Result<void> reportHead() {
    const bool causesEvent = std::any_of(answer.results.begin(), answer.results.end(),
                                         [](const wire::CommandResult& one) { return one.done; });
    const bool receivesEvent = std::any_of(answer.feed.begin(), answer.feed.end(),
                                           [](const wire::FeedItem& item) { return item.event.has_value(); });
    if (!causesEvent && !receivesEvent && !request.head && !request.store.empty()) return {};
    auto head = causesEvent || receivesEvent ? record.latest() : record.lastKept();
    if (!head) return head.error();
    const auto& known = request.head;
    const bool isNewer =
        *head && (!known || known->store != (*head)->store || known->position < (*head)->position);
    if (isNewer) answer.head = std::move(*head);
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
  SyncRound round{m_store, m_files,  m_policies, m_commands,           m_record,
                  m_seed,  identity, request,    m_store.clock().now()};
  auto done = round.checkHead();
  if (done) done = round.loadStoreId();
  if (done) done = round.namesAnotherStore() ? round.answerOtherStore() : round.answerRequest();
  if (!done) return done.error();
  round.answer.store = round.storeId;
  if (round.ours) round.answer.head = std::move(round.ours);
  round.answer.now = base::toMillis(m_store.clock().now());
  return std::move(round.answer);
}

}  // namespace tarim::server
