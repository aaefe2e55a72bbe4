// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The stable names of kinds and phases, as stored and sent. Never reuse or rename one: chains live for ever.
#include "shared/workflow/command.hpp"

#include <array>
#include <utility>

namespace tarim::workflow {

namespace {

constexpr std::array<std::pair<EventKind, std::string_view>, 12> kEvents{{
    {EventKind::Created, "created"},
    {EventKind::Submitted, "submitted"},
    {EventKind::Passed, "passed"},
    {EventKind::PublicityHeld, "publicity_held"},
    {EventKind::Returned, "returned"},
    {EventKind::Delivered, "delivered"},
    {EventKind::Opened, "opened"},
    {EventKind::Abandoned, "abandoned"},
    {EventKind::Refused, "refused"},
    {EventKind::Received, "received"},
    {EventKind::Withdrawn, "withdrawn"},
    {EventKind::ExceptionGranted, "exception_granted"},
}};

constexpr std::array<std::pair<CommandKind, std::string_view>, 9> kCommands{{
    {CommandKind::Submit, "submit"},
    {CommandKind::Pass, "pass"},
    {CommandKind::HoldPublicity, "hold_publicity"},
    {CommandKind::Return, "return"},
    {CommandKind::Refuse, "refuse"},
    {CommandKind::MarkDelivered, "mark_delivered"},
    {CommandKind::MarkOpened, "mark_opened"},
    {CommandKind::Withdraw, "withdraw"},
    {CommandKind::GrantException, "grant_exception"},
}};

template <class Table, class Kind>
std::string_view nameIn(const Table& table, Kind kind) {
  for (const auto& [known, name] : table)
    if (known == kind) return name;
  return "unknown";
}

template <class Kind, class Table>
base::Result<Kind> kindIn(const Table& table, std::string_view wanted) {
  for (const auto& [kind, name] : table)
    if (name == wanted) return kind;
  return base::Error(base::Code::InvalidInput, "no kind is called " + std::string(wanted.substr(0, 40)));
}

}  // namespace

std::string_view kindName(EventKind kind) {
  return nameIn(kEvents, kind);
}
base::Result<EventKind> kindFromName(std::string_view name) {
  return kindIn<EventKind>(kEvents, name);
}
std::string_view kindName(CommandKind kind) {
  return nameIn(kCommands, kind);
}
base::Result<CommandKind> commandFromName(std::string_view name) {
  return kindIn<CommandKind>(kCommands, name);
}

std::string_view phaseName(Phase phase) {
  switch (phase) {
    case Phase::Draft:
      return "draft";
    case Phase::InReview:
      return "in_review";
    case Phase::Returned:
      return "returned";
    case Phase::Received:
      return "received";
    case Phase::Abandoned:
      return "abandoned";
    case Phase::Refused:
      return "refused";
    case Phase::Withdrawn:
      return "withdrawn";
  }
  return "unknown";
}

}  // namespace tarim::workflow
