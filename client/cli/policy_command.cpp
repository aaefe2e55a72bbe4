// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// policy lint, diff, try, new: the tools of a policy's author.
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/cli/policy_input.hpp"
#include "client/cli/session.hpp"
#include "shared/authoring/blank.hpp"
#include "shared/authoring/diff.hpp"
#include "shared/authoring/lint.hpp"
#include "shared/authoring/next_year.hpp"
#include "shared/authoring/trial.hpp"
#include "shared/base/json.hpp"
#include "shared/dossier/import.hpp"

#include <iostream>

namespace tarim::client::cli {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;

constexpr std::size_t kMaxPolicyBytes = 4u << 20;

Error describeUnusable(std::string why) {
  return Error(Code::InvalidInput, std::move(why));
}

const std::string& spokenText(const policy::Label& label) {
  return speaksChinese() ? label.zh : label.en;
}

json::object labelOf(const policy::Label& label) {
  return {{"zh", label.zh}, {"en", label.en}};
}

void printJson(const json::value& value) {
  std::cout << base::canonicalJson(value) << "\n";
}

int runLint(const Arguments& arguments) {
  if (arguments.words().size() != 2) return complain(describeUnusable("policy lint needs one DIR"));
  const base::Path file = base::Path(arguments.words()[1]) / "policy.json";
  const auto text = readInput(file.string(), kMaxPolicyBytes);
  if (!text) return complain(text.error());
  const auto remarks = authoring::lintFolder(*text, arguments.words()[1]);
  json::array all;
  for (const authoring::Remark& remark : remarks) {
    all.push_back(json::object{{"file", remark.file},
                               {"gravity", authoring::gravityName(remark.gravity)},
                               {"kind", remark.kind},
                               {"path", remark.path},
                               {"zh", remark.words.zh},
                               {"en", remark.words.en}});
    if (!arguments.flag("json"))
      std::cout << (file.parent_path() / remark.file).string() << ":" << remark.path << ": "
                << authoring::gravityName(remark.gravity) << ": " << spokenText(remark.words) << "\n";
  }
  if (arguments.flag("json")) printJson(all);
  return authoring::anyWrong(remarks) ? kRefused : kFine;
}

int printIds(const Arguments& arguments) {
  if (arguments.words().size() != 2) return complain(describeUnusable("policy ids needs one DIR"));
  const auto text = readInput((base::Path(arguments.words()[1]) / "policy.json").string(), kMaxPolicyBytes);
  if (!text) return complain(text.error());
  std::cout << authoring::idsOf(*text);
  return kFine;
}

int diffFolders(const Arguments& arguments) {
  if (arguments.words().size() != 3)
    return complain(describeUnusable("policy diff needs two folders, FROM and TO"));
  const auto from = loadBook(arguments.words()[1]);
  if (!from) return complain(from.error());
  const auto to = loadBook(arguments.words()[2]);
  if (!to) return complain(to.error());
  json::array all;
  for (const authoring::Change& change : authoring::diff((*from)->policy(), (*to)->policy())) {
    all.push_back(json::object{{"path", change.path}, {"words", labelOf(change.words)}});
    if (!arguments.flag("json")) std::cout << spokenText(change.words) << "\n";
  }
  if (arguments.flag("json")) printJson(all);
  return kFine;
}

// --- try
// ------------------------------------------------------------------------------------------------------------

/// The two policies of a trial and the instants they are asked at.
struct Bench {
  rules::RulebookPtr before;
  rules::RulebookPtr after;
  base::Instant beforeAt;
  base::Instant afterAt;
};

base::Result<Bench> makeBench(const Arguments& arguments, const base::Clock& clock) {
  Bench bench;
  const auto after = loadBook(arguments.words()[1]);
  if (!after) return after.error();
  const auto against = arguments.option("against");
  const auto folder = against ? base::Result<base::Path>(*against) : policyFolder(arguments);
  if (!folder) return folder.error();
  const auto before = loadBook(*folder);
  if (!before) return before.error();
  bench.before = *before;
  bench.after = *after;
  bench.beforeAt = authoring::lastSecondToApply(bench.before->policy());
  bench.afterAt = authoring::lastSecondToApply(bench.after->policy());
  if (arguments.option("at")) {
    const auto at = instantOf(arguments, clock);
    if (!at) return at.error();
    bench.beforeAt = bench.afterAt = *at;
  }
  return bench;
}

/// A dossier belongs to one of the two policies; the other one is asked about its cells all the same.
base::Result<dossier::Dossier> readEither(const std::string& file, const Bench& bench) {
  auto read = readDossier(file, bench.before->policy());
  if (read) return read;
  auto other = readDossier(file, bench.after->policy());
  return other ? other : read;
}

std::string_view verdict(bool blocked) {
  if (speaksChinese()) return blocked ? "不能提交" : "可以提交";
  return blocked ? "blocked" : "fine";
}

void printTrial(const std::string& file, const authoring::Trial& trial) {
  std::cout << file << ": " << verdict(trial.blockedBefore) << " → " << verdict(trial.blockedAfter) << "\n";
  for (const auto& [sign, findings] : {std::pair{"  + ", &trial.come}, std::pair{"  - ", &trial.go}})
    for (const rules::Finding& finding : *findings)
      std::cout << sign << finding.rule << "  " << finding.clause << "  " << placeText(finding.place) << "  "
                << (speaksChinese() ? finding.zh : finding.en) << "\n";
}

json::value trialValue(const std::string& file, const authoring::Trial& trial) {
  const auto list = [](const std::vector<rules::Finding>& findings) {
    return base::parseJson(rules::toJson(findings), {64u << 20, 24}).value();
  };
  return json::object{{"file", file},
                      {"blockedBefore", trial.blockedBefore},
                      {"blockedAfter", trial.blockedAfter},
                      {"come", list(trial.come)},
                      {"go", list(trial.go)}};
}

int tryDossiers(const Arguments& arguments, const base::Clock& clock) {
  if (arguments.words().size() < 3)
    return complain(describeUnusable("policy try needs DIR and at least one FILE.json"));
  const auto bench = makeBench(arguments, clock);
  if (!bench) return complain(bench.error());
  json::array all;
  int changed = 0;
  for (std::size_t i = 2; i < arguments.words().size(); ++i) {
    const std::string& file = arguments.words()[i];
    const auto dossier = readEither(file, *bench);
    if (!dossier) return complain(dossier.error());
    const auto trial =
        authoring::tryOn(*dossier, *bench->before, bench->beforeAt, *bench->after, bench->afterAt);
    changed += trial.verdictChanges() ? 1 : 0;
    if (arguments.flag("json"))
      all.push_back(trialValue(file, trial));
    else
      printTrial(file, trial);
  }
  if (arguments.flag("json")) printJson(all);
  return changed > 0 ? kRefused : kFine;
}

// --- new
// ------------------------------------------------------------------------------------------------------------

base::Result<int> yearOf(const Arguments& arguments) {
  const auto given = arguments.required("year");
  if (!given) return given.error();
  if (given->size() != 4 || given->find_first_not_of("0123456789") != std::string::npos)
    return describeUnusable("--year is four digits, such as 2025");
  return std::stoi(*given);
}

base::Result<void> writePolicy(const base::Path& folder, const std::string& text) {
  std::error_code ignored;
  if (std::filesystem::exists(folder / "policy.json", ignored))
    return Error(Code::InvalidInput, "there is a policy already; nothing was written",
                 {folder.filename().string() + "/policy.json", {}});
  base::DiskFiles files;
  if (auto made = files.makeFolder(folder); !made) return made;
  return files.write(folder / "policy.json", base::bytesOf(text));
}

/// What an author does with a skeleton.
constexpr std::pair<std::string_view, std::string_view> kAfterBlank[] = {
    {"照 // 说明逐段替换；说明启用时会去掉。",
     "replace each part as its // remark says; remarks are removed when it is published"},
    {"填写当年的放假和调休。", "fill in the holidays and make-up days of the year"},
    {"随时用 policy lint 检查。", "look at it with policy lint as often as you like"},
};

int newBlank(const Arguments& arguments) {
  const auto id = arguments.required("id");
  if (!id) return complain(id.error());
  const auto year = yearOf(arguments);
  if (!year) return complain(year.error());
  const auto text = authoring::blankPolicy(*id, *year);
  if (!text) return complain(text.error());
  const base::Path out = arguments.option("out") ? base::Path(*arguments.option("out")) : base::Path(*id);
  if (auto written = writePolicy(out, *text); !written) return complain(written.error());
  std::cout << (out / "policy.json").string() << "\n";
  for (const auto& [zh, en] : kAfterBlank)
    std::cout << "  ? " << (speaksChinese() ? zh : en) << "\n";
  return kFine;
}

int newYear(const Arguments& arguments) {
  if (arguments.words().size() != 1)
    return complain(
        describeUnusable("policy new takes --from DIR --year YEAR, or --blank --id ID --year YEAR, and, if "
                         "need be, --out DIR"));
  if (arguments.flag("blank") && arguments.option("from"))
    return complain(describeUnusable("--blank begins with nothing, so it takes no --from"));
  if (arguments.flag("blank")) return newBlank(arguments);
  const auto from = arguments.required("from");
  if (!from) return complain(from.error());
  const auto year = yearOf(arguments);
  if (!year) return complain(year.error());
  const auto text = readInput((base::Path(*from) / "policy.json").string(), kMaxPolicyBytes);
  if (!text) return complain(text.error());
  const auto next = authoring::nextYear(*text, *year);
  if (!next) return complain(next.error());
  const base::Path source = std::filesystem::absolute(*from).lexically_normal();
  const base::Path beside = (source.has_filename() ? source : source.parent_path()).parent_path();
  const base::Path out = arguments.option("out") ? base::Path(*arguments.option("out")) : beside / next->id;
  if (auto written = writePolicy(out, next->text); !written) return complain(written.error());
  std::cout << (out / "policy.json").string() << "\n";
  for (const authoring::ToConfirm& one : next->toConfirm)
    std::cout << "  ? " << one.path << "  " << spokenText(one.words) << "\n";
  return kFine;
}

}  // namespace

int runPolicy(const Words& words, const base::Clock& clock) {
  const auto arguments =
      Arguments::parse(words, {{"against", "policy", "at", "from", "year", "id", "out"}, {"json", "blank"}});
  if (!arguments) return complain(arguments.error());
  const std::string verb = arguments->words().empty() ? "" : arguments->words().front();
  if (verb == "lint" || verb == "check") return runLint(*arguments);
  if (verb == "ids") return printIds(*arguments);
  if (verb == "diff") return diffFolders(*arguments);
  if (verb == "try") return tryDossiers(*arguments, clock);
  if (verb == "new") return newYear(*arguments);
  return complain(describeUnusable("policy lint (or check), ids, diff, try or new"));
}

}  // namespace tarim::client::cli
