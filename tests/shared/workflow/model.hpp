// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small model of the review, written from the notice and not from shared/workflow: the table of who may do
// what where, and what follows. Tests compare the program with it.
#include "tests/shared/workflow/flow.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::workflow {

/// The places where an application can be: the steps of the review, and the phases beside them.
inline constexpr std::array kPlaces{
    "draft",    "base_review", "publicity", "recommend_review", "department_review", "form_review",
    "returned", "received",    "abandoned", "refused",          "withdrawn"};
inline constexpr std::array kModelKinds{CommandKind::Submit,         CommandKind::Pass,
                                        CommandKind::HoldPublicity,  CommandKind::Return,
                                        CommandKind::Refuse,         CommandKind::MarkDelivered,
                                        CommandKind::MarkOpened,     CommandKind::Withdraw,
                                        CommandKind::GrantException, CommandKind::DeclareRecusal};

/// The table: whether this role may do this here, were the command whole and the time right.
bool tableAllows(std::string_view place, CommandKind kind, policy::Role role);

/// One application.
struct Model {
  std::string owner;
  std::vector<std::string> steps{"base_review",       "publicity",   "recommend_review",
                                 "department_review", "form_review", "received"};
  std::string place = "draft";
  int attempt = 0;
  std::string root;
  std::string countsFrom = "returned";
  std::optional<base::Instant> deadline;
  std::optional<base::Instant> excepted;  ///< A later end of the window.
  bool isDelivered = false;
  bool isOpened = false;
  std::set<std::string> recused;

  /// Whether the command is accepted; then the model is what follows.
  bool ask(const Command& command, const Actor& actor, base::Instant now);
  /// Whether the deadline has passed; then it is abandoned.
  bool fire(base::Instant now);

 private:
  [[nodiscard]] bool mayNow(const Command& command, const Actor& actor, base::Instant now) const;
  [[nodiscard]] bool isWhole(const Command& command, const Actor& actor, base::Instant now) const;
  void follow(const Command& command, const Actor& actor, base::Instant now);
};

/// The same words for a state of the program and one of the model: different texts are a difference.
std::string brief(const State& state);
std::string brief(const Model& model);

}  // namespace tarim::workflow
