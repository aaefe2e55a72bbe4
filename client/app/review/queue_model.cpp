// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/queue_model.hpp"

#include "shared/wire/json.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {

namespace {

constexpr const char* kQueueKey = "app/review/queue";

}  // namespace

QString QueueLine::number() const {
  return text(row->number);
}
QString QueueLine::name() const {
  return text(row->name);
}
QString QueueLine::kind() const {
  return formatKind(in->policy.get(), row->kind, row->level, in->language);
}
QString QueueLine::unit() const {
  return text(row->unit);
}
QString QueueLine::county() const {
  return formatCounty(in->policy.get(), row->county, in->language);
}
QString QueueLine::step() const {
  return formatStepOrPhase(in->policy.get(), *row, in->language);
}
QString QueueLine::submitted() const {
  return row->submittedAt == 0 ? QString() : formatMoment(base::fromMillis(row->submittedAt));
}
QString QueueLine::age() const {
  return row->submittedAt == 0 ? QString() : formatSpan(in->now - row->submittedAt);
}
QString QueueLine::deadline() const {
  return formatDeadline(row->deadline, in->now);
}
QString QueueLine::deadlineTone() const {
  return app::deadlineTone(row->deadline, in->now);
}
QString QueueLine::leasedBy() const {
  return text(row->leasedBy);
}
QString QueueLine::contact() const {
  return row->lastContact == 0 ? QString() : formatAgo(in->now - row->lastContact);
}

QueueModel::QueueModel(ReviewBackend& backend, QObject* parent) : ListModel(parent), m_backend(backend) {}

std::vector<QueueLine> QueueModel::lines() const {
  const auto in = std::make_shared<const QueueWords>(
      QueueWords{m_view.sharedQueue(), m_policy, m_backend.language(), base::toMillis(m_backend.now())});
  std::vector<QueueLine> lines;
  lines.reserve(m_view.size());
  for (std::size_t place = 0; place < m_view.size(); ++place)
    lines.push_back({text(m_view.at(place).application), &m_view.at(place), in});
  return lines;
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
void QueueModel::keepPlace(Change change) {
  const QString application = applicationAt(m_current);
  change();
  const auto place = m_view.placeOf(application.toStdString());
  m_current = place ? static_cast<int>(*place) : std::min(std::max(m_current, 0), count() - 1);
  emit currentChanged();
}

void QueueModel::refilter(const QueueFilter& filter) {
  keepPlace([&] {
    m_view.setFilter(filter);
    m_rows.reset(lines());
  });
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
  return m_rows.at(row) ? m_rows.at(row)->id : QString();
}

QString QueueModel::fetchedText() const {
  const std::int64_t now = m_view.queue().now;
  return now == 0 ? QString() : formatMoment(base::fromMillis(now));
}

QString QueueModel::trouble() const {
  return m_trouble ? describeActError(*m_trouble, m_backend.language()) : QString();
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
  m_rows.show(lines());
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
  keepPlace([&] {
    m_view.setQueue(std::move(answer.queue));
    m_rows.show(lines());
  });
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

}  // namespace tarim::client::app
