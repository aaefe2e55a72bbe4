// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/queue_model.hpp"

#include "client/app/review/words.hpp"
#include "shared/wire/json.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::review {

namespace {

constexpr const char* kQueueKey = "app/review/queue";

}  // namespace

QueueModel::QueueModel(ReviewBackend& backend, QObject* parent)
    : QAbstractListModel(parent), m_backend(backend) {}

QString QueueModel::text(std::string_view utf8) {
  return review::text(utf8);
}

QList<int> QueueModel::counts() const {
  QList<int> counts;
  for (std::size_t tab = 0; tab < kQueueTabs; ++tab)
    counts.append(static_cast<int>(m_view.count(static_cast<QueueTab>(tab))));
  return counts;
}

int QueueModel::tab() const {
  return m_view.filter().tab ? static_cast<int>(*m_view.filter().tab) : -1;
}

template <class Change>
void QueueModel::replace(Change change) {
  const QString application = applicationAt(m_current);
  beginResetModel();
  change();
  endResetModel();
  const auto place = m_view.placeOf(application.toStdString());
  m_current = place ? static_cast<int>(*place) : std::min(std::max(m_current, 0), count() - 1);
  emit shownChanged();
  emit currentChanged();
}

void QueueModel::refilter(const QueueFilter& filter) {
  replace([&] { m_view.setFilter(filter); });
  emit filterChanged();
}

void QueueModel::setTab(int tab) {
  if (tab == this->tab()) return;
  QueueFilter filter = m_view.filter();
  filter.tab = tab < 0 || tab >= static_cast<int>(kQueueTabs) ? std::nullopt
                                                              : std::optional(static_cast<QueueTab>(tab));
  refilter(filter);
}

void QueueModel::setSearch(const QString& search) {
  if (search == this->search()) return;
  QueueFilter filter = m_view.filter();
  filter.search = search.toStdString();
  refilter(filter);
}

void QueueModel::sortBy(int order) {
  QueueFilter filter = m_view.filter();
  filter.descending = static_cast<int>(filter.order) == order && !filter.descending;
  filter.order = static_cast<QueueOrder>(std::clamp(order, 0, static_cast<int>(QueueOrder::LastContact)));
  refilter(filter);
}

void QueueModel::setCurrent(int row) {
  const int kept = std::clamp(row, count() > 0 ? 0 : -1, count() - 1);
  if (kept == m_current) return;
  m_current = kept;
  emit currentChanged();
}

QString QueueModel::applicationAt(int row) const {
  return row < 0 || row >= count() ? QString() : text(m_view.at(static_cast<std::size_t>(row)).application);
}

QString QueueModel::fetchedText() const {
  return formatMoment(m_view.queue().now);
}

QString QueueModel::trouble() const {
  return m_trouble ? describeError(*m_trouble, m_backend.language()) : QString();
}

void QueueModel::refresh() {
  if (m_busy) return;
  m_busy = true;
  emit fetchedChanged();
  const QPointer<QueueModel> alive(this);
  m_backend.queue([this, alive, asked = ++m_asked](base::Result<QueueAnswer> answer) {
    if (!alive || asked != m_asked) return;
    m_busy = false;
    m_trouble = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
      m_backend.keep(kQueueKey, wire::write(answer->queue));
      setQueue(std::move(*answer));
    }
    emit fetchedChanged();
  });
}

void QueueModel::retranslate() {
  if (count() > 0) emit dataChanged(index(0), index(count() - 1));
  emit fetchedChanged();
}

void QueueModel::clear() {
  ++m_asked;
  m_busy = false;
  m_trouble.reset();
  setQueue({});
}

void QueueModel::setQueue(QueueAnswer answer) {
  if (answer.policy) m_policy = answer.policy;
  replace([&] { m_view.setQueue(std::move(answer.queue)); });
  emit countsChanged();
  emit fetchedChanged();
}

void QueueModel::showKept() {
  const QPointer<QueueModel> alive(this);
  m_backend.kept(kQueueKey, [this, alive](const std::string& kept) {
    if (!alive || kept.empty() || m_view.queue().now != 0) return;
    if (auto queue = wire::readQueue(kept)) setQueue({std::move(*queue), nullptr});
  });
}

int QueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const wire::QueueRow& row = m_view.at(static_cast<std::size_t>(index.row()));
  const std::int64_t now = base::toMillis(m_backend.now());
  const Language language = m_backend.language();
  switch (role) {
    case ApplicationRole:
      return text(row.application);
    case NumberRole:
      return text(row.number);
    case Qt::DisplayRole:
    case NameRole:
      return text(row.name);
    case KindRole:
      return formatKind(m_policy.get(), row.kind, row.level, language);
    case UnitRole:
      return text(row.unit);
    case CountyRole:
      return formatCounty(m_policy.get(), row.county, language);
    case StepRole:
      return row.phase == "in_review" ? formatStep(m_policy.get(), row.step, language)
                                      : describePhase(row.phase);
    case AttemptRole:
      return row.attempt;
    case SubmittedRole:
      return formatMoment(row.submittedAt);
    case AgeRole:
      return row.submittedAt == 0 ? QString() : formatSpan(now - row.submittedAt);
    case DeadlineRole:
      return formatDeadline(row.deadline, now);
    case DeadlineToneRole:
      return deadlineTone(row.deadline, now);
    case LeasedByRole:
      return text(row.leasedBy);
    case ContactRole:
      return row.lastContact == 0 ? QString() : formatAgo(now - row.lastContact);
    case MineRole:
      return tabOf(row) == QueueTab::Mine;
  }
  return {};
}

QHash<int, QByteArray> QueueModel::roleNames() const {
  return {{ApplicationRole, "application"},
          {NumberRole, "number"},
          {NameRole, "name"},
          {KindRole, "kind"},
          {UnitRole, "unit"},
          {CountyRole, "county"},
          {StepRole, "step"},
          {AttemptRole, "attempt"},
          {SubmittedRole, "submitted"},
          {AgeRole, "age"},
          {DeadlineRole, "deadline"},
          {DeadlineToneRole, "deadlineTone"},
          {LeasedByRole, "leasedBy"},
          {ContactRole, "contact"},
          {MineRole, "mine"}};
}

}  // namespace tarim::client::review
