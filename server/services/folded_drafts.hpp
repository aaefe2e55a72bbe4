// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Folded dossiers with their manifests, by application, number of operations and attempt. Operations are
// never removed or changed, so their number says which state of a draft it is. The least recently used ones
// go when all together exceed kMaxFoldedBytes. Any thread.
#include "server/store/store.hpp"
#include "shared/dossier/manifest.hpp"

#include <list>
#include <map>
#include <mutex>
#include <tuple>

namespace tarim::server {

inline constexpr std::size_t kMaxFoldedBytes = 32u << 20;  ///< Of their manifests.

struct FoldedDraft {
  dossier::Dossier dossier;
  dossier::Manifest manifest;
};

class FoldedDrafts {
 public:
  using Key = std::tuple<std::string, std::uint64_t, int>;  ///< Application, operations, attempt.

  /// The draft as the connection sees it, which must hold that many operations of it.
  base::Result<std::shared_ptr<const FoldedDraft>> get(db::Database& database, const Key& key,
                                                       const base::Hash& policy);
  /// How many drafts were folded, that is, not found here.
  [[nodiscard]] std::uint64_t folds() const;

 private:
  struct Kept {
    Key key;
    std::shared_ptr<const FoldedDraft> draft;
  };
  std::shared_ptr<const FoldedDraft> find(const Key& key);
  void keep(const Key& key, std::shared_ptr<const FoldedDraft> draft);

  mutable std::mutex m_mutex;
  std::list<Kept> m_kept;  ///< The most recently used one first.
  std::map<Key, std::list<Kept>::iterator> m_byKey;
  std::size_t m_bytes = 0;
  std::uint64_t m_folds = 0;
};

}  // namespace tarim::server
