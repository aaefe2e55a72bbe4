// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// form, template
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/policy_input.hpp"
#include "shared/authoring/form.hpp"
#include "shared/authoring/pretty.hpp"
#include "shared/base/json.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

const std::string& spoken(const policy::Label& label) {
  return speaksChinese() ? label.zh : label.en;
}

void printFields(const std::vector<policy::Field>& fields) {
  for (const policy::Field& field : fields)
    std::cout << "    " << field.id << "  " << spoken(field.label) << "  " << authoring::typeName(field.type)
              << (field.required ? " *" : "") << "  " << field.clause << "\n";
}

void printForm(const policy::Policy& policy) {
  std::cout << spoken(policy.title) << "  " << policy.id << "\n";
  for (const policy::Group& group : policy.groups) {
    std::cout << group.number << ". " << group.id << "  " << spoken(group.title) << "  " << group.clause
              << "\n";
    printFields(group.fields);
    if (group.hasRows)
      std::cout << "    [" << group.rows.min << "–" << group.rows.max << "]"
                << (group.rows.mayBeNone ? " 无" : "") << "\n";
    printFields(group.rows.fields);
    for (const policy::Slot& slot : group.evidence)
      std::cout << "    ▤ " << slot.id << "  " << spoken(slot.label) << "  " << slot.minPages << "–"
                << slot.maxPages << (slot.required ? " *" : "") << "  " << slot.clause << "\n";
  }
}

base::Result<rules::RulebookPtr> bookOf(const Arguments& arguments, const char* command) {
  if (!arguments.words().empty())
    return base::Error(base::Code::InvalidInput, std::string(command) + " takes --policy DIR and no file");
  const auto folder = policyFolder(arguments);
  if (!folder) return folder.error();
  return loadBook(*folder);
}

}  // namespace

int runForm(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, {{"policy"}, {"json"}});
  if (!arguments) return complain(arguments.error());
  const auto book = bookOf(*arguments, "form");
  if (!book) return complain(book.error());
  if (arguments->flag("json"))
    std::cout << base::canonicalJson(authoring::formValue((*book)->policy())) << "\n";
  else
    printForm((*book)->policy());
  return kFine;
}

int runTemplate(const Words& words, const base::Clock&) {
  const auto arguments = Arguments::parse(words, {{"policy"}, {}});
  if (!arguments) return complain(arguments.error());
  const auto book = bookOf(*arguments, "template");
  if (!book) return complain(book.error());
  std::cout << authoring::pretty(authoring::templateValue((*book)->policy()));
  return kFine;
}

}  // namespace tarim::client::cli
