// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/server_store.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

/// Enough to prove it; a server that errs at every sync must not fill the vault.
constexpr std::size_t kMaxConflicts = 8;

/// The same number of events with another hash, or fewer events at a later time: nothing is ever taken out of
/// a record, so both cannot be true of one store.
bool cannotBothBeTrue(const wire::SignedHead& kept, const wire::SignedHead& told) {
  if (kept.position == told.position) return kept.hash != told.hash;
  return told.position < kept.position && told.at > kept.at;
}

bool isKnown(const std::vector<HeadConflict>& conflicts, const wire::SignedHead& told) {
  return std::ranges::any_of(conflicts, [&](const HeadConflict& one) {
    return one.told.store == told.store && one.told.position == told.position && one.told.hash == told.hash;
  });
}

}  // namespace

const wire::SignedHead* ServerStore::head() const {
  const auto found = std::ranges::find(heads, identity, &wire::SignedHead::store);
  return found == heads.end() ? nullptr : &*found;
}

bool takeHead(ServerStore& store, const wire::SignedHead& told) {
  const auto kept = std::ranges::find(store.heads, told.store, &wire::SignedHead::store);
  if (kept == store.heads.end()) {
    store.heads.push_back(told);
    return true;
  }
  if (cannotBothBeTrue(*kept, told)) {
    if (isKnown(store.conflicts, told) || store.conflicts.size() == kMaxConflicts) return false;
    store.conflicts.push_back({*kept, told});
    return true;
  }
  if (told.position <= kept->position) return false;
  *kept = told;
  return true;
}

}  // namespace tarim::client
