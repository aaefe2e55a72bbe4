// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/answer_groups.hpp"

#include "client/app/draft/shown_words.hpp"
#include "client/app/home/finding_words.hpp"
#include "client/app/session/words.hpp"

namespace tarim::client::app {
namespace {

QVariantMap answer(const QString& label, const QString& value, bool head = false) {
  return {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}, {QStringLiteral("head"), head}};
}

}  // namespace

void AnswerGroups::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal : {&Session::changed, &Session::languageChanged})
      connect(m_session, signal, this, &AnswerGroups::look);
  emit sessionChanged();
  look();
}

void AnswerGroups::look() {
  const auto draft = m_session ? m_session->draft() : nullptr;
  const bool same = draft && m_draft && draft->policy().hash == m_draft->policy().hash;
  if (same) {
    m_draft = draft;
    m_groups.clear();
    for (const policy::Group& group : m_draft->policy().groups)
      if (!group.masksPages) m_groups.push_back(&group);
    emit dataChanged(index(0), index(count() - 1));
    return;
  }
  beginResetModel();
  m_draft = draft;
  m_groups.clear();
  if (m_draft)
    for (const policy::Group& group : m_draft->policy().groups)
      if (!group.masksPages) m_groups.push_back(&group);
  endResetModel();
  emit countChanged();
}

QVariantList AnswerGroups::answersOf(const policy::Group& group) const {
  QVariantList answers;
  const dossier::Dossier& cells = *m_draft->dossier;
  for (const policy::Field& field : group.fields) {
    if (!rules::holds(field.when, cells, group.id, dossier::kRecordRow)) continue;
    answers << answer(
        m_session->words(field.label),
        shownValue(field, cells.value(group.id, dossier::kRecordRow, field.id), m_session->language()));
  }
  if (!cells.value(group.id, dossier::kRecordRow, dossier::kNoneColumn).empty())
    answers << answer(m_session->words(group.title), text(m_draft->policy().blank.word));
  int number = 0;
  for (const std::string& row : cells.rows(group.id)) {
    const QString title = rowWords(*m_session, *m_draft, group, row);
    answers << answer(title.isEmpty() ? tr("第 %1 行").arg(number + 1) : title, {}, true);
    ++number;
    for (const policy::Field& field : group.rows.fields) {
      if (!rules::holds(field.when, cells, group.id, row)) continue;
      answers << answer(m_session->words(field.label),
                        shownValue(field, cells.value(group.id, row, field.id), m_session->language()));
    }
  }
  return answers;
}

QString AnswerGroups::pagesOf(const policy::Group& group) const {
  int pages = 0;
  std::uint64_t bytes = 0;
  for (const dossier::Attachment& page : m_draft->attachments) {
    if (m_draft->policy().groupOfSlot(page.slot) != &group) continue;
    ++pages;
    bytes += page.size;
  }
  return pages == 0 ? QString() : tr("%1 页 · %2").arg(pages).arg(sizeWords(bytes));
}

int AnswerGroups::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant AnswerGroups::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const policy::Group& group = *m_groups[std::size_t(index.row())];
  switch (role) {
    case GroupId:
      return text(group.id);
    case Qt::DisplayRole:
    case Title:
      return groupWords(*m_session, group);
    case Answers:
      return answersOf(group);
    case PagesText:
      return pagesOf(group);
    case Lack:
      return m_draft->groups.at(group.id).blocks > 0 ? tr("还没有填写") : tr("可以不填");
    default:
      return {};
  }
}

QHash<int, QByteArray> AnswerGroups::roleNames() const {
  return {
      {GroupId, "groupId"}, {Title, "title"}, {Answers, "answers"}, {PagesText, "pagesText"}, {Lack, "lack"}};
}

}  // namespace tarim::client::app
