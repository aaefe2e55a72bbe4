// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/workflow/flow.hpp"

#include <QTest>

namespace tarim::workflow {

namespace {

base::Date day(int year, unsigned month, unsigned dayOfMonth) {
  return base::Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(dayOfMonth)};
}

policy::Step step(const char* id, Role role, bool publicity = false) {
  policy::Step made;
  made.id = id;
  made.role = role;
  made.publicity = publicity;
  return made;
}

/// Fails the running test; an exception would end the whole program.
void fail(const std::string& why) {
  QTest::qFail(why.c_str(), __FILE__, __LINE__);
}

}  // namespace

base::Instant at(std::string_view iso) {
  return base::parseInstant(iso).value();
}

policy::Policy noticePolicy() {
  policy::Policy policy;
  policy.id = "notice";
  policy.cycleYear = 2024;
  policy::Window apply;
  apply.id = "apply";
  apply.from = at("2024-08-24T00:00:00+08:00");
  apply.to = at("2024-09-09T00:00:00+08:00");
  policy.windows.push_back(apply);
  policy.review.steps = {step("base_review", Role::BaseOfficer), step("publicity", Role::UnitOfficer, true),
                         step("recommend_review", Role::UnitOfficer),
                         step("department_review", Role::DepartmentReviewer),
                         step("form_review", Role::CommitteeOffice)};
  policy.review.opinionSentence = kOpinion;
  policy.review.returnReasons = {{"unclear", {"不清晰", "unclear"}}, {"missing", {"缺失", "missing"}}};
  for (int year = 2022; year <= 2030; ++year)
    policy.calendar.years[year] = {};
  policy.calendar.years[2024].holidays = {day(2024, 9, 15), day(2024, 9, 16), day(2024, 9, 17)};
  policy.calendar.years[2024].workdays = {day(2024, 9, 14)};
  return policy;
}

std::string rootOf(int attempt) {
  return base::sha256("submission " + std::to_string(attempt)).hex();
}

Actor actorOf(Role role) {
  Actor actor;
  actor.person = "p-" + std::string(policy::roleName(role));
  actor.name = "某人";
  actor.role = role;
  return actor;
}

Reason someReason() {
  Reason reason;
  reason.table = "work";
  reason.row = "r1";
  reason.column = "employer";
  reason.code = "unclear";
  reason.words = "看不清 𠮷";
  return reason;
}

Flow::Flow() {
  Event created;
  created.application = "a1";
  created.kind = EventKind::Created;
  created.at = now;
  created.actor = "server";
  created.role = "server";
  take(created);
}

Command Flow::fitting(CommandKind kind) const {
  Command command;
  command.id = "c" + std::to_string(state.events);
  command.application = "a1";
  command.kind = kind;
  command.attempt = kind == CommandKind::Submit ? state.attempt + 1 : state.attempt;
  command.root = kind == CommandKind::Submit ? rootOf(command.attempt) : state.root;
  command.step = kind == CommandKind::Submit ? std::string() : state.step;
  if (kind == CommandKind::Return || kind == CommandKind::Refuse) command.reasons = {someReason()};
  if (kind == CommandKind::HoldPublicity) {
    const std::chrono::sys_days today(base::beijingDate(now));
    command.from = base::formatDate(base::Date(today - std::chrono::days(30)));
    command.to = base::formatDate(base::Date(today - std::chrono::days(1)));
    command.words = kOpinion;
  }
  if (kind == CommandKind::GrantException) {
    base::Instant end = std::max(now, policy.windows.front().to);
    if (state.applyUntil) end = std::max(end, *state.applyUntil);
    if (state.deadline) end = std::max(end, *state.deadline);
    command.to = base::formatInstant(end + std::chrono::hours(24));
    command.words = "全县断网";
  }
  return command;
}

base::Result<Event> Flow::ask(CommandKind kind, Role role) const {
  return ask(fitting(kind), role);
}

base::Result<Event> Flow::ask(const Command& command, Role role) const {
  return decide(state, command, actorOf(role), policy, now);
}

base::Code Flow::act(CommandKind kind, Role role) {
  return act(fitting(kind), role);
}

base::Code Flow::act(const Command& command, Role role) {
  auto event = ask(command, role);
  if (!event) return event.error().code();
  const int before = state.events;
  take(*event);
  return state.events > before ? base::Code::Unknown : base::Code::StorageCorrupt;
}

void Flow::take(Event event) {
  chain(event, events.empty() ? nullptr : &events.back());
  auto next = advance(state, event, policy);
  if (!next) return fail(next.error().line());
  state = *next;
  events.push_back(std::move(event));
}

void Flow::goTo(std::string_view step) {
  if (state.phase != Phase::InReview && act(CommandKind::Submit, Role::Applicant) != base::Code::Unknown)
    return fail("cannot submit");
  while (state.step != step) {
    const policy::Step* present = nullptr;
    for (const policy::Step& each : policy.review.steps)
      if (each.id == state.step) present = &each;
    if (!present) return fail("no such step ahead");
    const auto kind = present->publicity ? CommandKind::HoldPublicity : CommandKind::Pass;
    if (act(kind, present->role) != base::Code::Unknown) return fail("cannot pass " + present->id);
  }
}

void Flow::goToReturned() {
  goTo("base_review");
  if (act(CommandKind::Return, Role::BaseOfficer) != base::Code::Unknown) fail("cannot return");
}

std::string describe(const State& s) {
  const auto instant = [](const std::optional<base::Instant>& t) {
    return t ? base::formatInstant(*t) : "-";
  };
  std::string text = s.application + " " + std::string(phaseName(s.phase)) + " step=" + s.step +
                     " attempt=" + std::to_string(s.attempt) + " root=" + s.root +
                     " events=" + std::to_string(s.events) + " last=" + s.lastHash.hex() +
                     " returned=" + instant(s.returnedAt) + " delivered=" + instant(s.deliveredAt) +
                     " opened=" + instant(s.openedAt) + " deadline=" + instant(s.deadline) +
                     " applyUntil=" + instant(s.applyUntil);
  for (const Attempt& attempt : s.attempts)
    text += " (" + std::to_string(attempt.number) + " " + attempt.root + " " +
            base::formatInstant(attempt.submittedAt) + ")";
  for (const Reason& reason : s.reasons)
    text += " [" + reason.table + "/" + reason.row + "/" + reason.column + " " + reason.code + " " +
            reason.words + "]";
  return text;
}

}  // namespace tarim::workflow
