// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/feed.hpp"

#include "server/store/rows.hpp"
#include "server/store/turns.hpp"
#include "shared/wire/json.hpp"

#include <algorithm>

namespace tarim::server::feed {
namespace {

using base::Result;

constexpr std::string_view kOperation = "operation";
constexpr std::string_view kEvent = "event";
constexpr std::string_view kReceipt = "receipt";
/// What an item costs besides its texts.
constexpr std::size_t kItemBytes = 150;

/// Rows that are asked for together: a full page leaves fewer than so many unread.
constexpr std::int64_t kTogether = 100;
/// Positions that one page looks at: a device that asks from the beginning is not told its own operations,
/// and walking over all of them at once would cost as much as it ever wrote.
constexpr std::int64_t kMostLooked = 20'000;

constexpr std::string_view kNote =
    "INSERT INTO feed (person, position, application, kind, device, number) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view kHead = "SELECT max(position) FROM feed WHERE person = ?1";
constexpr std::string_view kAfter =
    "SELECT f.position, f.application, a.policy, f.kind, "
    "o.sequence, o.wall, o.counter, o.base_wall, o.base_counter, o.base_device, o.cell_table, o.cell_row, "
    "o.cell_column, o.value, o.device, e.content, "
    "r.number, r.application, r.attempt, r.root, r.policy, r.at, r.signature "
    "FROM feed f CROSS JOIN application a "
    "LEFT JOIN operation o ON f.kind = 'operation' AND o.application = f.application "
    "AND o.device = f.device AND o.sequence = f.number "
    "LEFT JOIN event e ON f.kind = 'event' AND e.application = f.application AND e.number = f.number "
    "LEFT JOIN receipt r ON f.kind = 'receipt' AND r.application = f.application AND r.attempt = f.number "
    "WHERE a.id = f.application AND f.person = ?1 AND f.position > ?2 AND f.position <= ?5 "
    "AND (f.device = '' OR f.device <> ?3) ORDER BY f.position LIMIT ?4";

std::string_view nameOf(FeedKind kind) {
  switch (kind) {
    case FeedKind::Operation:
      return kOperation;
    case FeedKind::Event:
      return kEvent;
    case FeedKind::Receipt:
      break;
  }
  return kReceipt;
}

// Where the parts begin in a row of kAfter.
constexpr int kOperationAt = 4;
constexpr int kValueAt = 13;
constexpr int kEventAt = 15;
constexpr int kReceiptAt = 16;

Result<wire::FeedItem> readItem(const db::Statement& row) {
  wire::FeedItem item;
  item.position = row.integer(0);
  item.application = row.text(1);
  item.policy = row.text(2);
  const std::string kind = row.text(3);
  if (kind == kOperation) item.operation = rows::record<dossier::Operation>(row, kOperationAt);
  if (kind == kReceipt) item.receipt = rows::record<workflow::Receipt>(row, kReceiptAt);
  if (kind != kEvent) return item;
  auto event = wire::readEvent(row.text(kEventAt));
  if (!event) return base::Error{base::Code::StorageCorrupt, event.error().line()};
  item.event = std::move(*event);
  return item;
}

std::size_t weightOf(const db::Statement& row) {
  return kItemBytes + row.text(kValueAt).size() + row.text(kEventAt).size();
}

/// Adds rows until the page is full, which it notes as `more`; how many it read.
Result<std::int64_t> takeRows(db::Statement& list, FeedLimits limits, std::size_t& bytes, FeedPage& page) {
  for (std::int64_t taken = 0;; ++taken) {
    const auto row = list.step();
    if (!row) return row.error();
    if (!*row) return taken;
    bytes += weightOf(list);
    page.more = !page.items.empty() && (page.items.size() >= limits.items || bytes > limits.bytes);
    if (page.more) return taken;
    auto item = readItem(list);
    if (!item) return item.error();
    page.cursor = item->position;
    const bool isTold = !item->event || workflow::isTold(item->event->kind, limits.protocol);
    if (isTold) page.items.push_back(std::move(*item));
  }
}

}  // namespace

Result<FeedPage> after(db::Database& database, std::string_view person, std::int64_t cursor,
                       FeedLimits limits, std::string_view except) {
  const auto end = head(database, person);
  if (!end) return end.error();
  FeedPage page;
  page.cursor = cursor <= *end ? cursor : 0;
  const std::int64_t last = std::min(*end, page.cursor + kMostLooked);
  std::size_t bytes = 0;
  for (;;) {
    auto list = database.prepare(kAfter);
    list.bind(1, person).bind(2, page.cursor).bind(3, except).bind(4, kTogether).bind(5, last);
    const auto taken = takeRows(list, limits, bytes, page);
    if (!taken) return taken.error();
    if (page.more) return page;
    if (*taken < kTogether) break;
  }
  page.cursor = std::max(page.cursor, last);
  page.more = last < *end;
  return page;
}

Result<std::int64_t> head(db::Database& database, std::string_view person) {
  auto row = database.prepare(kHead);
  return rows::number(row.bind(1, person));
}

Result<void> note(db::Database& database, std::string_view application, FeedKind kind,
                  std::string_view device, std::int64_t number) {
  const auto turn = turns::ofOwner(database, application);
  if (!turn) return turn.error();
  if (!*turn) return base::Error{base::Code::NotFound, "no such application"};
  auto put = database.prepare(kNote);
  put.bind(1, (*turn)->person).bind(2, (*turn)->position).bind(3, application);
  return put.bind(4, nameOf(kind)).bind(5, device).bind(6, number).run();
}

}  // namespace tarim::server::feed
