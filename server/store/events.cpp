// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/events.hpp"

#include "server/store/feed.hpp"
#include "server/store/rows.hpp"
#include "shared/wire/json.hpp"
#include "shared/workflow/record.hpp"

namespace tarim::server::events {
namespace {

using base::Result;
using workflow::Event;

constexpr std::string_view kInsert = "INSERT INTO event (application, number, content) VALUES (?1, ?2, ?3)";
constexpr std::string_view kLast =
    "SELECT content FROM event WHERE application = ?1 ORDER BY number DESC LIMIT 1";
constexpr std::string_view kAll = "SELECT content FROM event WHERE application = ?1 ORDER BY number";
constexpr std::string_view kCount = "SELECT count(*) FROM event";
/// What the feed never told comes last, so that nothing is left out of the journal.
constexpr std::string_view kAsTold =
    "SELECT e.content FROM event e LEFT JOIN feed f ON f.kind = 'event' AND f.application = e.application "
    "AND f.number = e.number ORDER BY f.position IS NULL, f.position, e.application, e.number";
constexpr std::string_view kReplace = "UPDATE event SET content = ?3 WHERE application = ?1 AND number = ?2";

Result<Event> readContent(const std::string& content) {
  auto event = wire::readEvent(content);
  if (!event) return base::Error{base::Code::StorageCorrupt, event.error().line()};
  return event;
}

Result<void> store(db::Database& database, const Event& event, const Recorder& recorder) {
  auto put = database.prepare(kInsert);
  const auto stored =
      put.bind(1, event.application).bind(2, std::int64_t{event.number}).bind(3, wire::write(event)).run();
  if (!stored) return stored;
  if (auto noted = feed::note(database, event.application, FeedKind::Event, {}, event.number); !noted)
    return noted;
  return journal::append(database, event, recorder);
}

Result<void> signOne(db::Database& database, Event event, const Recorder& recorder) {
  workflow::sign(event, recorder.serverSeed);
  auto replace = database.prepare(kReplace);
  const auto replaced = replace.bind(1, event.application)
                            .bind(2, std::int64_t{event.number})
                            .bind(3, wire::write(event))
                            .run();
  if (!replaced) return replaced;
  return journal::append(database, event, recorder);
}

}  // namespace

Result<Event> append(db::Database& database, Event event, const Recorder& recorder) {
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
  workflow::sign(event, recorder.serverSeed);
  const auto stored = store(database, event, recorder);
  if (!stored) return stored.error();
  return event;
}

Result<void> putBack(db::Database& database, const Event& event, const Recorder& recorder) {
  return store(database, event, recorder);
}

Result<std::int64_t> count(db::Database& database) {
  auto row = database.prepare(kCount);
  return rows::number(row);
}

Result<std::int64_t> signAll(db::Database& database, const Recorder& recorder) {
  auto list = database.prepare(kAsTold);
  const auto contents = rows::all(list, rows::firstText);
  if (!contents) return contents.error();
  std::int64_t entered = 0;
  for (const std::string& content : *contents) {
    auto event = readContent(content);
    if (!event) continue;
    const auto done = signOne(database, std::move(*event), recorder);
    if (!done) return done.error();
    ++entered;
  }
  return entered;
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
