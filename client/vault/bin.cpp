// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/bin.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using dossier::CellKey;

std::string emptiedSetting(std::string_view application) {
  return "bin/" + std::string(application);
}

base::Instant emptiedAt(const Vault& vault, std::string_view application) {
  const std::string text = vault.settings.get(emptiedSetting(application));
  std::int64_t at = 0;
  (void)std::from_chars(text.data(), text.data() + text.size(), at);
  return base::fromMillis(at);
}

bool hasContent(const dossier::Dossier& whole, const CellKey& row) {
  const dossier::Dossier::Row& cells = whole.row(row.table, row.row);
  return std::any_of(cells.begin(), cells.end(),
                     [](const auto& cell) { return !cell.first.starts_with('$') && !cell.second.empty(); });
}

bool isPage(const CellKey& row) {
  return row.table == dossier::kAttachmentTable;
}

CellKey rowCell(std::string_view table, std::string_view row) {
  return {std::string(table), std::string(row), std::string(dossier::kRowColumn)};
}

std::vector<dossier::Attachment> pagesRemovedSince(const Vault& vault, std::string_view application,
                                                   base::Instant since) {
  const RemovedRows removed = vault.drafts.removedRows(application);
  std::vector<dossier::Attachment> pages;
  for (const auto& [row, at] : removed.rows)
    if (isPage(row) && at > since)
      if (auto page = dossier::attachmentAt(removed.whole, row.row)) pages.push_back(std::move(*page));
  return pages;
}

/// Hashes of what stays although this bin is emptied.
std::set<std::string> filesNeeded(const Vault& vault, std::string_view emptied) {
  std::set<std::string> needed = namedFiles(vault.drafts);
  for (const DraftInfo& draft : vault.drafts.list()) {
    if (draft.application != emptied)
      for (const auto& page :
           pagesRemovedSince(vault, draft.application, emptiedAt(vault, draft.application)))
        needed.insert(page.file);
    for (const SnapshotInfo& snapshot : vault.drafts.snapshots(draft.application)) {
      const auto kept = vault.drafts.snapshot(snapshot.id);
      if (snapshot.reason != SnapshotReason::Submission || !kept) continue;
      for (const auto& page : dossier::attachments(*kept))
        needed.insert(page.file);
    }
  }
  return needed;
}

std::vector<FileRecord> filesOfBin(const Vault& vault, std::string_view application) {
  const std::set<std::string> needed = filesNeeded(vault, application);
  std::map<std::string, FileRecord> files;
  for (const auto& page : pagesRemovedSince(vault, application, {}))
    if (const auto record = vault.files.record(page.file);
        record && !record->unreadable && !needed.contains(page.file))
      files.emplace(page.file, *record);
  std::vector<FileRecord> all;
  for (auto& [hash, record] : files)
    all.push_back(std::move(record));
  return all;
}

}  // namespace

std::vector<RemovedItem> binOf(const Vault& vault, std::string_view application, policy::Language language) {
  const auto drafts = vault.drafts.list();
  const auto draft = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const DraftInfo& one) { return one.application == application; });
  if (draft == drafts.end()) return {};
  const auto book = vault.drafts.rulebook(draft->policy);
  const policy::Policy* policy = book ? &(*book)->policy() : nullptr;
  const base::Instant since = emptiedAt(vault, application);
  const RemovedRows removed = vault.drafts.removedRows(application);
  std::map<CellKey, base::Instant> goneAt(removed.rows.begin(), removed.rows.end());
  std::vector<RemovedItem> items;
  std::map<CellKey, std::vector<dossier::Attachment>> together;
  for (const auto& [row, at] : removed.rows) {
    if (!isPage(row) || at <= since) continue;
    auto page = dossier::attachmentAt(removed.whole, row.row);
    if (!page) continue;
    const auto ofRow = page->row.empty() ? goneAt.end() : goneAt.find(rowCell(page->table, page->row));
    if (ofRow == goneAt.end()) {
      const std::string name = pageName(policy, removed.whole, *page, language);
      items.push_back({row, at, name, std::move(page)});
    } else if (ofRow->second == at) {
      together[ofRow->first].push_back(std::move(*page));
    }
  }
  for (const auto& [row, at] : removed.rows) {
    const policy::Group* group = policy ? policy->group(row.table) : nullptr;
    if (isPage(row) || at <= since || !group) continue;
    std::vector<dossier::Attachment> pages = std::move(together[row]);
    if (!hasContent(removed.whole, row) && pages.empty()) continue;
    const std::string title = rowName(*group, removed.whole, row.row, language);
    const std::string name = groupName(*group, language) + (title.empty() ? "" : " · " + title);
    items.push_back({row, at, name, std::nullopt, std::move(pages)});
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const RemovedItem& a, const RemovedItem& b) { return a.at > b.at; });
  return items;
}

base::Result<std::vector<CellEdit>> restoreEdits(const policy::Policy& policy, const dossier::Dossier& now,
                                                 const RemovedItem& item) {
  const std::string live(dossier::kLive);
  std::vector<CellEdit> edits{{item.row, live}};
  if (item.page) {
    const policy::Slot* slot = policy.slot(item.page->slot);
    const auto pages = dossier::attachmentsOf(now, item.page->slot, item.page->row);
    if (slot && int(pages.size()) >= slot->maxPages) return Error(Code::SlotFull);
    return edits;
  }
  const policy::Group* group = policy.group(item.row.table);
  if (!group || int(now.rows(group->id).size()) >= group->rows.max)
    return Error(Code::SlotFull, "no row left");
  const CellKey none{item.row.table, std::string(dossier::kRecordRow), std::string(dossier::kNoneColumn)};
  if (!now.value(none.table, none.row, none.column).empty()) edits.push_back({none, {}});
  for (const dossier::Attachment& page : item.withPages)
    edits.push_back({rowCell(dossier::kAttachmentTable, page.id), live});
  return edits;
}

std::uint64_t bytesInBin(const Vault& vault, std::string_view application) {
  std::uint64_t bytes = 0;
  for (const FileRecord& file : filesOfBin(vault, application))
    bytes += file.size;
  return bytes;
}

base::Result<void> emptyBin(Vault& vault, std::string_view application, base::Instant now) {
  if (vault.isReadOnly()) return Error(Code::ReadOnly);
  // The scans first: on a full disk there is room for the note only afterwards.
  for (const FileRecord& file : filesOfBin(vault, application)) {
    const auto dropped = vault.files.drop(file.hash);
    if (!dropped) return dropped;
  }
  base::Instant until = vault.exchange.serverClock().at(now);
  for (const auto& [row, at] : vault.drafts.removedRows(application).rows)
    until = std::max(until, at);
  return vault.settings.set(emptiedSetting(application), std::to_string(base::toMillis(until)));
}

}  // namespace tarim::client
