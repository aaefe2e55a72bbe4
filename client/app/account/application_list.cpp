// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/account/application_list.hpp"

#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>

namespace tarim::client::app {
void ApplicationList::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal : {&Session::changed, &Session::languageChanged})
      connect(m_session, signal, this, &ApplicationList::reload);
  emit sessionChanged();
  reload();
}

void ApplicationList::reload() {
  const auto overview = m_session ? m_session->overview() : nullptr;
  std::vector<DraftLine> lines = overview ? overview->drafts : std::vector<DraftLine>();
  std::stable_sort(lines.begin(), lines.end(), [](const DraftLine& a, const DraftLine& b) {
    return a.info.changedAt > b.info.changedAt;
  });
  const auto sameApplication = [](const DraftLine& a, const DraftLine& b) {
    return a.info.application == b.info.application;
  };
  const bool same = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(), sameApplication);
  if (!same) beginResetModel();
  m_lines = std::move(lines);
  if (!same) {
    endResetModel();
    emit countChanged();
  } else if (!m_lines.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

int ApplicationList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant ApplicationList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const DraftLine& line = m_lines[std::size_t(index.row())];
  switch (role) {
    case ApplicationId:
      return QString::fromStdString(line.info.application);
    case Qt::DisplayRole:
    case Title:
      return applicationTitle(*m_session, line.policy.get(), line.dossier.get());
    case StateText:
      return base::toMillis(line.info.changedAt) == 0 ? tr("还没有填写")
                                                      : tr("改于 %1").arg(momentWords(line.info.changedAt));
    case Tone:
      return toneOf(line.state.phase);
    case PhaseText:
      return phaseWords(line.state.phase);
    case Current:
      return QString::fromStdString(line.info.application) == m_session->application();
    default:
      return {};
  }
}

QHash<int, QByteArray> ApplicationList::roleNames() const {
  return {{ApplicationId, "applicationId"}, {Title, "title"},    {StateText, "stateText"}, {Tone, "tone"},
          {PhaseText, "phaseText"},         {Current, "current"}};
}

}  // namespace tarim::client::app
