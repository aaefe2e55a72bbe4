// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/events.hpp"

#include "server/store/feed.hpp"
#include "server/store/rows.hpp"
#include "shared/wire/json.hpp"

namespace tarim::server::events {
namespace {

using base::Result;
using workflow::Event;

constexpr std::string_view kInsert = "INSERT INTO event (application, number, content) VALUES (?1, ?2, ?3)";
constexpr std::string_view kLast =
    "SELECT content FROM event WHERE application = ?1 ORDER BY number DESC LIMIT 1";
constexpr std::string_view kAll = "SELECT content FROM event WHERE application = ?1 ORDER BY number";

Result<Event> readContent(const std::string& content) {
  auto event = wire::readEvent(content);
  if (!event) return base::Error{base::Code::StorageCorrupt, event.error().line()};
  return event;
}

}  // namespace

Result<Event> append(db::Database& database, Event event) {
  auto last = database.prepare(kLast);
  const auto content = rows::first(last.bind(1, event.application), rows::firstText);
  if (!content) return content.error();
  std::optional<Event> before;
  if (*content) {
    auto read = readContent(**content);
    if (!read) return read.error();
    before = std::move(*read);
  }
  workflow::chain(event, before ? &*before : nullptr);
  auto put = database.prepare(kInsert);
  const auto stored =
      put.bind(1, event.application).bind(2, std::int64_t{event.number}).bind(3, wire::write(event)).run();
  if (!stored) return stored.error();
  const auto noted = feed::note(database, event.application, FeedKind::Event, {}, event.number);
  if (!noted) return noted.error();
  return event;
}

Result<std::vector<Event>> of(db::Database& database, std::string_view application) {
  auto list = database.prepare(kAll);
  const auto contents = rows::all(list.bind(1, application), rows::firstText);
  if (!contents) return contents.error();
  std::vector<Event> events;
  for (const std::string& content : *contents) {
    auto event = readContent(content);
    if (!event) return event.error();
    events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace tarim::server::events
