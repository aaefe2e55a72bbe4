// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/record.hpp"

#include "server/store/events.hpp"
#include "server/store/journal.hpp"
#include "server/store/store_identity.hpp"
#include "server/store/turns.hpp"
#include "shared/wire/signed_head.hpp"

#include <algorithm>

namespace tarim::server {

using base::Result;

namespace {

/// The present head, unsigned. The head of an empty record is zeros.
Result<wire::SignedHead> presentHead(db::Database& database) {
  const auto identity = store_identity::current(database);
  if (!identity) return identity.error();
  const auto last = journal::last(database);
  if (!last) return last.error();
  wire::SignedHead head;
  if (*identity) head.store = (*identity)->id;
  head.position = *last ? (*last)->position : 0;
  head.hash = (*last ? (*last)->head : base::Hash{}).hex();
  return head;
}

/// Signs a store from before events were signed, and only such a store: where something is signed already, a
/// missing identity was removed, and an event without a signature was inserted by somebody else.
Result<std::int64_t> signFirst(db::Database& database, const Recorder& recorder) {
  const auto turn = turns::ofJournal(database);
  if (!turn) return turn.error();
  const auto identity = store_identity::current(database);
  if (!identity) return identity.error();
  if (*identity) return 0;
  const auto signedAlready = journal::last(database);
  if (!signedAlready) return signedAlready.error();
  const auto copy = store_identity::isCopy(database);
  if (!copy) return copy.error();
  const auto why = *signedAlready ? IdentityReason::RolledBack
                   : *copy        ? IdentityReason::Restored
                                  : IdentityReason::Made;
  const auto begun = store_identity::begin(database, why, base::toMillis(recorder.now));
  if (!begun) return begun.error();
  if (*signedAlready) return 0;
  return events::signAll(database, recorder);
}

/// The last position that the identity `store` covers; nothing for an identity that this store never had.
struct Extent {
  bool isCurrent = false;
  std::int64_t end = 0;
};
Result<std::optional<Extent>> extentOf(db::Database& database, const std::string& store) {
  const auto identities = store_identity::all(database);
  if (!identities) return identities.error();
  const auto named = std::find_if(identities->begin(), identities->end(),
                                  [&](const StoreIdentity& one) { return one.id == store; });
  if (named == identities->end()) return std::optional<Extent>();
  const auto next = std::next(named);
  if (next != identities->end()) return std::optional(Extent{false, next->position});
  const auto end = presentHead(database);
  if (!end) return end.error();
  return std::optional(Extent{true, end->position});
}

/// Whether a copy was restored after `at`. A copy from before an earlier restore does not know the identity
/// which that restore began.
Result<bool> restoredSince(db::Database& database, std::int64_t at) {
  const auto identities = store_identity::all(database);
  if (!identities) return identities.error();
  return std::any_of(identities->begin(), identities->end(), [&](const StoreIdentity& one) {
    return one.why == IdentityReason::Restored && one.since >= at;
  });
}

std::string_view describeVerdict(HeadVerdict verdict) {
  switch (verdict) {
    case HeadVerdict::Same:
      return "everything that it covers is here as it was";
    case HeadVerdict::NotSigned:
      return "was not signed by this server";
    case HeadVerdict::OtherStore:
      return "is of an identity that this store never had: the store was set back to a state before a "
             "restore";
    case HeadVerdict::LostByRestore:
      return "covers more than the copy had that was restored since";
    case HeadVerdict::Ahead:
      return "covers more than the record has: the end of the record is gone";
    case HeadVerdict::Changed:
      break;
  }
  return "covers something that is not what it was";
}

}  // namespace

Result<HeadComparison> compareHead(db::Database& database, const wire::SignedHead& kept,
                                   const crypto::PublicKey& serverKey) {
  if (!wire::verify(kept, serverKey)) return HeadComparison{HeadVerdict::NotSigned, {}};
  const auto extent = extentOf(database, kept.store);
  if (!extent) return extent.error();
  if (!*extent) {
    const auto since = restoredSince(database, kept.at);
    if (!since) return since.error();
    return HeadComparison{*since ? HeadVerdict::LostByRestore : HeadVerdict::OtherStore, {}};
  }
  if (kept.position > (*extent)->end)
    return HeadComparison{(*extent)->isCurrent ? HeadVerdict::Ahead : HeadVerdict::LostByRestore, {}};
  const auto entry = journal::at(database, kept.position);
  if (!entry) return entry.error();
  const base::Hash here = *entry ? (*entry)->head : base::Hash{};
  if (here.hex() == kept.hash) return HeadComparison{HeadVerdict::Same, {}};
  HeadComparison changed{HeadVerdict::Changed, {}};
  if (*entry) changed.ours = signedHead(**entry);
  return changed;
}

std::string formatHead(const wire::SignedHead& kept, HeadVerdict verdict) {
  return "the head of " + base::formatInstant(base::fromMillis(kept.at)) + " at position " +
         std::to_string(kept.position) + " " + std::string(describeVerdict(verdict));
}

Result<RecordStatus> recordStatus(db::Database& database, const crypto::PublicKey& serverKey) {
  RecordStatus status;
  const auto last = journal::last(database);
  if (!last) return last.error();
  if (*last) status.position = (*last)->position;
  const auto heads = signed_heads::all(database);
  if (!heads) return heads.error();
  for (const wire::SignedHead& head : *heads) {
    const auto compared = compareHead(database, head, serverKey);
    if (!compared) return compared.error();
    const bool fits =
        compared->verdict == HeadVerdict::Same || compared->verdict == HeadVerdict::LostByRestore;
    status.contradicting += fits ? 0 : 1;
    status.signedAt = std::max(status.signedAt, head.at);
  }
  return status;
}

RecordService::RecordService(Store& store, const crypto::Key& serverSeed)
    : m_store(store), m_seed(serverSeed), m_key(crypto::publicKeyOf(serverSeed)) {}

Result<std::int64_t> RecordService::open() {
  return m_store.write([&](db::Database& database) {
    return signFirst(database, {m_seed, m_store.clock().now()});
  });
}

Result<wire::SignedHead> RecordService::signHead() {
  const auto signNow = [&](db::Database& database) -> Result<wire::SignedHead> {
    auto head = presentHead(database);
    if (!head) return head.error();
    head->at = base::toMillis(m_store.clock().now());
    wire::sign(*head, m_seed);
    return head;
  };
  const auto copy = m_store.read([](db::Database& database) { return store_identity::isCopy(database); });
  if (!copy) return copy.error();
  if (*copy) return m_store.read(signNow);
  return m_store.write([&](db::Database& database) -> Result<wire::SignedHead> {
    auto head = signNow(database);
    if (!head) return head;
    const auto kept = signed_heads::put(database, *head);
    if (!kept) return kept.error();
    return head;
  });
}

Result<HeadComparison> RecordService::compare(const wire::SignedHead& kept) {
  return m_store.read([&](db::Database& database) { return compareHead(database, kept, m_key); });
}

Result<std::optional<wire::SignedHead>> RecordService::checkKept(const wire::SignedHead& kept) {
  auto compared = compare(kept);
  if (!compared) return compared.error();
  const HeadVerdict verdict = compared->verdict;
  const bool isEvidence =
      verdict == HeadVerdict::OtherStore || verdict == HeadVerdict::Ahead || verdict == HeadVerdict::Changed;
  if (!isEvidence) return std::optional<wire::SignedHead>();
  const auto isNew = keepEvidence(kept, verdict);
  if (!isNew) return isNew.error();
  if (*isNew && m_report)
    m_report("a device proved that the record is not what it was: " + formatHead(kept, verdict));
  return std::move(compared->ours);
}

/// True when the head is new evidence.
Result<bool> RecordService::keepEvidence(const wire::SignedHead& kept, HeadVerdict verdict) {
  return m_store.write([&](db::Database& database) -> Result<bool> {
    const auto turn = turns::ofJournal(database);
    if (!turn) return turn.error();
    const auto identity = store_identity::current(database);
    if (!identity) return identity.error();
    const auto known = signed_heads::latest(database, kept.store);
    if (!known) return known.error();
    const auto isNew = signed_heads::put(database, kept);
    if (!isNew) return isNew;
    // Only once per identity, however many devices report it.
    const bool loses =
        verdict == HeadVerdict::OtherStore ? !*known : *identity && (*identity)->id == kept.store;
    if (!loses) return isNew;
    const auto begun =
        store_identity::begin(database, IdentityReason::RolledBack, base::toMillis(m_store.clock().now()));
    return begun ? isNew : Result<bool>(begun.error());
  });
}

Result<std::optional<wire::SignedHead>> RecordService::latest() {
  return m_store.read([](db::Database& database) -> Result<std::optional<wire::SignedHead>> {
    const auto last = journal::last(database);
    if (!last) return last.error();
    return *last ? std::optional(signedHead(**last)) : std::nullopt;
  });
}

Result<std::optional<wire::SignedHead>> RecordService::lastKept() {
  return m_store.read([](db::Database& database) -> Result<std::optional<wire::SignedHead>> {
    const auto identity = store_identity::current(database);
    if (!identity) return identity.error();
    if (!*identity) return std::optional<wire::SignedHead>();
    return signed_heads::latest(database, (*identity)->id);
  });
}

}  // namespace tarim::server
