// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/audit_export.hpp"

#include "server/store/applications.hpp"
#include "server/store/committee.hpp"
#include "server/store/events.hpp"
#include "server/store/receipts.hpp"
#include "server/store/store_identity.hpp"
#include "shared/wire/json.hpp"

#include <boost/json.hpp>

namespace tarim::server {

using base::Result;

namespace {

constexpr std::int64_t kEntriesAtOnce = 1000;

Result<std::vector<workflow::Event>> chainOf(db::Database& database, const std::string& chain) {
  auto events = events::of(database, chain);
  if (!events || !events->empty()) return events;
  return committee_events::of(database, chain);
}

Result<std::vector<std::string>> allChains(db::Database& database) {
  auto chains = applications::all(database);
  if (!chains) return chains;
  const auto committees = committee_events::chains(database);
  if (!committees) return committees.error();
  chains->insert(chains->end(), committees->begin(), committees->end());
  return chains;
}

Result<AuditFile> eventFile(db::Database& database, const std::vector<std::string>& chains) {
  AuditFile file{"events.jsonl", {}};
  for (const std::string& chain : chains) {
    const auto events = chainOf(database, chain);
    if (!events) return events.error();
    for (const workflow::Event& event : *events)
      file.text += wire::write(event) + "\n";
  }
  return file;
}

Result<AuditFile> receiptFile(db::Database& database, const std::vector<std::string>& chains) {
  AuditFile file{"receipts.jsonl", {}};
  for (const std::string& chain : chains) {
    const auto receipts = receipts::of(database, chain);
    if (!receipts) return receipts.error();
    for (const workflow::Receipt& receipt : *receipts)
      file.text += wire::write(receipt) + "\n";
  }
  return file;
}

Result<AuditFile> journalFile(db::Database& database) {
  AuditFile file{"journal.jsonl", {}};
  std::int64_t position = 0;
  for (;;) {
    const auto page = journal::after(database, position, kEntriesAtOnce);
    if (!page) return page.error();
    if (page->empty()) return file;
    for (const JournalEntry& entry : *page)
      file.text += boost::json::serialize(boost::json::object{{"position", entry.position},
                                                              {"application", entry.application},
                                                              {"number", entry.number},
                                                              {"event", entry.event.hex()},
                                                              {"head", entry.head.hex()},
                                                              {"store", entry.store},
                                                              {"at", entry.at},
                                                              {"signature", entry.signature}}) +
                   "\n";
    position = page->back().position;
  }
}

Result<AuditFile> headFile(db::Database& database) {
  const auto heads = signed_heads::all(database);
  if (!heads) return heads.error();
  AuditFile file{"heads.jsonl", {}};
  for (const wire::SignedHead& head : *heads)
    file.text += wire::write(head) + "\n";
  return file;
}

Result<AuditFile> serverFile(db::Database& database, const crypto::PublicKey& serverKey) {
  const auto identities = store_identity::all(database);
  if (!identities) return identities.error();
  const auto last = journal::last(database);
  if (!last) return last.error();
  boost::json::array list;
  for (const StoreIdentity& one : *identities)
    list.push_back({{"id", one.id}, {"position", one.position}});
  const boost::json::object server{{"publicKey", base::toHex(serverKey)},
                                   {"position", *last ? (*last)->position : 0},
                                   {"head", (*last ? (*last)->head : base::Hash{}).hex()},
                                   {"identities", list}};
  return AuditFile{"server.json", boost::json::serialize(server) + "\n"};
}

}  // namespace

Result<std::vector<AuditFile>> auditExport(Store& store, const crypto::PublicKey& serverKey) {
  return store.read([&](db::Database& database) -> Result<std::vector<AuditFile>> {
    const auto chains = allChains(database);
    if (!chains) return chains.error();
    std::vector<AuditFile> files;
    for (auto&& file : {eventFile(database, *chains), journalFile(database), headFile(database),
                        receiptFile(database, *chains), serverFile(database, serverKey)}) {
      if (!file) return file.error();
      files.push_back(*file);
    }
    return files;
  });
}

Result<std::vector<workflow::Event>> auditedChain(Store& store, const std::string& chain) {
  return store.read([&](db::Database& database) -> Result<std::vector<workflow::Event>> {
    auto events = chainOf(database, chain);
    if (!events || !events->empty()) return events;
    const auto id = applications::named(database, chain);
    if (!id) return id.error();
    if (*id) return events::of(database, **id);
    return base::Error(base::Code::NotFound, "no application or committee " + chain);
  });
}

}  // namespace tarim::server
