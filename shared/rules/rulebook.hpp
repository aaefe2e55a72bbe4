// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A rulebook is a policy's rule rows bound to their checks. check() is a pure function of (dossier, policy,
// now): no clock, no files, no network, so it answers on a tablet exactly as on the server. Thread-safe:
// everything is const.
#include "shared/base/time.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"
#include "shared/rules/findings.hpp"

#include <memory>

namespace tarim::rules {

/// Whether the apply window is asked about: it binds the first submission only, while a resubmission within
/// its 48 hours, or an application with a granted exception, is timed by the workflow.
enum class Windows { Checked, LeftToWorkflow };

class Rulebook {
 public:
  /// InvalidPolicy with Place.path of the row when it names an unknown check or parameters that the check
  /// refuses.
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

/// Whether a condition holds for a dossier; table and row are the row at hand, for terms without a table.
bool holds(const policy::Condition& condition, const dossier::Dossier& dossier, std::string_view table = {},
           std::string_view row = {});

/// What a group looks like from outside, for lists.
struct GroupState {
  int blocks = 0;
  int warns = 0;
  bool started = false;  ///< Anything was filled in.
  /// Nothing of it blocks; of the item that shows pages also: there are pages to show.
  bool complete = false;
};
GroupState groupState(const policy::Group& group, const dossier::Dossier& dossier,
                      const std::vector<Finding>& findings);

}  // namespace tarim::rules
