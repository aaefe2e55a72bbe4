// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/fair_share.hpp"

#include <algorithm>
#include <limits>

namespace tarim::server {

std::uint64_t FairShare::usedBy(const std::string& key) const {
  const auto found = m_holders.find(key);
  return found == m_holders.end() ? 0 : found->second.amount;
}

FairShare::Rank FairShare::rankOf(const std::string& key, const Holder& holder) {
  return {std::numeric_limits<std::uint64_t>::max() - holder.amount, holder.claims.front()->m_touched, &key};
}

FairShare::Claim* FairShare::nextToYield(const Claim& asking, std::uint64_t amount) {
  if (m_ranks.empty()) return nullptr;
  const auto own = m_holders.find(asking.m_key);
  const bool isNew = own == m_holders.end();
  const std::uint64_t wanted = (isNew ? 0 : own->second.amount) + amount;
  const auto largest = m_holders.find(*std::get<2>(*m_ranks.begin()));
  const std::uint64_t evenShare = m_most / (m_holders.size() + (isNew ? 1 : 0));
  const bool isEntitled = largest->second.amount >= wanted || wanted <= evenShare;
  const auto from = largest != own && isEntitled ? largest : own;
  if (from == m_holders.end()) return nullptr;
  const auto& claims = from->second.claims;
  const auto victim =
      std::find_if(claims.begin(), claims.end(), [&](const Claim* one) { return one != &asking; });
  return victim == claims.end() ? nullptr : *victim;
}

FairShare::Claim::Claim(FairShare& share, std::string key, std::function<void()> yield)
    : m_share(share), m_key(std::move(key)), m_yield(std::move(yield)) {}

FairShare::Claim::~Claim() {
  release();
}

bool FairShare::Claim::take(std::uint64_t amount) {
  if (m_hasYielded || amount > m_share.m_most) return false;
  while (m_share.m_used > m_share.m_most - amount) {
    Claim* const victim = m_share.nextToYield(*this, amount);
    if (!victim) return false;
    victim->yield();
  }
  if (amount > 0) give(amount);
  return true;
}

void FairShare::Claim::give(std::uint64_t amount) {
  const auto [found, isNew] = m_share.m_holders.try_emplace(m_key);
  auto& [key, holder] = *found;
  if (!isNew) m_share.m_ranks.erase(rankOf(key, holder));
  if (m_amount == 0) {
    m_touched = ++m_share.m_time;
    m_place = holder.claims.insert(holder.claims.end(), this);
  }
  m_amount += amount;
  holder.amount += amount;
  m_share.m_used += amount;
  m_share.m_ranks.insert(rankOf(key, holder));
}

void FairShare::Claim::touch() {
  if (m_amount == 0) return;
  auto& [key, holder] = *m_share.m_holders.find(m_key);
  m_share.m_ranks.erase(rankOf(key, holder));
  m_touched = ++m_share.m_time;
  holder.claims.splice(holder.claims.end(), holder.claims, m_place);
  m_share.m_ranks.insert(rankOf(key, holder));
}

void FairShare::Claim::release() {
  if (m_amount == 0) return;
  const auto found = m_share.m_holders.find(m_key);
  auto& [key, holder] = *found;
  m_share.m_ranks.erase(rankOf(key, holder));
  holder.claims.erase(m_place);
  holder.amount -= m_amount;
  m_share.m_used -= m_amount;
  m_amount = 0;
  if (holder.claims.empty())
    m_share.m_holders.erase(found);
  else
    m_share.m_ranks.insert(rankOf(key, holder));
}

void FairShare::Claim::yield() {
  release();
  m_hasYielded = true;
  if (m_yield) m_yield();
}

}  // namespace tarim::server
