// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/queue_view.hpp"

#include "shared/base/text.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace tarim::client::app {

namespace {

/// Latin letters only: Chinese has no case, and the fields searched are numbers, names and places.
std::string lowered(std::string_view text) {
  std::string low(text);
  for (char& c : low)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return low;
}

std::vector<std::string> wordsOf(std::string_view search) {
  std::vector<std::string> words;
  for (const std::string& word : base::split(lowered(search), ' '))
    if (!base::isBlank(word)) words.emplace_back(base::trim(word));
  return words;
}

bool hasAll(const std::string& haystack, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return haystack.find(word) != std::string::npos; });
}

/// No deadline sorts behind every deadline, whichever way is up.
std::int64_t deadlineKey(const wire::QueueRow& row, bool descending) {
  if (row.deadline != 0) return row.deadline;
  return descending ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

const std::string* textKey(const wire::QueueRow& row, QueueOrder order) {
  switch (order) {
    case QueueOrder::Number:
      return &row.number;
    case QueueOrder::Name:
      return &row.name;
    case QueueOrder::Level:
      return &row.level;
    case QueueOrder::Unit:
      return &row.unit;
    case QueueOrder::County:
      return &row.county;
    case QueueOrder::Step:
      return &row.step;
    case QueueOrder::LeasedBy:
      return &row.leasedBy;
    default:
      return nullptr;
  }
}

std::int64_t numberKey(const wire::QueueRow& row, QueueOrder order, bool descending) {
  switch (order) {
    case QueueOrder::Deadline:
      return deadlineKey(row, descending);
    case QueueOrder::Attempt:
      return row.attempt;
    case QueueOrder::LastContact:
      return row.lastContact;
    default:
      return row.submittedAt;
  }
}

/// Negative, zero, positive: ascending order of the chosen column.
int compare(const wire::QueueRow& one, const wire::QueueRow& other, const QueueFilter& filter) {
  if (const std::string* text = textKey(one, filter.order))
    return text->compare(*textKey(other, filter.order));
  const auto left = numberKey(one, filter.order, filter.descending);
  const auto right = numberKey(other, filter.order, filter.descending);
  return left < right ? -1 : left > right ? 1 : 0;
}

}  // namespace

QueueTab tabOf(const wire::QueueRow& row) {
  if (row.phase == "in_review") return row.mine ? QueueTab::Mine : QueueTab::Elsewhere;
  if (row.phase == "returned") return QueueTab::Returned;
  if (row.phase == "received") return QueueTab::Received;
  return QueueTab::Ended;
}

void QueueView::setQueue(wire::Queue queue) {
  m_queue = std::make_shared<const wire::Queue>(std::move(queue));
  m_counts = {};
  m_haystacks.clear();
  m_haystacks.reserve(m_queue->rows.size());
  for (const wire::QueueRow& row : m_queue->rows) {
    ++m_counts[static_cast<std::size_t>(tabOf(row))];
    m_haystacks.push_back(
        lowered(row.number + '\n' + row.name + '\n' + row.unit + '\n' + row.county + '\n' + row.application));
  }
  show();
}

void QueueView::setFilter(QueueFilter filter) {
  m_filter = std::move(filter);
  show();
}

void QueueView::show() {
  m_shown.clear();
  const std::vector<std::string> words = wordsOf(m_filter.search);
  for (std::size_t i = 0; i < m_queue->rows.size(); ++i) {
    if (m_filter.tab && tabOf(m_queue->rows[i]) != *m_filter.tab) continue;
    if (hasAll(m_haystacks[i], words)) m_shown.push_back(i);
  }
  std::sort(m_shown.begin(), m_shown.end(), [this](std::size_t one, std::size_t other) {
    const int order = compare(m_queue->rows[one], m_queue->rows[other], m_filter);
    if (order != 0) return m_filter.descending ? order > 0 : order < 0;
    const auto& left = m_queue->rows[one];
    const auto& right = m_queue->rows[other];
    return std::tie(left.submittedAt, left.number, one) < std::tie(right.submittedAt, right.number, other);
  });
}

std::optional<std::size_t> QueueView::placeOf(std::string_view application) const {
  for (std::size_t place = 0; place < m_shown.size(); ++place)
    if (at(place).application == application) return place;
  return {};
}

const wire::QueueRow* QueueView::find(std::string_view application) const {
  for (const wire::QueueRow& row : m_queue->rows)
    if (row.application == application) return &row;
  return nullptr;
}

std::string QueueView::nextOfMine(std::string_view application) const {
  const std::size_t begin = placeOf(application).value_or(m_shown.size() - 1);
  for (std::size_t step = 1; step <= m_shown.size(); ++step) {
    const wire::QueueRow& row = at((begin + step) % m_shown.size());
    if (tabOf(row) == QueueTab::Mine && row.leasedBy.empty() && row.application != application)
      return row.application;
  }
  return {};
}

}  // namespace tarim::client::app
