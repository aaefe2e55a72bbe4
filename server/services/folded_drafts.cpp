// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/folded_drafts.hpp"

#include "server/services/submit.hpp"

namespace tarim::server {
namespace {

/// What a draft costs besides the text of its manifest.
constexpr std::size_t kOverhead = 1024;

std::size_t bytesOf(const FoldedDraft& draft) {
  return draft.manifest.text.size() + kOverhead;
}

}  // namespace

base::Result<std::shared_ptr<const FoldedDraft>> FoldedDrafts::get(db::Database& database, const Key& key,
                                                                   const base::Hash& policy) {
  if (auto kept = find(key)) return kept;
  const auto& [application, operations, attempt] = key;
  auto dossier = foldOperations(database, application);
  if (!dossier) return dossier.error();
  auto draft = std::make_shared<FoldedDraft>();
  draft->dossier = std::move(*dossier);
  draft->manifest = dossier::makeManifest(draft->dossier, application, attempt, policy);
  keep(key, draft);
  return std::shared_ptr<const FoldedDraft>(std::move(draft));
}

std::uint64_t FoldedDrafts::folds() const {
  const std::lock_guard lock(m_mutex);
  return m_folds;
}

std::shared_ptr<const FoldedDraft> FoldedDrafts::find(const Key& key) {
  const std::lock_guard lock(m_mutex);
  const auto found = m_byKey.find(key);
  if (found == m_byKey.end()) return nullptr;
  m_kept.splice(m_kept.begin(), m_kept, found->second);
  return found->second->draft;
}

void FoldedDrafts::keep(const Key& key, std::shared_ptr<const FoldedDraft> draft) {
  const std::lock_guard lock(m_mutex);
  ++m_folds;
  if (m_byKey.find(key) != m_byKey.end()) return;
  m_bytes += bytesOf(*draft);
  m_kept.push_front({key, std::move(draft)});
  m_byKey.emplace(key, m_kept.begin());
  while (m_bytes > kMaxFoldedBytes && !m_kept.empty()) {
    m_bytes -= bytesOf(*m_kept.back().draft);
    m_byKey.erase(m_kept.back().key);
    m_kept.pop_back();
  }
}

}  // namespace tarim::server
