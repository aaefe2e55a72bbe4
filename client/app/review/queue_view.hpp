// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Filters, searches and sorts a reviewer's queue, one tab at a time. A pure value: the same input always
// gives the same list. Refers to rows by index and copies none, so that 5,000 rows are filtered within a key
// press.
#include "shared/wire/messages.hpp"

#include <array>
#include <memory>
#include <optional>

namespace tarim::client::app {

/// The state of an application for this reviewer. Every row is in exactly one tab.
enum class QueueTab { Mine, Elsewhere, Returned, Received, Ended };
inline constexpr std::size_t kQueueTabs = 5;
/// Mine: at a step at which this reviewer acts. Ended: abandoned, refused, withdrawn, or a phase unknown to
/// this program.
QueueTab tabOf(const wire::QueueRow& row);

enum class QueueOrder {
  Deadline,
  Submitted,
  Number,
  Name,
  Level,
  Unit,
  County,
  Step,
  Attempt,
  LeasedBy,
  LastContact
};

struct QueueFilter {
  std::optional<QueueTab> tab = QueueTab::Mine;  ///< Nothing: all tabs.
  std::string search{};  ///< Every word must be in number, name, unit, county or id; case does not matter.
  QueueOrder order = QueueOrder::Deadline;
  bool descending = false;
};

class QueueView {
 public:
  void setQueue(wire::Queue queue);
  void setFilter(QueueFilter filter);

  [[nodiscard]] const wire::Queue& queue() const { return *m_queue; }
  /// The queue as a shared value, valid beyond the next setQueue().
  [[nodiscard]] std::shared_ptr<const wire::Queue> sharedQueue() const { return m_queue; }
  [[nodiscard]] const QueueFilter& filter() const { return m_filter; }
  [[nodiscard]] std::size_t size() const { return m_shown.size(); }
  [[nodiscard]] const wire::QueueRow& at(std::size_t place) const { return m_queue->rows[m_shown[place]]; }
  [[nodiscard]] std::size_t count(QueueTab tab) const { return m_counts[static_cast<std::size_t>(tab)]; }
  /// Index in the filtered list; nothing when the filter excludes the application.
  [[nodiscard]] std::optional<std::size_t> placeOf(std::string_view application) const;
  /// Searches all rows, also excluded ones; null when the queue has no such application.
  [[nodiscard]] const wire::QueueRow* find(std::string_view application) const;
  /// The next application for this reviewer after this one that no colleague has leased, in the order shown,
  /// wrapping around. Empty: none.
  [[nodiscard]] std::string nextOfMine(std::string_view application) const;

 private:
  void show();

  std::shared_ptr<const wire::Queue> m_queue = std::make_shared<wire::Queue>();
  QueueFilter m_filter;
  std::vector<std::string> m_haystacks;  ///< The searched text of each row, in lower case.
  std::vector<std::size_t> m_shown;
  std::array<std::size_t, kQueueTabs> m_counts{};
};

}  // namespace tarim::client::app
