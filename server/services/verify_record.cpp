// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/verify_record.hpp"

#include "server/services/record.hpp"
#include "server/store/applications.hpp"
#include "server/store/journal.hpp"
#include "server/store/store_identity.hpp"
#include "shared/wire/signed_head.hpp"
#include "shared/workflow/record.hpp"

#include <algorithm>

namespace tarim::server {

using base::Result;

namespace {

constexpr std::int64_t kPage = 1000;
/// A serving server signs a head each day; twice that is late.
constexpr std::chrono::hours kLongestUnsigned{48};

class RecordCheck {
 public:
  RecordCheck(db::Database& database, const crypto::PublicKey& serverKey, VerifyReport& report)
      : m_database(database), m_serverKey(serverKey), m_report(report) {}

  Result<void> run() {
    auto identities = store_identity::all(m_database);
    if (!identities) return identities.error();
    m_identities = std::move(*identities);
    auto heads = signed_heads::all(m_database);
    if (!heads) return heads.error();
    m_heads = std::move(*heads);
    if (m_identities.empty()) {
      problem("the store has no identity");
      return {};
    }
    auto done = checkJournal();
    if (done) done = checkOrphans();
    if (done) done = checkHeads();
    if (done) done = checkNumbers();
    if (done) tellIdentities();
    return done;
  }

 private:
  void problem(const std::string& what) { m_report.problems.push_back("record: " + what); }
  void remark(const std::string& what) { m_report.remarks.push_back(what); }
  static std::string position(std::int64_t at) { return "position " + std::to_string(at); }
  static std::string day(std::int64_t at) { return base::formatInstant(base::fromMillis(at)); }

  Result<void> checkJournal() {
    for (;;) {
      const auto page = journal::after(m_database, m_last.position, kPage);
      if (!page) return page.error();
      for (const JournalEntry& entry : *page)
        checkEntry(entry);
      if (page->empty()) return {};
    }
  }

  void checkEntry(const JournalEntry& entry) {
    const std::string name = position(entry.position);
    m_report.recorded += 1;
    if (entry.position != m_last.position + 1)
      problem(position(m_last.position + 1) + " of the journal is gone");
    if (entry.head != workflow::nextHead(m_last.head, entry.event))
      problem(name + " of the journal does not follow the one before");
    if (!wire::verify(signedHead(entry), m_serverKey))
      problem(name + " of the journal was not signed by this server");
    if (entry.store != storeAt(entry.position)) problem(name + " of the journal is of another identity");
    const bool isFirst = entry.store != m_last.store;
    if (isFirst && !hasHead(entry)) problem("no head is kept of " + name + ", where an identity began");
    checkCovered(entry);
    m_last = entry;
  }

  [[nodiscard]] std::string storeAt(std::int64_t position) const {
    std::string store = m_identities.front().id;
    for (const StoreIdentity& identity : m_identities)
      if (identity.position < position) store = identity.id;
    return store;
  }

  [[nodiscard]] bool hasHead(const JournalEntry& entry) const {
    return std::any_of(m_heads.begin(), m_heads.end(), [&](const wire::SignedHead& head) {
      return head.store == entry.store && head.position == entry.position;
    });
  }

  /// Heads that were signed each day are gone when the record went on for days behind the last one.
  void checkCovered(const JournalEntry& entry) {
    const bool covered = std::any_of(m_heads.begin(), m_heads.end(), [&](const wire::SignedHead& head) {
      return head.store == entry.store && head.position >= entry.position;
    });
    if (covered || m_toldUncovered) return;
    if (m_uncoveredSince == 0) m_uncoveredSince = entry.at;
    m_toldUncovered = entry.at - m_uncoveredSince > base::Millis(kLongestUnsigned).count();
    if (m_toldUncovered)
      problem("no head is kept of what was recorded between " + day(m_uncoveredSince) + " and " +
              day(entry.at));
  }

  Result<void> checkOrphans() {
    const auto orphans = journal::orphans(m_database);
    if (!orphans) return orphans.error();
    for (const JournalEntry& entry : *orphans)
      problem("event " + std::to_string(entry.number) + " of application " + entry.application +
              ", recorded on " + day(entry.at) + ", is gone");
    return {};
  }

  Result<void> checkHeads() {
    for (const wire::SignedHead& head : m_heads) {
      const auto compared = compareHead(m_database, head, m_serverKey);
      if (!compared) return compared.error();
      m_report.heads += 1;
      if (compared->verdict == HeadVerdict::LostByRestore)
        remark(formatHead(head, compared->verdict));
      else if (compared->verdict != HeadVerdict::Same)
        problem(formatHead(head, compared->verdict));
    }
    return {};
  }

  Result<void> checkNumbers() {
    const auto given = applications::numbers(m_database);
    if (!given) return given.error();
    const auto reserves = store_identity::reserves(m_database);
    if (!reserves) return reserves.error();
    applications::GivenNumber before;
    for (const applications::GivenNumber& one : *given) {
      if (one.cycle != before.cycle) before = {one.cycle, 0};
      if (one.number > before.number + 1) checkGap(one.cycle, before.number + 1, one.number - 1, *reserves);
      before = one;
    }
    return {};
  }

  /// Numbers that a restore keeps free may be missing; all others were given to somebody.
  void checkGap(const std::string& cycle, std::int64_t from, std::int64_t to,
                const std::vector<store_identity::NumberReserve>& reserves) {
    std::int64_t next = from;
    for (const StoreIdentity& identity : m_identities) {
      if (identity.why == IdentityReason::Made) continue;
      const std::int64_t highest = highestAt(identity, cycle, reserves);
      const std::int64_t first = std::max(next, highest + 1);
      const std::int64_t last = std::min(to, highest + identity.keptFree);
      if (first > last) continue;
      if (first > next) missing(cycle, next, first - 1);
      remark("numbers " + range(cycle, first, last) + " are kept free since the restore of " +
             day(identity.since));
      next = last + 1;
      if (last == to || last != highest + identity.keptFree) continue;
      // What follows the reserve was brought back by a device: another copy was restored in between, and kept
      // numbers free of which this one, which is older, knows nothing.
      remark("numbers " + range(cycle, next, to) +
             " were kept free by a restore that this copy does not know");
      next = to + 1;
    }
    if (next <= to) missing(cycle, next, to);
  }

  static std::int64_t highestAt(const StoreIdentity& identity, const std::string& cycle,
                                const std::vector<store_identity::NumberReserve>& reserves) {
    for (const store_identity::NumberReserve& one : reserves)
      if (one.identity == identity.number && one.cycle == cycle) return one.highest;
    return 0;
  }

  static std::string range(const std::string& cycle, std::int64_t from, std::int64_t to) {
    const std::string first = numberText(cycle, from);
    return from == to ? first : first + " to " + numberText(cycle, to);
  }

  void missing(const std::string& cycle, std::int64_t from, std::int64_t to) {
    problem("number " + range(cycle, from, to) + " was given and no application has it");
  }

  void tellIdentities() {
    for (const StoreIdentity& identity : m_identities)
      if (identity.why != IdentityReason::Made)
        remark("the store was " +
               std::string(identity.why == IdentityReason::Restored ? "restored" : "rolled back") + " on " +
               day(identity.since) + ", behind " + position(identity.position) + " of the journal");
  }

  db::Database& m_database;
  const crypto::PublicKey& m_serverKey;
  VerifyReport& m_report;
  std::vector<StoreIdentity> m_identities;
  std::vector<wire::SignedHead> m_heads;
  JournalEntry m_last;
  std::int64_t m_uncoveredSince = 0;
  bool m_toldUncovered = false;
};

}  // namespace

Result<bool> isRecordSigned(db::Database& database) {
  const auto identity = store_identity::current(database);
  if (!identity) return identity.error();
  const auto entry = journal::last(database);
  if (!entry) return entry.error();
  return identity->has_value() || entry->has_value();
}

Result<void> verifyRecord(db::Database& database, const crypto::PublicKey& serverKey, VerifyReport& report) {
  return RecordCheck(database, serverKey, report).run();
}

}  // namespace tarim::server
