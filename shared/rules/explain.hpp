// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A rule explained: the clause in its own words, the parameters in force, what of them waits for an operator,
// and examples that pass and fail. The examples are the test cases themselves: they lie beside the policy, in
// EXAMPLES/<rule>/<name>.json with <name>.findings.json ({"at": instant, "findings": […]}).
#include "shared/base/files.hpp"
#include "shared/policy/policy.hpp"

#include <boost/json/value.hpp>

namespace tarim::rules {

struct Example {
  std::string name;      ///< File name without .json.
  std::string dossier;   ///< As tarim-cli check reads it.
  std::string at;        ///< The instant of the check.
  std::string findings;  ///< Canonical JSON: exactly what this rule finds.
  bool passes = true;
};

struct Explanation {
  const policy::RuleRow* rule = nullptr;
  std::vector<std::pair<std::string, std::string>>
      clauses;  ///< Name and words. A rule of the form has those of its fields.
  std::vector<std::pair<std::string, std::string>> parameters;
  std::vector<const policy::OpenPoint*> open;  ///< To be confirmed by an operator.
  std::vector<Example> examples;
};

/// NotFound for a rule that the policy does not have (`detail` names the nearest one). No folder: no
/// examples. Points into the policy.
base::Result<Explanation> explain(const policy::Policy& policy, std::string_view rule,
                                  const std::string& examplesFolder = {});
/// Sorted by name; empty when there is no such folder. StorageFailed, InvalidInput.
base::Result<std::vector<Example>> readExamples(const std::string& folder);
boost::json::value toValue(const Explanation& explanation);

}  // namespace tarim::rules
