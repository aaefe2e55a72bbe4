// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/sync/sending_list.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>
#include <tuple>

namespace tarim::client::app {
namespace {

QString kindWords(workflow::CommandKind kind) {
  switch (kind) {
    case workflow::CommandKind::Submit:
      return SendingList::tr("提交");
    case workflow::CommandKind::Withdraw:
      return SendingList::tr("撤回");
    case workflow::CommandKind::MarkOpened:
    case workflow::CommandKind::MarkDelivered:
      return SendingList::tr("告知已看到退回");
    default:
      return SendingList::tr("审核决定");
  }
}

/// “年度考核表 · 正面”.
QString pageWords(const Session& session, const DraftSnapshot& draft, const dossier::Attachment& page) {
  const policy::Slot* slot = draft.policy().slot(page.slot);
  const QString label = slot ? session.words(slot->label) : text(page.slot);
  const QString side = page.side == dossier::Side::Front  ? SendingList::tr("正面")
                       : page.side == dossier::Side::Back ? SendingList::tr("反面")
                                                          : QString();
  return side.isEmpty() ? SendingList::tr("%1 · 第 %2 页").arg(label).arg(page.page)
                        : SendingList::tr("%1 · %2").arg(withoutSides(label), side);
}

/// “2021年 合格 · ”: the row that it proves, so that no two lines read alike; empty for a page of the whole.
QString rowBefore(const Session& session, const DraftSnapshot& draft, const dossier::Attachment& page) {
  const policy::Group* group = draft.policy().groupOfSlot(page.slot);
  if (!group || page.row.empty()) return {};
  const QString row = rowWords(session, draft, *group, page.row);
  return row.isEmpty() ? row : SendingList::tr("%1 · ").arg(row);
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

}  // namespace

void SendingList::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal : {&Session::changed, &Session::syncChanged, &Session::languageChanged})
      connect(m_session, signal, this, &SendingList::look);
  emit sessionChanged();
  look();
}

SendingList::Row SendingList::pageRow(const DraftSnapshot& draft, const dossier::Attachment& page) const {
  Row row;
  row.id = text(page.id);
  row.title = pageWords(*m_session, draft, page);
  const QString of = rowBefore(*m_session, draft, page);
  row.detail = of + sizeWords(page.size);
  row.state = tr("只在本机");
  row.tone = QStringLiteral("neutral");
  const auto file = draft.files.find(page.file);
  if (file == draft.files.end()) return row;
  if (file->second.progress == FileProgress::OnServer) {
    row.state = tr("已到服务器 %1").arg(momentWords(file->second.storedAt));
    row.tone = QStringLiteral("ok");
  } else if (file->second.unreadable) {
    row.state = tr("读不出来，请重新添加");
    row.tone = QStringLiteral("block");
  } else if (!file->second.refusal.empty() && page.file != m_session->sync().fileUnderWay) {
    row.state = tr("服务器暂时没收下，稍后再试");
    row.tone = QStringLiteral("warn");
  } else if (page.file == m_session->sync().fileUnderWay || file->second.sent > 0) {
    row.state = page.file == m_session->sync().fileUnderWay ? tr("正在传") : tr("传了一部分，会接着传");
    row.tone = QStringLiteral("info");
    row.detail = of + tr("%1 / %2").arg(sizeWords(file->second.sent), sizeWords(page.size));
  }
  return row;
}

SendingList::Row SendingList::commandRow(const QueuedCommand& queued) const {
  return {text(queued.command.id), kindWords(queued.command.kind), momentWords(queued.queuedAt),
          tr("等待服务器答复"),    QStringLiteral("info"),         false};
}

void SendingList::look() {
  const auto draft = m_session ? m_session->draft() : nullptr;
  std::vector<Row> rows;
  m_pages = m_arrived = 0;
  if (draft) {
    for (const QueuedCommand& queued : draft->commands)
      if (!queued.result) rows.push_back(commandRow(queued));
    const auto firstPage = rows.size();
    for (const dossier::Attachment* page : inFormOrder(*draft))
      rows.push_back(pageRow(*draft, *page));
    const auto here = [](const Row& row) { return row.tone != QLatin1String("ok"); };
    const auto arrived = std::stable_partition(rows.begin() + std::ptrdiff_t(firstPage), rows.end(), here);
    m_pages = int(draft->attachments.size());
    m_arrived = int(rows.end() - arrived);
  }
  if (rows == m_rows) return;
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
  emit countChanged();
}

QString SendingList::sumText() const {
  return tr("共 %1 页扫描件，%2 页已到服务器").arg(m_pages).arg(m_arrived);
}

int SendingList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant SendingList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[std::size_t(index.row())];
  switch (role) {
    case ItemId:
      return row.id;
    case Qt::DisplayRole:
    case Title:
      return row.title;
    case Detail:
      return row.detail;
    case StateText:
      return row.state;
    case Tone:
      return row.tone;
    case Leads:
      return row.page;
    default:
      return {};
  }
}

QHash<int, QByteArray> SendingList::roleNames() const {
  return {{ItemId, "itemId"},       {Title, "title"}, {Detail, "detail"},
          {StateText, "stateText"}, {Tone, "tone"},   {Leads, "leads"}};
}

}  // namespace tarim::client::app
