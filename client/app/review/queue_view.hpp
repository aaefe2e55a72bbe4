// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A reviewer's queue as a person looks at it: one tab at a time, searched and sorted. Pure values, so that
// 5,000 rows are filtered in the time of a key press and the same input always shows the same list. Rows are
// referred to by index into the queue that was set; nothing is copied.
#include "shared/wire/messages.hpp"

#include <array>
#include <memory>
#include <optional>

namespace tarim::client::app {

/// Where an application lies, seen from this reviewer. Every row is in exactly one tab.
enum class QueueTab { Mine, Elsewhere, Returned, Received, Ended };
inline constexpr std::size_t kQueueTabs = 5;
/// Mine: at a step this reviewer acts at. Ended: abandoned, refused, withdrawn, or a phase from a newer
/// server.
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
  std::optional<QueueTab> tab = QueueTab::Mine;  ///< Nothing: all of them.
  std::string search{};  ///< Every word must be in number, name, unit, county or id; case does not matter.
  QueueOrder order = QueueOrder::Deadline;
  bool descending = false;
};

class QueueView {
 public:
  void setQueue(wire::Queue queue);
  void setFilter(QueueFilter filter);

  [[nodiscard]] const wire::Queue& queue() const { return *m_queue; }
  /// The same, to be kept beyond the next setQueue().
  [[nodiscard]] std::shared_ptr<const wire::Queue> sharedQueue() const { return m_queue; }
  [[nodiscard]] const QueueFilter& filter() const { return m_filter; }
  [[nodiscard]] std::size_t size() const { return m_shown.size(); }
  [[nodiscard]] const wire::QueueRow& at(std::size_t place) const { return m_queue->rows[m_shown[place]]; }
  [[nodiscard]] std::size_t count(QueueTab tab) const { return m_counts[static_cast<std::size_t>(tab)]; }
  /// Where it is shown now; nothing when the filter leaves it out.
  [[nodiscard]] std::optional<std::size_t> placeOf(std::string_view application) const;
  /// Of all rows, shown or not; null when the queue has none.
  [[nodiscard]] const wire::QueueRow* find(std::string_view application) const;
  /// The next one to take after this one: of mine, not in a colleague's hands, in the order shown, wrapping
  /// round. Empty: none.
  [[nodiscard]] std::string nextOfMine(std::string_view application) const;

 private:
  void show();

  std::shared_ptr<const wire::Queue> m_queue = std::make_shared<wire::Queue>();
  QueueFilter m_filter;
  std::vector<std::string> m_haystacks;  ///< What a search looks in, lower case, by row.
  std::vector<std::size_t> m_shown;
  std::array<std::size_t, kQueueTabs> m_counts{};
};

}  // namespace tarim::client::app
