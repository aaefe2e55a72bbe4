// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Explains a rule: the text of its clause, its parameters, the parameters that an operator has to confirm,
// and examples that pass and fail. The examples are the test cases of the rules: EXAMPLES/<rule>/<name>.json
// with <name>.findings.json ({"at": instant, "findings": […]}).
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
      clauses;  ///< Name and text. A rule of the form has the clauses of its fields.
  std::vector<std::pair<std::string, std::string>> parameters;
  /// The rule's sentence with its numbers: as an example that fails says it, or filled from the parameters.
  policy::Label sentence;
  std::vector<const policy::OpenPoint*> open;  ///< To be confirmed by an operator.
  std::vector<Example> examples;
};

/// NotFound for an unknown rule (`detail` names the nearest one). Without a folder there are no examples. The
/// result points into the policy.
base::Result<Explanation> explain(const policy::Policy& policy, std::string_view rule,
                                  const std::string& examplesFolder = {});
/// Sorted by name; empty when there is no such folder. StorageFailed, InvalidInput.
base::Result<std::vector<Example>> readExamples(const std::string& folder);
boost::json::value toValue(const Explanation& explanation);

}  // namespace tarim::rules
