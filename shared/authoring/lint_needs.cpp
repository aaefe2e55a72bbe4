// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What is missing: checks that something in the form asks for and no rule row makes, a publicity step, rules
// that open points name; and what cannot come to pass.
#include "shared/authoring/lint_parts.hpp"
#include "shared/base/json.hpp"
#include "shared/rules/check.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <functional>
#include <set>

namespace tarim::authoring {
namespace {

using policy::Field;
using policy::FieldType;
using policy::Group;
using policy::Policy;
using policy::RuleRow;
using policy::Slot;

bool makesCheck(const Policy& policy, std::string_view check, std::string_view params = {}) {
  return std::any_of(policy.rules.begin(), policy.rules.end(), [&](const RuleRow& row) {
    return row.check == check && row.params.find(params) != std::string::npos;
  });
}

/// Visits every field of the form with its path.
void eachField(const Policy& policy,
               const std::function<void(const Group&, const Field&, const std::string&)>& visit) {
  for (std::size_t g = 0; g < policy.groups.size(); ++g) {
    const Group& group = policy.groups[g];
    for (std::size_t i = 0; i < group.fields.size(); ++i)
      visit(group, group.fields[i], at(at("$.groups", g) + ".fields", i));
    for (std::size_t i = 0; i < group.rows.fields.size(); ++i)
      visit(group, group.rows.fields[i], at(at("$.groups", g) + ".rows.fields", i));
  }
}

/// What asks for a check: where it stands, and under which clause.
struct Need {
  std::string path;
  std::string clause;
};

std::optional<Need> fieldThat(const Policy& policy, const std::function<bool(const Field&)>& asks) {
  std::optional<Need> need;
  eachField(policy, [&](const Group&, const Field& field, const std::string& path) {
    if (!need && asks(field)) need = Need{path, field.clause};
  });
  return need;
}

std::optional<Need> slotThat(const Policy& policy, const std::function<bool(const Slot&)>& asks) {
  for (std::size_t g = 0; g < policy.groups.size(); ++g)
    for (std::size_t i = 0; i < policy.groups[g].evidence.size(); ++i)
      if (const Slot& slot = policy.groups[g].evidence[i]; asks(slot))
        return Need{at(at("$.groups", g) + ".evidence", i), slot.clause};
  return {};
}

std::optional<Need> groupThat(const Policy& policy, const std::function<bool(const Group&)>& asks) {
  for (std::size_t g = 0; g < policy.groups.size(); ++g)
    if (asks(policy.groups[g])) return Need{at("$.groups", g), policy.groups[g].clause};
  return {};
}

bool isWords(const Field& field) {
  return field.type == FieldType::Text || field.type == FieldType::LongText;
}

bool isChoice(const Field& field) {
  return field.type == FieldType::Choice || field.type == FieldType::YesNo;
}

bool hasWording(const Policy& policy, const Field& field, policy::Wording wording) {
  return isWords(field) && field.wording == wording && !policy.vagueWords.empty();
}

bool takes(const Slot& slot, std::string_view type) {
  return std::find(slot.types.begin(), slot.types.end(), type) != slot.types.end();
}

using Asked = std::optional<Need>;

struct Asking {
  std::string_view check;
  std::string_view params;  ///< A part of the parameters that tells two rows of one check apart.
  Asked need;
};

/// Each check that the form itself asks for, whatever the notice.
std::vector<Asking> askings(const Policy& p) {
  const auto field = [&p](auto asks) { return fieldThat(p, asks); };
  const auto slot = [&p](auto asks) { return slotThat(p, asks); };
  const auto group = [&p](auto asks) { return groupThat(p, asks); };
  const Asked id = field([](const Field& f) { return f.type == FieldType::IdNumber; });
  const Asked masks = group([](const Group& g) { return g.masksPages; });
  const Asked ladder = p.ladder.lines.empty() ? Asked() : Asked(Need{"$.ladder", p.ladder.clause});
  const Asked delays =
      p.ladder.delays.table.empty() ? Asked() : Asked(Need{"$.ladder.delays", p.ladder.delays.clause});
  const policy::Window* apply = p.window("apply");
  const Asked window = apply ? Asked(Need{"$.windows", apply->clause}) : Asked();
  return {
      {"form.required", "", field([](const Field& f) { return f.required; })},
      {"form.notBlankWord", "", field([](const Field& f) { return f.required && isWords(f); })},
      {"form.blankWord", "", field([](const Field& f) { return f.blankWord; })},
      {"form.lookalike", "", field([](const Field& f) { return f.blankWord; })},
      {"form.type", "",
       field([](const Field& f) { return !isWords(f) && !isChoice(f) && f.type != FieldType::IdNumber; })},
      {"form.choice", "", field([](const Field& f) { return f.type == FieldType::Choice; })},
      {"form.tooShort", "", field([](const Field& f) { return f.minCharacters > 0; })},
      {"form.tooLong", "", field([](const Field& f) { return f.maxCharacters > 0; })},
      {"form.tableEmpty", "", group([](const Group& g) { return g.hasRows && g.rows.mayBeNone; })},
      {"form.noneWithRows", "", group([](const Group& g) { return g.hasRows && g.rows.mayBeNone; })},
      {"form.rowsMissing", "", group([](const Group& g) { return g.hasRows && g.rows.min > 0; })},
      {"form.rowsTooMany", "", group([](const Group& g) { return g.hasRows; })},
      {"form.evidence", "", slot([](const Slot& s) { return s.required; })},
      {"form.sides", "", slot([](const Slot& s) { return s.twoSides; })},
      {"form.pagesMissing", "", slot([](const Slot& s) { return s.minPages > 1; })},
      {"form.pagesTooMany", "", slot([](const Slot&) { return true; })},
      {"form.orphanPage", "", slot([](const Slot& s) { return s.perRow; })},
      {"form.fileType", "jpeg", slot([](const Slot& s) { return takes(s, "jpeg"); })},
      {"form.fileType", "pdf", slot([](const Slot& s) { return takes(s, "pdf") && !takes(s, "jpeg"); })},
      {"id.valid", "", id},
      {"words.vague", "prose",
       field([&](const Field& f) { return hasWording(p, f, policy::Wording::Prose); })},
      {"words.vague", "figures",
       field([&](const Field& f) { return hasWording(p, f, policy::Wording::Figures); })},
      {"masks.answered", "", masks},
      {"masks.drawn", "", masks},
      {"ladder.met", "", ladder},
      {"ladder.line", "", ladder},
      {"ladder.listed", "", ladder},
      {"ladder.known", "", ladder},
      {"ladder.delay", "", delays},
      {"clock.window", "apply", window},
      {"application.offered", "", window},
  };
}

void lintAskings(const Policy& policy, Remarks& remarks) {
  for (const Asking& one : askings(policy)) {
    if (!one.need || makesCheck(policy, one.check, one.params)) continue;
    const std::string check(one.check);
    remark(remarks, Gravity::Doubtful, "missing-check", one.need->path,
           "“" + one.need->clause + "”要用 " + check + " 检查，规则表里没有这一项",
           one.need->clause + " asks for " + check + " here, and no rule makes this check");
  }
}

void lintOpen(const Policy& policy, Remarks& remarks) {
  constexpr std::string_view kRules = "rules.";
  for (std::size_t i = 0; i < policy.open.size(); ++i) {
    const policy::OpenPoint& point = policy.open[i];
    if (!point.parameter.starts_with(kRules)) continue;
    const std::string rule =
        point.parameter.substr(kRules.size(), point.parameter.find('.', kRules.size()) - kRules.size());
    if (std::none_of(policy.rules.begin(), policy.rules.end(),
                     [&](const RuleRow& row) { return row.id == rule; }))
      remark(remarks, Gravity::Wrong, "missing-rule", at("$.open", i) + ".parameter",
             "待定事项说的规则“" + rule + "”不在规则表里，“" + point.clause + "”少了这项检查",
             "the rule " + rule + " of this open point is not there: " + point.clause + " lost its check");
  }
}

void lintCounts(const Policy& policy, Remarks& remarks) {
  for (std::size_t i = 0; i < policy.rules.size(); ++i) {
    if (policy.rules[i].check != "rows.atLeast") continue;
    const auto params = base::parseJson(policy.rules[i].params);
    const auto* object = params ? params->if_object() : nullptr;
    const auto* table = object ? object->if_contains("table") : nullptr;
    const auto* count = object ? object->if_contains("count") : nullptr;
    if (!table || !table->is_string() || !count || !count->is_int64()) continue;
    const Group* group = policy.group(std::string_view(table->get_string()));
    if (group && group->hasRows && count->get_int64() > group->rows.max)
      remark(remarks, Gravity::Wrong, "impossible-count", at("$.rules", i) + ".params.count",
             "要求的行数超过了“" + group->title.zh + "”最多的" + std::to_string(group->rows.max) + "行",
             "is above the most rows of " + group->title.en + ", " + std::to_string(group->rows.max));
  }
}

/// Fields by what they wait for; a field that waits for itself, however far around, is never asked for.
class Waiting {
 public:
  explicit Waiting(const Policy& policy) {
    eachField(policy, [&](const Group& group, const Field& field, const std::string& path) {
      const Cell cell{group.id, field.id};
      m_paths[cell] = path;
      for (const policy::Condition::Term& term : field.when.all)
        m_waits[cell].insert({term.table.empty() ? group.id : term.table, term.column});
    });
  }
  void lint(Remarks& remarks) const {
    for (const auto& [cell, path] : m_paths) {
      std::set<Cell> seen;
      if (reaches(cell, cell, seen))
        remark(remarks, Gravity::Wrong, "circular-condition", path + ".when",
               "“" + cell.first + "/" + cell.second + "”的条件绕一圈又取决于它自己，永远不会出现",
               cell.first + "/" + cell.second + " depends on itself, so it is never asked for");
    }
  }

 private:
  using Cell = std::pair<std::string, std::string>;
  bool reaches(const Cell& from, const Cell& wanted, std::set<Cell>& seen) const {
    const auto waits = m_waits.find(from);
    if (waits == m_waits.end()) return false;
    return std::any_of(waits->second.begin(), waits->second.end(), [&](const Cell& next) {
      return next == wanted || (seen.insert(next).second && reaches(next, wanted, seen));
    });
  }

  std::map<Cell, std::string> m_paths;
  std::map<Cell, std::set<Cell>> m_waits;
};

void lintCalendar(const std::map<int, policy::CalendarYear>& years, const std::string& path,
                  Remarks& remarks) {
  for (const auto& [number, year] : years)
    for (const base::Date& day : year.workdays) {
      const std::chrono::weekday weekday{std::chrono::sys_days(day)};
      if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) continue;
      const std::string text = base::formatDate(day);
      remark(remarks, Gravity::Wrong, "make-up-day", path + "." + std::to_string(number) + ".workdays",
             text + "本来就是工作日，不是调休上班的日子", text + " is a working day anyway, no make-up day");
    }
}

void lintExceptions(const Policy& policy, Remarks& remarks) {
  for (std::size_t i = 0; i < policy.vagueWords.size(); ++i) {
    const policy::VagueWord& vague = policy.vagueWords[i];
    for (std::size_t e = 0; e < vague.except.size(); ++e)
      if (vague.except[e].find(vague.word) == std::string::npos)
        remark(remarks, Gravity::Wrong, "useless-exception", at(at("$.vagueWords", i) + ".except", e),
               "“" + vague.except[e] + "”里没有“" + vague.word + "”，例外不起作用",
               vague.except[e] + " does not hold " + vague.word + ", so it excepts nothing");
  }
}

/// A term excepts a vague word that it holds; one that is a vague word itself would end the warning of it.
void lintTerms(const Policy& policy, Remarks& remarks) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < policy.terms.size(); ++i) {
    const std::string& term = policy.terms[i];
    const auto isIn = [&term](const policy::VagueWord& vague) {
      return term.find(vague.word) != std::string::npos;
    };
    const auto is = [&term](const policy::VagueWord& vague) { return term == vague.word; };
    if (std::none_of(policy.vagueWords.begin(), policy.vagueWords.end(), isIn))
      remark(remarks, Gravity::Wrong, "useless-term", at("$.terms", i),
             "“" + term + "”里没有任何含糊词，不起作用",
             term + " holds no vague word, so it excepts nothing");
    if (std::any_of(policy.vagueWords.begin(), policy.vagueWords.end(), is))
      remark(remarks, Gravity::Wrong, "vague-term", at("$.terms", i),
             "“" + term + "”本身就是含糊词，不能再算行业用语",
             term + " is a vague word itself and no term of the trade");
    if (!seen.insert(term).second)
      remark(remarks, Gravity::Wrong, "term-twice", at("$.terms", i), "“" + term + "”写了两遍",
             term + " stands here twice");
  }
}

}  // namespace

void lintNeeds(const Policy& policy, Remarks& remarks) {
  lintAskings(policy, remarks);
  lintOpen(policy, remarks);
  lintCounts(policy, remarks);
  Waiting(policy).lint(remarks);
  lintCalendar(policy.calendar.years, "$.calendar.years", remarks);
  lintCalendar(policy.calendar.regional, "$.calendar.regional", remarks);
  lintExceptions(policy, remarks);
  lintTerms(policy, remarks);
  const auto& steps = policy.review.steps;
  if (std::none_of(steps.begin(), steps.end(), [](const policy::Step& step) { return step.publicity; }))
    remark(remarks, Gravity::Doubtful, "no-publicity", "$.review.steps", "审核步骤里没有公示",
           "no step of the review is the publicity");
}

}  // namespace tarim::authoring
