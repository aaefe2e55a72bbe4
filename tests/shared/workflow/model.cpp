// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/workflow/model.hpp"

#include <algorithm>

namespace tarim::workflow {

namespace {

using Kinds = std::set<CommandKind>;

constexpr int kMostSubmissions = 3;

/// Each row: where, who, what. What is not here is refused.
struct Row {
  std::string_view place;
  Role role;
  Kinds kinds;
};

const std::vector<Row>& table() {
  using enum CommandKind;
  static const std::vector<Row> rows{
      {"draft", Role::Applicant, {Submit, Withdraw}},
      {"draft", Role::Operator, {GrantException}},
      {"base_review", Role::BaseOfficer, {Pass, Return}},
      {"publicity", Role::UnitOfficer, {HoldPublicity, Return, Refuse}},
      {"recommend_review", Role::UnitOfficer, {Pass, Return}},
      {"department_review", Role::DepartmentReviewer, {Pass, Return}},
      {"form_review", Role::CommitteeOffice, {Pass, Return}},
      {"returned", Role::Applicant, {Submit, MarkDelivered, MarkOpened, Withdraw}},
      {"returned", Role::Operator, {GrantException}},
  };
  return rows;
}

bool isDecision(CommandKind kind) {
  return kind == CommandKind::Pass || kind == CommandKind::HoldPublicity || kind == CommandKind::Return ||
         kind == CommandKind::Refuse;
}

/// From the first submission to the end, and after it was received.
bool isUnderReview(std::string_view place) {
  return place != "draft" && place != "abandoned" && place != "refused" && place != "withdrawn";
}

std::set<std::string> namedIn(const Command& command, const Actor& actor) {
  std::set<std::string> people;
  for (const Detail& detail : command.details)
    people.insert(detail.value);
  if (people.empty()) people.insert(actor.person);
  return people;
}

}  // namespace

bool tableAllows(std::string_view place, CommandKind kind, Role role) {
  if (kind == CommandKind::DeclareRecusal) return isUnderReview(place);
  return std::any_of(table().begin(), table().end(), [&](const Row& row) {
    return row.place == place && row.role == role && row.kinds.contains(kind);
  });
}

bool Model::mayNow(const Command& command, const Actor& actor, base::Instant now) const {
  const CommandKind kind = command.kind;
  if (!tableAllows(place, kind, actor.role)) return false;
  const bool decides = isDecision(kind) || kind == CommandKind::GrantException;
  if (decides && (actor.person == owner || recused.contains(actor.person))) return false;
  if (kind == CommandKind::DeclareRecusal) return true;
  if (place == "returned" && deadline && now > *deadline) return false;
  if (kind == CommandKind::Submit && place == "draft") {
    const base::Instant opens = at("2024-08-24T00:00:00+08:00");
    const base::Instant closes = at("2024-09-09T00:00:00+08:00");
    return now >= opens && now < std::max(closes, excepted.value_or(closes));
  }
  if (kind == CommandKind::GrantException) return place == "draft" || deadline.has_value();
  if (kind == CommandKind::MarkDelivered) return !isDelivered;
  if (kind == CommandKind::MarkOpened) return !isOpened;
  return true;
}

bool Model::isWhole(const Command& command, const Actor& actor, base::Instant now) const {
  const CommandKind kind = command.kind;
  if (kind == CommandKind::Submit) return command.attempt == attempt + 1;
  if (isDecision(kind)) {
    const bool seesNow =
        command.attempt == attempt && command.root == root && (command.step.empty() || command.step == place);
    const bool needsReasons = kind == CommandKind::Return || kind == CommandKind::Refuse;
    const bool isOpinion = kind != CommandKind::HoldPublicity || command.words == kOpinion;
    return seesNow && isOpinion && (!needsReasons || !command.reasons.empty());
  }
  if (kind == CommandKind::MarkDelivered || kind == CommandKind::MarkOpened)
    return command.attempt == 0 || command.attempt == attempt;
  if (kind == CommandKind::GrantException) return !command.words.empty() && at(command.to) > now;
  if (kind != CommandKind::DeclareRecusal) return true;
  if (command.words.empty()) return false;
  const bool isOffice = actor.role == Role::CommitteeOffice || actor.role == Role::Operator;
  const bool isApplicant = actor.role == Role::Applicant;
  if (isApplicant && command.details.empty()) return false;
  const auto people = namedIn(command, actor);
  for (const std::string& person : people)
    if ((!command.details.empty() && person == owner) ||
        (person != actor.person && !isOffice && !isApplicant))
      return false;
  return !std::includes(recused.begin(), recused.end(), people.begin(), people.end());
}

void Model::follow(const Command& command, const Actor& actor, base::Instant now) {
  const auto count = [&](std::string_view from) {
    if (countsFrom == from) deadline = now + std::chrono::hours(48);
  };
  switch (command.kind) {
    case CommandKind::Submit:
      place = "base_review";
      ++attempt;
      root = command.root;
      deadline.reset();
      break;
    case CommandKind::Pass:
    case CommandKind::HoldPublicity:
      place = *std::next(std::find(steps.begin(), steps.end(), place));
      break;
    case CommandKind::Return:
      place = attempt < kMostSubmissions ? "returned" : "refused";
      isDelivered = isOpened = false;
      if (place == "returned") count("returned");
      break;
    case CommandKind::Refuse:
      place = "refused";
      break;
    case CommandKind::MarkDelivered:
      isDelivered = true;
      count("delivered");
      break;
    case CommandKind::MarkOpened:
      if (!isDelivered) count("delivered");
      isDelivered = isOpened = true;
      count("opened");
      break;
    case CommandKind::Withdraw:
      place = "withdrawn";
      deadline.reset();
      break;
    case CommandKind::GrantException:
      (place == "draft" ? excepted : deadline) = at(command.to);
      break;
    default:
      recused.merge(namedIn(command, actor));
  }
}

bool Model::ask(const Command& command, const Actor& actor, base::Instant now) {
  if (!mayNow(command, actor, now) || !isWhole(command, actor, now)) return false;
  follow(command, actor, now);
  return true;
}

bool Model::fire(base::Instant now) {
  if (place != "returned" || !deadline || now <= *deadline) return false;
  place = "abandoned";
  deadline.reset();
  return true;
}

namespace {

std::string brief(std::string_view place, int attempt, const std::string& root,
                  const std::optional<base::Instant>& deadline, const std::set<std::string>& recused) {
  std::string text = std::string(place) + " attempt " + std::to_string(attempt) + " " + root.substr(0, 8) +
                     " until " + (deadline ? base::formatInstant(*deadline) : "-") + " without";
  for (const std::string& person : recused)
    text += " " + person;
  return text;
}

}  // namespace

std::string brief(const State& state) {
  const std::string place = state.phase == Phase::InReview ? state.step : std::string(phaseName(state.phase));
  return brief(place, state.attempt, state.root, state.deadline,
               {state.recused.begin(), state.recused.end()});
}

std::string brief(const Model& model) {
  return brief(model.place, model.attempt, model.root, model.deadline, model.recused);
}

}  // namespace tarim::workflow
