// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/committee.hpp"

#include "server/store/rows.hpp"
#include "server/store/turns.hpp"
#include "shared/base/text.hpp"
#include "shared/wire/json.hpp"
#include "shared/workflow/record.hpp"

#include <algorithm>

namespace tarim::server {

using base::Result;
using workflow::Event;

namespace {

constexpr std::string_view kInsertEvent =
    "INSERT INTO committee_event (chain, number, content) VALUES (?1, ?2, ?3)";
constexpr std::string_view kLastEvent =
    "SELECT content FROM committee_event WHERE chain = ?1 ORDER BY number DESC LIMIT 1";
constexpr std::string_view kAllEvents =
    "SELECT content FROM committee_event WHERE chain = ?1 ORDER BY number";
constexpr std::string_view kChains = "SELECT DISTINCT chain FROM committee_event ORDER BY chain";

const std::string kSelectVote =
    "SELECT vote, chain, public_key, secret_key, issue_until, cast_until FROM open_vote ";
const std::string kFindVote = kSelectVote + "WHERE vote = ?1";
const std::string kAllVotes = kSelectVote + "ORDER BY vote";
const std::string kDueVotes = kSelectVote + "WHERE cast_until <= ?1 ORDER BY cast_until, vote";
constexpr std::string_view kPutVote =
    "INSERT INTO open_vote (vote, chain, public_key, secret_key, issue_until, cast_until) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
constexpr std::string_view kRemoveVote = "DELETE FROM open_vote WHERE vote = ?1";
constexpr std::string_view kBox = "SELECT ballots FROM ballot_box WHERE vote = ?1";
constexpr std::string_view kPutBox =
    "INSERT INTO ballot_box (vote, ballots) VALUES (?1, ?2) "
    "ON CONFLICT (vote) DO UPDATE SET ballots = excluded.ballots";
constexpr std::string_view kRemoveBox = "DELETE FROM ballot_box WHERE vote = ?1";

Result<Event> eventIn(const std::string& content) {
  auto event = wire::readEvent(content);
  if (!event) return base::Error{base::Code::StorageCorrupt, event.error().line()};
  return event;
}

OpenVote readVote(const db::Statement& row) {
  return rows::record<OpenVote>(row);
}

}  // namespace

namespace committee_events {

Result<Event> append(db::Database& database, Event event, const Recorder& recorder) {
  if (const auto turn = turns::ofJournal(database); !turn) return turn.error();
  auto last = database.prepare(kLastEvent);
  const auto content = rows::first(last.bind(1, event.application), rows::firstText);
  if (!content) return content.error();
  const auto before = *content ? std::optional(eventIn(**content)) : std::nullopt;
  if (before && !*before) return before->error();
  workflow::chain(event, before ? &**before : nullptr);
  workflow::sign(event, recorder.serverSeed);
  auto put = database.prepare(kInsertEvent);
  put.bind(1, event.application).bind(2, std::int64_t{event.number}).bind(3, wire::write(event));
  if (const auto stored = put.run(); !stored) return stored.error();
  if (const auto entered = journal::append(database, event, recorder); !entered) return entered.error();
  return event;
}

Result<std::vector<Event>> of(db::Database& database, std::string_view chain) {
  auto list = database.prepare(kAllEvents);
  const auto contents = rows::all(list.bind(1, chain), rows::firstText);
  if (!contents) return contents.error();
  std::vector<Event> events;
  for (const std::string& content : *contents) {
    auto event = eventIn(content);
    if (!event) return event.error();
    events.push_back(std::move(*event));
  }
  return events;
}

Result<std::vector<std::string>> chains(db::Database& database) {
  auto list = database.prepare(kChains);
  return rows::all(list, rows::firstText);
}

}  // namespace committee_events

namespace open_votes {

Result<void> put(db::Database& database, const OpenVote& vote) {
  auto row = database.prepare(kPutVote);
  return rows::bind(row, 1, vote).run();
}

Result<std::optional<OpenVote>> find(db::Database& database, std::string_view vote) {
  auto row = database.prepare(kFindVote);
  return rows::first(row.bind(1, vote), readVote);
}

Result<std::vector<OpenVote>> due(db::Database& database, base::Instant now) {
  auto list = database.prepare(kDueVotes);
  return rows::all(list.bind(1, base::toMillis(now)), readVote);
}

Result<std::vector<OpenVote>> all(db::Database& database) {
  auto list = database.prepare(kAllVotes);
  return rows::all(list, readVote);
}

Result<std::vector<std::string>> ballots(db::Database& database, std::string_view vote) {
  auto row = database.prepare(kBox);
  const auto text = rows::first(row.bind(1, vote), rows::firstText);
  if (!text) return text.error();
  if (!*text || (*text)->empty()) return std::vector<std::string>();
  return base::split(**text, '\n');
}

Result<void> cast(db::Database& database, std::string_view vote, const std::string& ballot) {
  auto box = ballots(database, vote);
  if (!box) return box.error();
  const auto place = std::lower_bound(box->begin(), box->end(), ballot);
  if (place != box->end() && *place == ballot) return {};
  box->insert(place, ballot);
  std::string text;
  for (const std::string& one : *box)
    text += (text.empty() ? "" : "\n") + one;
  auto row = database.prepare(kPutBox);
  return row.bind(1, vote).bind(2, text).run();
}

Result<void> remove(db::Database& database, std::string_view vote) {
  auto box = database.prepare(kRemoveBox);
  if (auto removed = box.bind(1, vote).run(); !removed) return removed;
  auto key = database.prepare(kRemoveVote);
  return key.bind(1, vote).run();
}

Result<void> removeAll(db::Database& database) {
  const auto open = all(database);
  if (!open) return open.error();
  for (const OpenVote& vote : *open)
    if (auto removed = remove(database, vote.vote); !removed) return removed;
  return {};
}

}  // namespace open_votes
}  // namespace tarim::server
