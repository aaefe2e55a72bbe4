// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A reviewer who reads the current submission and decides on it.
#include "tests/server/services/device.hpp"

namespace tarim::server::test {

class ReviewerOfTest {
 public:
  ReviewerOfTest(World& world, std::string_view person);

  /// About the current attempt, root and step.
  [[nodiscard]] workflow::Command look(const std::string& application, workflow::CommandKind kind) const;
  [[nodiscard]] workflow::Command looksAndReturns(const std::string& application) const;
  [[nodiscard]] workflow::Command looksAtPublicity(const std::string& application) const;
  wire::CommandResult decide(const workflow::Command& command) const;
  wire::CommandResult pass(const std::string& application) const;
  wire::CommandResult giveBack(const std::string& application) const;
  ReviewService::LeaseOutcome lease(const std::string& application, const char* action,
                                    const std::string& note = {}) const;

  World& world;
  Identity identity;
};

/// A complete application that was submitted in time.
std::string submitted(DeviceOfTest& device);

}  // namespace tarim::server::test
