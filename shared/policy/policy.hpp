// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A policy is one notice (通知) as data: its form, windows, fees, levels of review, calendar, exact sentences
// and rule rows. Nothing about a particular notice is written in code; next year's notice is another folder
// under shared/policies. A Policy is immutable after load and shared by pointer. It is known by the SHA-256
// of its canonical JSON, and every draft is pinned to that hash.
//
// Where cells live (see dossier/cells.hpp): a group's record fields are cells (group, "@", field); a group's
// table rows are cells (group, rowId, field); (group, "@", "none") = 无 says that a table has nothing to
// list. The reserved group "application" (number 0) holds what is applied for: kind, level.
#include "shared/base/hash.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/policy/role.hpp"
#include "shared/policy/stages.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::policy {

/// A condition on cells: every term must hold. An empty condition always holds.
struct Condition {
  struct Term {
    std::string table;               ///< Group id; empty: the present row.
    std::string column;              ///< Field id.
    std::vector<std::string> oneOf;  ///< The cell equals one of these …
    bool negated = false;            ///< … or, negated, none of them.
  };
  std::vector<Term> all;
};

struct Choice {
  std::string id;  ///< What the cell holds.
  Label label;
};

/// The value of a cell by type: Date 2019-07-01, Month 2019-07, MonthOrNow a month or "now" (至今), Choice
/// the choice's id, YesNo "yes" or "no", all others their text.
enum class FieldType {
  Text,
  LongText,
  Integer,
  Decimal,
  Date,
  Month,
  MonthOrNow,
  Choice,
  YesNo,
  IdNumber,
  Phone
};
/// How 四(二), which forbids vague words, applies to a field: names are quoted and not checked, a reviewer
/// reads prose, figures (dates, amounts, ranks) must be exact.
enum class Wording { Names, Prose, Figures };
/// What an expert may see of a field or scan (五(一)15). The default hides most.
enum class Blind { Hide, Mask, Keep };

struct Field {
  std::string id;
  FieldType type = FieldType::Text;
  Label label;
  Label help;
  std::string clause;
  bool required = true;    ///< Must have content; 无 does not count.
  bool blankWord = false;  ///< 四(二): an empty field must be filled with 无.
  int minCharacters = 0;   ///< As base::countCharacters counts; 0: no bound.
  int maxCharacters = 0;
  std::vector<Choice> choices;
  Condition when;  ///< The field is asked for only when this holds.
  Blind blind = Blind::Hide;
  Wording wording =
      Wording::Names;  ///< By default long text is prose; dates, months and numbers are figures.
};

/// A place for evidence (印证材料).
struct Slot {
  std::string id;  ///< Unique in the policy.
  Label label;
  Label help;
  std::string clause;
  bool perRow = false;    ///< One set of pages per table row, otherwise one per application.
  bool required = true;   ///< Every row, or the application, must have it (when `when` holds).
  bool twoSides = false;  ///< Front and back (正、反面) are both required.
  int minPages = 1;
  int maxPages = 20;
  std::vector<std::string> types;  ///< "jpeg", "pdf": what may finally be stored.
  bool qr = false;                 ///< The page has a QR code that must be readable.
  Condition when;
  Blind blind = Blind::Mask;
};

/// The table part of a group.
struct Rows {
  std::vector<Field> fields;
  int min = 0;
  int max = 200;
  bool mayBeNone = false;  ///< 无 for the whole table is an answer.
  std::string title;       ///< Title of a row in lists: "{from}—{to} {employer}".
  Label add;               ///< Text of the button that adds a row.
};

/// One of the notice's material items.
struct Group {
  std::string id;
  int number = 0;
  std::string clause;
  Label title;
  Label hint;
  std::vector<Field> fields;
  bool hasRows = false;
  Rows rows;
  std::vector<Slot> evidence;
  bool masksPages = false;  ///< Item 15: shows every page and its mask answer instead of fields.
};

struct Window {
  std::string id;  ///< apply, review, papers, payment, defence
  Label label;
  std::string clause;
  base::Instant from;
  base::Instant to;  ///< Exclusive: "to the 8th" is the first millisecond of the 9th.
};

/// One level of review. `role` is the role of accounts that acts at it.
struct Step {
  std::string id;  ///< base_review, publicity, recommend_review, department_review…, form_review
  Role role = Role::BaseOfficer;  ///< One of those for whom isReviewer() holds.
  Label label;
  std::string clause;
  bool publicity = false;  ///< 五(二): ends with a result of ≥ publicityWorkingDays and the exact opinion.
};

struct Review {
  std::vector<Step> steps;
  int returnHours = 48;                       ///< 四(三)
  std::string returnCountsFrom = "returned";  ///< returned | delivered | opened; open in the notice.
  int maxSubmissions = 3;                     ///< 四(三), the first one included.
  int publicityWorkingDays = 5;               ///< 五(二)
  std::string opinionSentence;                ///< 五(二), exact.
  std::vector<Choice> returnReasons;  ///< Reasons that reviewers choose from, in addition to their own words.
};

struct Fee {
  std::string kind;
  std::string level;
  int yuan = 0;
  std::string clause;
};

/// What is applied for, with the levels it is offered at.
struct Kind {
  std::string id;  ///< initial 初次确定, grant 授予, assessment 评审
  Label label;
  std::vector<std::string> levels;
};

struct CalendarYear {
  std::vector<base::Date> holidays;
  std::vector<base::Date> workdays;  ///< Make-up days (调休上班).
  bool assumed = false;              ///< Demo cycles beyond the published lists; shown as such.
};
struct Calendar {
  std::map<int, CalendarYear> years;
  std::map<int, CalendarYear> regional;
  bool useRegional = false;
};

struct BlankWords {
  std::string word = "无";
  std::vector<std::string> lookalikes;  ///< 無, 没有, /, -: offered to be replaced.
};

struct VagueWord {
  std::string word;
  std::vector<std::string> except;  ///< Where this word is innocent, in policies from before Policy::terms.
  std::vector<std::string> in;  ///< "prose", "figures": the kinds of columns that are searched; empty: both.
};

/// One row of the rule table; `check` names a check of shared/rules and `params` is its canonical JSON.
struct RuleRow {
  std::string id;
  std::string clause;  ///< Empty only for checks of the form, which use the clause of the field or slot.
  std::string check;
  std::string severity;  ///< blocks | warns | informs
  std::string params;
  Condition when;
  std::string group;     ///< Where a finding without a better place is shown.
  std::string blocksAt;  ///< A review step at which a warning blocks.
  Label words;           ///< With {found}, {needed} and the check's own placeholders.
};

/// A reason not to attend the defence (六): when its condition holds.
struct Exemption {
  std::string id;
  std::string clause;
  Label label;
  Condition when;
};

struct CellRef {
  std::string table;
  std::string column;
};

/// One line of the ladder (二): a person with this education who fulfils `with` may apply for the kind and
/// level in `leadsTo` once `years` years have passed since the date in the cell `since`.
struct LadderLine {
  std::string id;
  Label label;
  Condition leadsTo;
  Condition with;
  std::string education;  ///< At least this choice of the education column.
  int years = 0;
  CellRef since;  ///< A record cell with a date or month; empty when no years are asked for.
};

/// The highest row of the education table counts; a column with a proof counts only when that slot has a
/// page.
struct LadderEducation {
  std::string table;
  std::string level;   ///< Column whose choices are ordered from the lowest to the highest.
  std::string degree;  ///< Column with the same choices for the degree; may be empty.
  std::string proof;   ///< Slot that proves the degree; may be empty.
  std::string until;   ///< Month of graduation: a future one does not count.
};

/// 五(一)10: results of yearly assessments that put the date off.
struct LadderDelays {
  std::string table;
  std::string year;
  std::string result;
  std::map<std::string, int> years;  ///< Choice of `result` → years.
  CellRef since;                     ///< Years before this date's year do not count.
  std::string clause;
};

/// The conditions of eligibility. Without lines nothing is checked.
struct Ladder {
  std::string clause;
  std::string
      measuredTo;  ///< cycle_year: to December of the cycle year; apply_window: to the month it closes in.
  LadderEducation education;
  LadderDelays delays;
  std::vector<LadderLine> lines;
};

/// One of the items handed in on paper (五(四)).
struct Paper {
  int number = 0;
  std::string clause;
  Label label;
  int copies = 1;
  Condition when;         ///< Who hands it in; empty: everybody.
  Label addition;         ///< An additional paper …
  Condition additionFor;  ///< … and who hands that in.
  bool goesBack = false;  ///< Returned to the applicant after the review.
};

/// A parameter that the notice leaves open and an operator has to confirm.
struct OpenPoint {
  std::string parameter;
  std::string clause;
  std::string value;
  Label why;
};

struct Policy {
  base::Hash hash;   ///< Of `text`.
  std::string text;  ///< Canonical JSON, as it is sent and signed.
  std::string id;
  Label title;
  Label issuer;
  int cycleYear = 0;
  std::vector<Window> windows;
  std::vector<Kind> kinds;
  std::vector<Choice> levels;
  std::vector<Fee> fees;
  std::vector<Group> groups;
  Review review;
  Calendar calendar;
  BlankWords blank;
  std::vector<VagueWord> vagueWords;
  /// The lexicon of the trade: a vague word that stands inside one of these says something exact (等 in 等级,
  /// 约 in 节约).
  std::vector<std::string> terms;
  std::map<std::string, std::string> sentences;  ///< promise …: exact handwritten sentences.
  std::map<std::string, std::string> clauses;    ///< "五(一)5" → the clause's own words.
  std::vector<RuleRow> rules;
  std::vector<OpenPoint> open;
  std::vector<Exemption> exemptions;
  Ladder ladder;
  std::vector<Paper> papers;
  std::vector<Stage>
      stages;         ///< What follows when an application was received, in the order in which it is shown.
  bool demo = false;  ///< Made for a demonstration; every page says so.

  [[nodiscard]] const Group* group(std::string_view groupId) const;
  [[nodiscard]] const Window* window(std::string_view windowId) const;
  /// The stage of a kind, of which a policy has at most one; null when it has none.
  [[nodiscard]] const Stage* stage(StageKind kind) const;
  /// Record field or row field; null when there is none.
  [[nodiscard]] const Field* field(std::string_view groupId, std::string_view fieldId) const;
  [[nodiscard]] const Slot* slot(std::string_view slotId) const;
  /// The group that a slot belongs to.
  [[nodiscard]] const Group* groupOfSlot(std::string_view slotId) const;
};

using PolicyPtr = std::shared_ptr<const Policy>;

/// Reads DIR/policy.json. InvalidPolicy with Place{file, JSON path} and the reason; never half a policy.
base::Result<PolicyPtr> loadFolder(const std::string& folder);
/// From text (as it travels). `name` is used in error places.
base::Result<PolicyPtr> loadText(std::string_view text, std::string_view name);

/// The number of working days in [from, to], both ends included, without holidays, with make-up days
/// (五(二)). NotFound when a year of the span has no holiday list.
base::Result<int> workingDays(const Calendar& calendar, base::Date from, base::Date to);

}  // namespace tarim::policy
