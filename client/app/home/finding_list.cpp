// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/finding_list.hpp"

#include "client/app/home/finding_words.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>

namespace tarim::client::app {

void FindingList::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal : {&Session::changed, &Session::languageChanged})
      connect(m_session, signal, this, &FindingList::look);
  emit sessionChanged();
  look();
}

void FindingList::setLevel(const QString& level) {
  if (level == m_level) return;
  m_level = level;
  emit levelChanged();
  look();
}

void FindingList::look() {
  const auto draft = m_session ? m_session->draft() : nullptr;
  std::vector<rules::Finding> rows;
  if (draft)
    std::copy_if(draft->findings.begin(), draft->findings.end(), std::back_inserter(rows),
                 [&](const rules::Finding& finding) { return toneOf(finding.severity) == m_level; });
  const bool same = rows == m_rows;
  if (same && !m_rows.empty()) emit dataChanged(index(0), index(count() - 1));
  if (same) return;
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
  emit countChanged();
}

int FindingList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant FindingList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const rules::Finding& finding = m_rows[std::size_t(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case Words:
      return sentenceOf(*m_session, finding);
    case Clause:
      return text(finding.clause);
    case Item: {
      const auto draft = m_session->draft();
      const policy::Group* group =
          draft ? groupAt(*draft, finding.place.table, finding.place.slot, finding.place.attachment)
                : nullptr;
      if (!group) return {};
      const QString row = rowWords(*m_session, *draft, *group, finding.place.row);
      return row.isEmpty() ? groupWords(*m_session, *group)
                           : tr("%1 · %2").arg(groupWords(*m_session, *group), row);
    }
    case GroupId:
      return text(finding.place.table);
    case RowId:
      return text(finding.place.row);
    case ColumnId:
      return text(finding.place.column);
    case SlotId:
      return text(finding.place.slot);
    case AttachmentId:
      return text(finding.place.attachment);
    default:
      return {};
  }
}

QHash<int, QByteArray> FindingList::roleNames() const {
  return {{Words, "words"}, {Clause, "clause"},     {Item, "item"},     {GroupId, "groupId"},
          {RowId, "rowId"}, {ColumnId, "columnId"}, {SlotId, "slotId"}, {AttachmentId, "attachmentId"}};
}

}  // namespace tarim::client::app
