// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/history_view.hpp"

#include "client/app/draft/open_draft.hpp"
#include "client/app/session/words.hpp"

#include <QPointer>

#include <algorithm>
#include <limits>

namespace tarim::client::app {
namespace {

constexpr std::size_t kMostChanges = 200;

QString kindName(DossierChange::Kind kind) {
  switch (kind) {
    case DossierChange::Kind::RowAdded:
    case DossierChange::Kind::PageAdded:
      return QStringLiteral("added");
    case DossierChange::Kind::RowRemoved:
    case DossierChange::Kind::PageRemoved:
      return QStringLiteral("removed");
    case DossierChange::Kind::Field:
      break;
  }
  return QStringLiteral("field");
}

std::vector<CellChange> changesFrom(const dossier::Dossier& before, const dossier::Dossier& after) {
  std::vector<CellChange> changes;
  for (auto& [cell, value] : before.changesTo(after, std::numeric_limits<std::size_t>::max() - 1)) {
    const std::string was(before.value(cell.table, cell.row, cell.column));
    changes.push_back({std::move(cell), was, std::move(value)});
  }
  return changes;
}

QString formatReason(const SnapshotInfo& snapshot) {
  const QString words = text(snapshot.words);
  switch (snapshot.reason) {
    case SnapshotReason::Day:
      return HistoryView::tr("当天首次修改之前");
    case SnapshotReason::Removal:
      return words.isEmpty() ? HistoryView::tr("删除之前") : HistoryView::tr("随后：%1").arg(words);
    case SnapshotReason::Import:
      return words.isEmpty() ? HistoryView::tr("导入之前") : HistoryView::tr("导入 %1 之前").arg(words);
    case SnapshotReason::Submission:
      return HistoryView::tr("提交的内容");
    case SnapshotReason::Restore:
      return HistoryView::tr("恢复之前");
    case SnapshotReason::NewDevice:
      return HistoryView::tr("本机登记为另一台设备之前");
    case SnapshotReason::Server:
      return HistoryView::tr("采用服务器上另一份修改之前");
    case SnapshotReason::Other:
      break;
  }
  return words.isEmpty() ? HistoryView::tr("以前保留的内容") : words;
}

}  // namespace

void HistoryView::look() {
  const auto draft = session() && session()->isOpen() ? session()->draft() : nullptr;
  if (!draft) {
    m_revision = 0;
    return show(std::vector<SnapshotInfo>());
  }
  const bool isSameLanguage = std::exchange(m_language, session()->language()) == session()->language();
  const bool isSameDraft = std::exchange(m_revision, draft->revision) == draft->revision;
  if (isSameDraft && isSameLanguage && m_isReady) return;
  const auto read = std::make_shared<std::vector<SnapshotInfo>>();
  session()->run([read, application = draft->info.application](
                     Vault& vault) { *read = vault.drafts.snapshots(application); },
                 [guard = QPointer(this), read] {
                   if (guard) guard->show(*read);
                 });
}

void HistoryView::show(const std::vector<SnapshotInfo>& snapshots) {
  std::vector<SnapshotRow> rows;
  for (const SnapshotInfo& one : snapshots)
    rows.push_back({text(one.id), formatMoment(one.takenAt), formatReason(one)});
  const bool isChosenThere = std::ranges::count(rows, m_chosen, &SnapshotRow::id) > 0;
  m_snapshots.show(std::move(rows));
  m_isReady = true;
  if (!isChosenThere) setChosen({});
  compare();
  emit changed();
}

void HistoryView::setChosen(const QString& snapshot) {
  if (snapshot == m_chosen) return;
  m_chosen = snapshot;
  m_isCompared = false;
  show(std::vector<DossierChange>());
  compare();
}

void HistoryView::compare() {
  const auto draft = session() ? session()->draft() : nullptr;
  if (m_chosen.isEmpty() || !draft) return;
  const auto found = std::make_shared<std::vector<DossierChange>>();
  const policy::Language language = languageOf(session()->language());
  session()->run(
      [found, draft, language, snapshot = m_chosen.toStdString()](Vault& vault) {
        const auto earlier = vault.drafts.snapshot(snapshot);
        if (earlier) *found = changesBetween(draft->policy(), *draft->dossier, *earlier, language);
      },
      [guard = QPointer(this), found, snapshot = m_chosen] {
        if (!guard || guard->m_chosen != snapshot) return;
        guard->m_isCompared = true;
        guard->show(*found);
      });
}

void HistoryView::show(const std::vector<DossierChange>& changes) {
  std::vector<ChangeRow> rows;
  for (std::size_t i = 0; i < std::min(changes.size(), kMostChanges); ++i) {
    const DossierChange& one = changes[i];
    rows.push_back({kindName(one.kind), text(one.place), text(one.label), text(one.from), text(one.to)});
  }
  m_more = int(changes.size() - rows.size());
  m_changes.show(std::move(rows));
  emit changed();
}

QString HistoryView::describeLock() const {
  return session() && session()->draft() ? OpenDraft::of(*session()).describeLock() : QString();
}

void HistoryView::restore() {
  const auto& rows = m_snapshots.rows();
  const auto chosen = std::ranges::find(rows, m_chosen, &SnapshotRow::id);
  if (chosen != rows.end()) bringBack(chosen->id, chosen->moment);
}

void HistoryView::undo() {
  if (!m_before.isEmpty()) bringBack(m_before, {});
}

void HistoryView::bringBack(const QString& snapshot, const QString& moment) {
  if (!session() || !session()->draft()) return;
  struct Restored {
    base::Result<std::string> before{base::Error(base::Code::Cancelled)};
    std::vector<CellChange> changes;
  };
  const auto restored = std::make_shared<Restored>();
  session()->run(
      [restored, application = session()->draft()->info.application, id = snapshot.toStdString(),
       now = session()->clock().now()](Vault& vault) {
        const auto was = vault.drafts.dossier(application);
        restored->before = vault.drafts.restoreSnapshot(id, now);
        restored->changes = changesFrom(*was, *vault.drafts.dossier(application));
      },
      [guard = QPointer(this), restored, moment] {
        if (!guard || !guard->session()) return;
        if (!restored->before) {
          emit guard->session()->failed(guard->session()->words(restored->before.error()));
          return;
        }
        OpenDraft::of(*guard->session())
            .record({moment.isEmpty() ? tr("撤销恢复") : tr("恢复到 %1 的内容").arg(moment),
                     std::move(restored->changes)});
        guard->m_before = moment.isEmpty() ? QString() : text(*restored->before);
        guard->m_restored = moment;
        guard->setChosen({});
      });
}

}  // namespace tarim::client::app
