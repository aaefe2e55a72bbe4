// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/ladder.hpp"

#include "shared/rules/check.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>
#include <set>

namespace tarim::rules {

namespace {

using policy::Condition;
using policy::Field;
using policy::Ladder;
using policy::LadderLine;
using std::chrono::months;

class Climber {
 public:
  Climber(const policy::Policy& policy, const dossier::Dossier& dossier, base::Instant now)
      : m_policy(policy), m_ladder(policy.ladder), m_dossier(dossier), m_today(base::beijingDate(now)) {
    readEducation();
  }

  LadderFact climb();

 private:
  /// Empty where the form does not ask.
  [[nodiscard]] std::string_view answer(const std::string& table, const std::string& column) const {
    const Field* field = m_policy.field(table, column);
    if (!field || !holds(field->when, m_dossier, table, dossier::kRecordRow)) return {};
    return m_dossier.value(table, dossier::kRecordRow, column);
  }
  /// The first field of the condition that is asked for and not answered; null when there is none.
  [[nodiscard]] const Field* stillToAnswer(const Condition& condition) const {
    for (const Condition::Term& term : condition.all) {
      const Field* field = m_policy.field(term.table, term.column);
      if (field && holds(field->when, m_dossier, term.table, dossier::kRecordRow) &&
          m_dossier.value(term.table, dossier::kRecordRow, term.column).empty())
        return field;
    }
    return nullptr;
  }
  [[nodiscard]] bool applies(const Condition& condition) const {
    return std::all_of(condition.all.begin(), condition.all.end(), [this](const Condition::Term& term) {
      const std::string_view value = answer(term.table, term.column);
      return (std::find(term.oneOf.begin(), term.oneOf.end(), value) != term.oneOf.end()) != term.negated;
    });
  }
  [[nodiscard]] std::optional<base::Month> month(const policy::CellRef& cell) const {
    return monthOf(answer(cell.table, cell.column).substr(0, 7));
  }
  /// One row of the table of education.
  struct Education {
    std::optional<base::Month> until;
    int rank = -1;                ///< In the list of levels; -1: it proves nothing.
    bool isToBeFinished = false;  ///< Its last month is still to come.
  };
  /// Reads the pages once: which rows have their degree certificate.
  void readProofs();
  /// Reads the table once, whatever the number of lines that ask for it.
  void readEducation();
  [[nodiscard]] base::Month lastMonthThatCounts() const;
  [[nodiscard]] bool isProved(const std::string& row) {
    if (m_ladder.education.proof.empty()) return true;
    if (!m_proved) readProofs();
    return m_proved->contains(row);
  }
  [[nodiscard]] int rankOf(std::string_view education) const;
  [[nodiscard]] Education educationOfRow(const std::string& row);
  [[nodiscard]] int highestEducation() const;
  /// No education counts: none is finished, or what would tell is not answered yet.
  LadderFact& judgeWithoutEducation(LadderFact& fact) const;
  /// The month since which a person has had this education or more.
  [[nodiscard]] std::optional<base::Month> graduated(int rank) const;
  [[nodiscard]] std::vector<Delay> delays() const;
  [[nodiscard]] base::Month measuredTo() const;
  /// Keeps the line that is met first.
  void consider(const LadderLine& line, LadderFact& best) const;

  const policy::Policy& m_policy;
  const Ladder& m_ladder;
  const dossier::Dossier& m_dossier;
  base::Date m_today;
  std::optional<std::set<std::string, std::less<>>>
      m_proved;                        ///< Rows with a page of the proof, once asked for.
  std::vector<Education> m_education;  ///< In the order of the rows.
};

void Climber::readProofs() {
  const std::string& proof = m_ladder.education.proof;
  m_proved.emplace();
  m_dossier.eachRow(dossier::kAttachmentTable, [&](const std::string&, const dossier::Dossier::Row& page) {
    const auto slot = page.find("slot");
    const auto row = page.find("row");
    if (slot != page.end() && row != page.end() && slot->second == proof) m_proved->insert(row->second);
  });
}

void Climber::readEducation() {
  for (const std::string& row : m_dossier.rows(m_ladder.education.table))
    m_education.push_back(educationOfRow(row));
}

base::Month Climber::lastMonthThatCounts() const {
  const base::Month now{m_today.year(), m_today.month()};
  const policy::Window* apply = m_policy.window("apply");
  if (!apply) return now;
  const base::Date closing = base::beijingDate(apply->to - base::Millis(1));
  return std::min(now, base::Month{closing.year(), closing.month()});
}

int Climber::rankOf(std::string_view education) const {
  const Field* level = m_policy.field(m_ladder.education.table, m_ladder.education.level);
  for (std::size_t i = 0; level && i < level->choices.size(); ++i)
    if (level->choices[i].id == education) return static_cast<int>(i);
  return -1;
}

/// The education of one row: its level, or its degree where that is higher and proved. Without a month that
/// can be read nobody knows whether it is finished, and it proves nothing either.
Climber::Education Climber::educationOfRow(const std::string& row) {
  const policy::LadderEducation& columns = m_ladder.education;
  Education education;
  if (!columns.until.empty()) {
    education.until = monthOf(m_dossier.value(columns.table, row, columns.until).substr(0, 7));
    education.isToBeFinished = education.until && *education.until > lastMonthThatCounts();
    if (!education.until || education.isToBeFinished) return education;
  }
  const int level = rankOf(m_dossier.value(columns.table, row, columns.level));
  const int degree =
      columns.degree.empty() ? -1 : rankOf(m_dossier.value(columns.table, row, columns.degree));
  education.rank = degree > level && isProved(row) ? degree : level;
  return education;
}

int Climber::highestEducation() const {
  int highest = -1;
  for (const Education& education : m_education)
    highest = std::max(highest, education.rank);
  return highest;
}

std::optional<base::Month> Climber::graduated(int rank) const {
  std::optional<base::Month> first;
  for (const Education& education : m_education)
    if (education.until && education.rank >= rank && (!first || *education.until < *first))
      first = education.until;
  return first;
}

LadderFact& Climber::judgeWithoutEducation(LadderFact& fact) const {
  const policy::Group* group = m_policy.group(m_ladder.education.table);
  const bool toCome = !m_education.empty() &&
                      std::all_of(m_education.begin(), m_education.end(),
                                  [](const Education& education) { return education.isToBeFinished; });
  if (!toCome) return fact.missing = group ? group->title : policy::Label(), fact;
  fact.education = {"没有已毕业的学历", "none that is finished"};
  fact.verdict = LadderVerdict::NoLine;
  return fact;
}

std::vector<Delay> Climber::delays() const {
  const policy::LadderDelays& rule = m_ladder.delays;
  std::vector<Delay> found;
  const auto since = month(rule.since);
  const Field* result = m_policy.field(rule.table, rule.result);
  for (const std::string& row : m_dossier.rows(rule.table)) {
    const auto put = rule.years.find(std::string(m_dossier.value(rule.table, row, rule.result)));
    const auto first = monthOf(std::string(m_dossier.value(rule.table, row, rule.year)) + "-12");
    if (put == rule.years.end() || !first || (since && first->year() < since->year())) continue;
    found.push_back({static_cast<int>(first->year()), labelOf(*result, put->first), put->second});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Delay& a, const Delay& b) { return a.year < b.year; });
  return found;
}

base::Month Climber::measuredTo() const {
  if (m_ladder.measuredTo == "apply_window")
    if (const policy::Window* apply = m_policy.window("apply")) {
      const base::Date last = base::beijingDate(apply->to - base::Millis(1));
      return {last.year(), last.month()};
    }
  return {std::chrono::year(m_policy.cycleYear), std::chrono::December};
}

void Climber::consider(const LadderLine& line, LadderFact& best) const {
  const auto since = line.years > 0 ? month(line.since) : graduated(rankOf(line.education));
  if (line.years > 0 && !since) return;
  int delay = 0;
  for (const Delay& one : best.delays)
    delay += one.years;
  // Without a readable month a line that asks for no years is met as it stands.
  const base::Month met = since ? *since + months(12 * line.years) : best.measuredTo - months(12 * delay);
  const base::Month delayed = met + months(12 * delay);
  if (best.line && *best.metIn <= delayed) return;
  best.line = &line;
  best.since = since;
  best.metWithoutDelays = met;
  best.metIn = delayed;
}

LadderFact Climber::climb() {
  LadderFact fact;
  fact.measuredTo = measuredTo();
  for (const LadderLine& line : m_ladder.lines) {
    if (const Field* open = stillToAnswer(line.leadsTo)) return fact.missing = open->label, fact;
    if (applies(line.leadsTo)) fact.lines.push_back(&line);
  }
  if (fact.lines.empty()) return fact.verdict = LadderVerdict::NotListed, fact;
  const int education = highestEducation();
  if (education < 0) return judgeWithoutEducation(fact);
  fact.education = m_policy.field(m_ladder.education.table, m_ladder.education.level)
                       ->choices[std::size_t(education)]
                       .label;
  fact.delays = delays();
  const LadderLine* fits = nullptr;
  for (const LadderLine* line : fact.lines) {
    if (const Field* open = stillToAnswer(line->with)) return fact.missing = open->label, fact;
    if (!applies(line->with) || rankOf(line->education) > education) continue;
    fits = line;
    consider(*line, fact);
  }
  if (!fits) return fact.verdict = LadderVerdict::NoLine, fact;
  if (!fact.line) {
    const Field* since = m_policy.field(fits->since.table, fits->since.column);
    return fact.missing = since ? since->label : policy::Label(), fact;
  }
  fact.missedByMonths = std::max(0, static_cast<int>((*fact.metIn - fact.measuredTo).count()));
  fact.verdict = fact.missedByMonths == 0 ? LadderVerdict::Met : LadderVerdict::Missed;
  return fact;
}

}  // namespace

LadderFact climb(const policy::Policy& policy, const dossier::Dossier& dossier, base::Instant now) {
  return Climber(policy, dossier, now).climb();
}

std::string_view verdictName(LadderVerdict verdict) {
  constexpr std::string_view kNames[] = {"unknown", "met", "missed", "no_line", "not_listed"};
  return kNames[static_cast<std::size_t>(verdict)];
}

}  // namespace tarim::rules
