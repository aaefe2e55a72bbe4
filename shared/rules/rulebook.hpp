// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A rulebook has the checks of all rule rows of a policy. check() is a pure function of (dossier, policy,
// now) without clock, files or network, so it gives the same findings on a tablet and on the server.
// Thread-safe: immutable.
#include "shared/base/time.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"
#include "shared/rules/findings.hpp"

#include <memory>

namespace tarim::rules {

/// Whether the rules check the application window. They do for the first submission only; the workflow checks
/// the time of a resubmission within its 48 hours and of an application with a granted exception.
enum class Windows { Checked, LeftToWorkflow };

class Rulebook {
 public:
  /// InvalidPolicy with the row's path when it names an unknown check or has invalid parameters.
  static base::Result<std::shared_ptr<const Rulebook>> make(policy::PolicyPtr policy);
  ~Rulebook();

  /// With a `step` of the review, rules that block there (RuleRow::blocksAt) block.
  [[nodiscard]] std::vector<Finding> check(const dossier::Dossier& dossier, base::Instant now,
                                           Windows windows = Windows::Checked,
                                           std::string_view step = {}) const;
  [[nodiscard]] const policy::Policy& policy() const { return *m_policy; }
  [[nodiscard]] policy::PolicyPtr policyPtr() const { return m_policy; }

 private:
  friend class Incremental;
  struct Bound;
  Rulebook(policy::PolicyPtr policy, std::unique_ptr<Bound> bound);
  policy::PolicyPtr m_policy;
  std::unique_ptr<Bound> m_bound;
};

using RulebookPtr = std::shared_ptr<const Rulebook>;

/// Whether a condition holds for a dossier. `table` and `row`: the row of terms without a table.
bool holds(const policy::Condition& condition, const dossier::Dossier& dossier, std::string_view table = {},
           std::string_view row = {});

/// The state of a group, for lists.
struct GroupState {
  int blocks = 0;
  int warns = 0;
  bool started = false;  ///< A field, row or page was filled in.
  /// No finding of the group blocks; the item that shows pages must have pages too.
  bool complete = false;
};
GroupState groupState(const policy::Group& group, const dossier::Dossier& dossier,
                      const std::vector<Finding>& findings);

}  // namespace tarim::rules
