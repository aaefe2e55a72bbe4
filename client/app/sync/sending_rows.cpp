// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/sync/sending_rows.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"
#include "client/app/sync/sync_status.hpp"

#include <algorithm>
#include <tuple>

namespace tarim::client::app {
namespace {

QString formatKind(workflow::CommandKind kind) {
  switch (kind) {
    case workflow::CommandKind::Submit:
      return SyncStatus::tr("提交");
    case workflow::CommandKind::Withdraw:
      return SyncStatus::tr("撤回");
    case workflow::CommandKind::MarkOpened:
    case workflow::CommandKind::MarkDelivered:
      return SyncStatus::tr("告知已查看退回");
    default:
      return SyncStatus::tr("审核决定");
  }
}

/// “年度考核表 · 正面”.
QString describePage(const Session& session, const DraftSnapshot& draft, const dossier::Attachment& page) {
  const policy::Slot* slot = draft.policy().slot(page.slot);
  const QString label = slot ? session.words(slot->label) : text(page.slot);
  const QString side = formatSide(page.side);
  return side.isEmpty() ? SyncStatus::tr("%1 · 第 %2 页").arg(label).arg(page.page)
                        : SyncStatus::tr("%1 · %2").arg(withoutSides(label), side);
}

/// “2021年 合格 · ”: the row that it proves, so that no two lines read alike; empty for a page of the whole.
QString rowBefore(const Session& session, const DraftSnapshot& draft, const dossier::Attachment& page) {
  const policy::Group* group = draft.policy().groupOfSlot(page.slot);
  if (!group || page.row.empty()) return {};
  const QString row = formatRow(session, draft, *group, page.row);
  return row.isEmpty() ? row : SyncStatus::tr("%1 · ").arg(row);
}

/// The form's order, what is still here before what has arrived.
std::vector<const dossier::Attachment*> inFormOrder(const DraftSnapshot& draft) {
  const auto place = [&](const dossier::Attachment* page) {
    std::size_t at = 0;
    for (const policy::Group& group : draft.policy().groups)
      for (const policy::Slot& slot : group.evidence) {
        if (slot.id == page->slot) return at;
        ++at;
      }
    return at;
  };
  std::vector<const dossier::Attachment*> pages;
  for (const dossier::Attachment& page : draft.attachments)
    pages.push_back(&page);
  std::stable_sort(pages.begin(), pages.end(), [&](const auto* a, const auto* b) {
    return std::tuple(place(a), std::string_view(a->row), a->page, a->side) <
           std::tuple(place(b), std::string_view(b->row), b->page, b->side);
  });
  return pages;
}

SendingRow pageRow(const Session& session, const DraftSnapshot& draft, const dossier::Attachment& page) {
  SendingRow row;
  row.id = text(page.id);
  row.title = describePage(session, draft, page);
  const QString of = rowBefore(session, draft, page);
  row.detail = of + formatSize(page.size);
  row.state = SyncStatus::tr("只在本机");
  row.tone = QStringLiteral("neutral");
  const auto file = draft.files.find(page.file);
  if (file == draft.files.end()) return row;
  if (file->second.progress == FileProgress::OnServer) {
    row.state = SyncStatus::tr("已到服务器 %1").arg(formatMoment(file->second.storedAt));
    row.tone = QStringLiteral("ok");
  } else if (file->second.unreadable) {
    row.state = SyncStatus::tr("无法读取，请重新添加");
    row.tone = QStringLiteral("block");
  } else if (!file->second.refusal.empty() && page.file != session.sync().fileUnderWay) {
    row.state = SyncStatus::tr("服务器暂未接收，稍后再试");
    row.tone = QStringLiteral("warn");
  } else if (page.file == session.sync().fileUnderWay || file->second.sent > 0) {
    row.state = page.file == session.sync().fileUnderWay ? SyncStatus::tr("正在传")
                                                         : SyncStatus::tr("已传一部分，会自动续传");
    row.tone = QStringLiteral("info");
    row.detail = of + SyncStatus::tr("%1 / %2").arg(formatSize(file->second.sent), formatSize(page.size));
  }
  return row;
}

SendingRow commandRow(const Session& session, const QueuedCommand& queued) {
  const QString title = titleAmongSeveral(session, queued.command.application);
  const QString kind = formatKind(queued.command.kind);
  return {text(queued.command.id),       title.isEmpty() ? kind : SyncStatus::tr("%1：%2").arg(kind, title),
          formatMoment(queued.queuedAt), SyncStatus::tr("等待服务器答复"),
          QStringLiteral("info"),        false};
}

}  // namespace

std::vector<SendingRow> sendingRows(const Session& session) {
  const auto draft = session.draft();
  std::vector<SendingRow> rows;
  if (!draft) return rows;
  for (const QueuedCommand& queued : draft->commands)
    if (!queued.result) rows.push_back(commandRow(session, queued));
  const auto firstPage = std::ptrdiff_t(rows.size());
  for (const dossier::Attachment* page : inFormOrder(*draft))
    rows.push_back(pageRow(session, *draft, *page));
  std::stable_partition(rows.begin() + firstPage, rows.end(),
                        [](const SendingRow& row) { return row.tone != QLatin1String("ok"); });
  return rows;
}

}  // namespace tarim::client::app
