// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The published policies, with their rulebooks in memory by hash. A published policy is never removed,
// because drafts are pinned to it. The newest publication of each policy id is its open cycle. Any thread.
#include "server/store/store.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/rules/rulebook.hpp"

#include <map>
#include <mutex>

namespace tarim::server {

struct PublishedPolicy {
  std::string text;       ///< Canonical JSON.
  std::string signature;  ///< Hex Ed25519 of the server's key over "tarim policy 1\n<hash>".
};

class PolicyRegistry {
 public:
  explicit PolicyRegistry(Store& store);

  /// Checks the policy (InvalidPolicy with the place), then stores and signs it. Publishing the same text
  /// again only makes it the newest of its id.
  base::Result<policy::PolicyPtr> publish(std::string_view text, std::string_view name,
                                          const crypto::Key& serverSeed);
  /// UnknownPolicy.
  base::Result<rules::RulebookPtr> rulebook(std::string_view hash);
  /// UnknownPolicy.
  base::Result<PublishedPolicy> published(std::string_view hash);
  /// The open cycle of this policy id; NotFound.
  base::Result<rules::RulebookPtr> openCycle(std::string_view id);
  /// Hashes of the open cycles.
  base::Result<std::vector<std::string>> open();

 private:
  Store& m_store;
  std::mutex m_mutex;
  std::map<std::string, rules::RulebookPtr, std::less<>> m_rulebooks;
};

}  // namespace tarim::server
