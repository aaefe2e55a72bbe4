// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/concerns.hpp"

#include "server/services/visibility.hpp"
#include "server/store/id_numbers.hpp"
#include "server/store/submissions.hpp"
#include "shared/base/text.hpp"
#include "shared/dossier/manifest.hpp"

namespace tarim::server {

namespace {

constexpr std::string_view kTable = "basic";
constexpr std::string_view kName = "name";
constexpr std::string_view kIdNumber = "id_number";

void dropAll(std::string& text, std::string_view part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
    text.erase(at, part.size());
}

constexpr std::string_view kDots[] = {"·", "・", "･", "•", "‧", "."};

/// The parts of a name, which are written with middle dots of several kinds between them, or with spaces.
std::vector<std::string> partsOf(std::string_view name) {
  std::string plain(name);
  for (const std::string_view space : {" ", "　"})
    dropAll(plain, space);
  for (const std::string_view dot : kDots)
    for (std::size_t at = plain.find(dot); at != std::string::npos; at = plain.find(dot, at + 1))
      plain.replace(at, dot.size(), "\n");
  return base::split(plain, '\n');
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts)
    all += part;
  return all;
}

/// An account may be in the first part of a name alone: 阿依努尔 for 阿依努尔·买买提.
bool isSameName(std::string_view account, std::string_view submitted) {
  if (account == submitted) return true;
  const auto one = partsOf(account);
  const auto other = partsOf(submitted);
  return joined(one) == joined(other) || (one.size() == 1 && !other.empty() && one.front() == other.front());
}

std::string plainNumber(std::string_view number) {
  std::string plain(number);
  dropAll(plain, " ");
  for (char& c : plain)
    if (c == 'x') c = 'X';
  return plain;
}

rules::Finding finding(const char* rule, std::string_view column, std::string zh, std::string en) {
  rules::Finding made;
  made.rule = rule;
  made.severity = rules::Severity::Warns;
  made.place = {std::string(kTable), std::string(dossier::kRecordRow), std::string(column), {}, {}};
  made.zh = std::move(zh);
  made.en = std::move(en);
  return made;
}

base::Result<wire::SameIdNumber> named(db::Database& database, const Identity& identity,
                                       const std::string& other) {
  const auto seen = visibleEntry(database, identity, other);
  if (seen) return wire::SameIdNumber{numberText(seen->application), seen->unitName};
  const auto hidden = applications::entry(database, other);
  if (!hidden) return hidden.error();
  return wire::SameIdNumber{{}, *hidden ? (*hidden)->unitName : std::string()};
}

rules::Finding shared(const wire::SameIdNumber& other) {
  if (other.number.empty())
    return finding("id.shared", kIdNumber, "身份证号码与另一份申报（" + other.unit + "）相同，请核实。",
                   "The same ID number is in another application (" + other.unit + "). Please check.");
  return finding(
      "id.shared", kIdNumber,
      "身份证号码与申报号 " + other.number + "（" + other.unit + "）的申报相同，请核实。",
      "The same ID number is in application " + other.number + " (" + other.unit + "). Please check.");
}

}  // namespace

base::Result<void> keepIdNumber(db::Database& database, std::string_view application,
                                const dossier::Dossier& submitted) {
  return id_numbers::put(database, application,
                         plainNumber(submitted.value(kTable, dossier::kRecordRow, kIdNumber)));
}

void keepIdNumbersOfBefore(Store& store) {
  const auto before = store.read([](db::Database& database) { return id_numbers::missing(database); });
  if (!before || before->empty()) return;
  static_cast<void>(store.write([&](db::Database& database) -> base::Result<void> {
    for (const std::string& id : *before) {
      const auto all = submissions::of(database, id);
      if (!all) return all.error();
      if (all->empty()) continue;
      const auto dossier = dossier::dossierOf(all->back().manifest);
      const auto kept = keepIdNumber(database, id, dossier ? *dossier : dossier::Dossier());
      if (!kept) return kept;
    }
    return {};
  }));
}

base::Result<void> tellConcerns(db::Database& database, const Identity& identity, const QueueEntry& entry,
                                wire::QueueRow& row) {
  const bool isOther = !entry.ownerName.empty() && !isSameName(entry.ownerName, row.name);
  row.accountName = isOther ? entry.ownerName : std::string();
  if (!entry.sharesIdNumber) return {};
  const auto others = id_numbers::sharing(database, entry.application.id, kMostNamed);
  if (!others) return others.error();
  for (const std::string& other : *others) {
    auto name = named(database, identity, other);
    if (!name) return name.error();
    row.sameIdNumber.push_back(std::move(*name));
  }
  return {};
}

std::vector<rules::Finding> concernsOf(const wire::QueueRow& row) {
  std::vector<rules::Finding> concerns;
  for (const wire::SameIdNumber& other : row.sameIdNumber)
    concerns.push_back(shared(other));
  if (!row.accountName.empty())
    concerns.push_back(finding(
        "account.name", kName, "账户的姓名是“" + row.accountName + "”，与申报材料中的姓名不一致，请核实。",
        "The account is in the name of “" + row.accountName + "”, not the dossier's. Please check."));
  return concerns;
}

}  // namespace tarim::server
