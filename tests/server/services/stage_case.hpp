// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A server with received applications under the whole policy of 2024, to record stages of. Submissions are
// frozen as they are given, without the rules, so that a test can put anything anywhere.
#include "tests/server/services/reviewer.hpp"

namespace tarim::server::test {

/// What a submission says that stages depend on.
struct Applicant {
  std::string person = "aynur";
  std::string name = "阿依努尔·买买提";
  std::string level = "intermediate";
  std::string profession = "环境监测";
  std::string county = "652801";
  std::string unitKind = "public";
};

struct StageCase {
  StageCase();

  /// A received application; its id.
  std::string received(const Applicant& applicant = {});
  /// About the submission that was received.
  [[nodiscard]] workflow::Command command(const std::string& application, workflow::CommandKind kind,
                                          workflow::Details details) const;
  wire::CommandResult decide(const std::string& application, workflow::CommandKind kind,
                             workflow::Details details);
  wire::CommandResult hold(const std::string& application, int points);
  [[nodiscard]] workflow::StageFacts stages(const std::string& application);
  /// Recorded by the server, as the batch that makes copies for experts does.
  void checkBlind(const std::string& application);
  /// What a device of this person that speaks this version is told.
  wire::SyncAnswer told(std::string_view person, int protocol, std::int64_t cursor = 0);

  World world;
  std::string policy;  ///< Hash of bazhou-ecology-2024.
  policy::PolicyPtr form;
  ReviewerOfTest office;

 private:
  void record(const std::string& application, workflow::EventKind kind, const std::string& step);
};

}  // namespace tarim::server::test
