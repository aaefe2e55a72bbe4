// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/policy_registry.hpp"

#include "server/store/policies.hpp"

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

std::string signatureOver(const std::string& hash, const crypto::Key& seed) {
  const std::string text = "tarim policy 1\n" + hash;
  return base::toHex(crypto::sign(seed, base::bytesOf(text)));
}

base::Result<PolicyRow> rowOf(Store& store, std::string_view hash) {
  auto row = store.read([&](db::Database& database) { return policies::find(database, hash); });
  if (!row) return row.error();
  if (!*row) return Error(Code::UnknownPolicy, std::string(hash));
  return std::move(**row);
}

}  // namespace

PolicyRegistry::PolicyRegistry(Store& store) : m_store(store) {}

base::Result<policy::PolicyPtr> PolicyRegistry::publish(std::string_view text, std::string_view name,
                                                        const crypto::Key& serverSeed) {
  auto policy = policy::loadText(text, name);
  if (!policy) return policy.error();
  auto book = rules::Rulebook::make(*policy);
  if (!book) return book.error();
  PolicyRow row;
  row.hash = (*policy)->hash.hex();
  row.id = (*policy)->id;
  row.text = (*policy)->text;
  row.signature = signatureOver(row.hash, serverSeed);
  row.publishedAt = base::toMillis(m_store.clock().now());
  auto stored = m_store.write([&](db::Database& database) { return policies::publish(database, row); });
  if (!stored) return stored.error();
  const std::scoped_lock lock(m_mutex);
  m_rulebooks.emplace(row.hash, std::move(*book));
  return *policy;
}

base::Result<rules::RulebookPtr> PolicyRegistry::rulebook(std::string_view hash) {
  {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_rulebooks.find(hash);
    if (found != m_rulebooks.end()) return found->second;
  }
  auto row = rowOf(m_store, hash);
  if (!row) return row.error();
  auto policy = policy::loadText(row->text, row->id);
  if (!policy) return policy.error();
  if ((*policy)->hash.hex() != hash) return Error(Code::StorageCorrupt, "policy " + std::string(hash));
  auto book = rules::Rulebook::make(*policy);
  if (!book) return book.error();
  const std::scoped_lock lock(m_mutex);
  return m_rulebooks.emplace(std::string(hash), std::move(*book)).first->second;
}

base::Result<PublishedPolicy> PolicyRegistry::published(std::string_view hash) {
  auto row = rowOf(m_store, hash);
  if (!row) return row.error();
  return PublishedPolicy{std::move(row->text), std::move(row->signature)};
}

base::Result<rules::RulebookPtr> PolicyRegistry::openCycle(std::string_view id) {
  const auto hashes = open();
  if (!hashes) return hashes.error();
  for (const std::string& hash : *hashes) {
    auto book = rulebook(hash);
    if (!book) return book;
    if ((*book)->policy().id == id) return book;
  }
  return Error(Code::NotFound, "no open cycle " + std::string(id));
}

base::Result<std::vector<std::string>> PolicyRegistry::open() {
  return m_store.read([](db::Database& database) { return policies::open(database); });
}

}  // namespace tarim::server
