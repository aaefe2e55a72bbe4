// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/page_findings.hpp"

#include "client/scans/page_reading.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using dossier::Attachment;
using rules::Finding;

std::string personOf(const dossier::Dossier& dossier) {
  std::string person;
  for (const char* column : {"name", "unit", "id_number"})
    person.append(dossier.value("basic", "@", column)).push_back('\n');
  return person;
}

Finding findingAt(const Attachment& page, std::string_view rule, std::string clause, std::string table) {
  Finding finding;
  finding.rule = rule;
  finding.clause = std::move(clause);
  finding.severity = rules::Severity::Warns;
  finding.place.table = std::move(table);
  finding.place.row = std::string(dossier::kRecordRow);
  finding.place.slot = page.slot;
  finding.place.attachment = page.id;
  return finding;
}

/// What was found on a page, in one language; `glue` stands before the last.
struct Words {
  std::vector<std::string> all;
  [[nodiscard]] std::string joined(std::string_view comma, std::string_view glue) const {
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0) text += i + 1 == all.size() ? glue : comma;
      text += all[i];
    }
    return text;
  }
};

Finding noCodeRead(const policy::Policy& policy, const policy::Slot& slot, const Attachment& page) {
  const policy::Group* group = policy.groupOfSlot(page.slot);
  Finding finding = findingAt(page, kNoCodeRead, slot.clause, group ? group->id : std::string());
  if (!page.row.empty()) finding.place.row = page.row;
  finding.zh =
      "请核对“" + slot.label.zh + "”的二维码：应有二维码，但没有读出来。请对准二维码重新拍，四角拍全。";
  finding.en =
      "Please check the QR code of “" + slot.label.en +
      "”: there should be one, and none could be read. Please photograph it again, the whole code in focus.";
  return finding;
}

}  // namespace

Finding PageFindings::namedOnPage(const policy::Policy& policy, const Attachment& page, const Known& known) {
  const auto group = std::find_if(policy.groups.begin(), policy.groups.end(),
                                  [](const policy::Group& one) { return one.masksPages; });
  const policy::Slot* slot = policy.slot(page.slot);
  const bool isKnown = group != policy.groups.end();
  Finding finding = findingAt(page, kNamedOnPage, isKnown ? group->clause : std::string(),
                              isKnown ? group->id : std::string());
  const std::string number = std::to_string(page.page);
  Words zh, en;
  const auto add = [&](bool isFound, const char* inZh, const char* inEn) {
    if (!isFound) return;
    zh.all.emplace_back(inZh);
    en.all.emplace_back(inEn);
  };
  add(known.name, "姓名", "the name");
  add(known.unit, "单位", "the unit");
  add(known.number, "身份证号", "the ID number");
  finding.found = zh.joined("、", "和");
  finding.zh = "请再看一遍“" + (slot ? slot->label.zh : page.slot) + "”第" + number +
               "页：已选“否”，但读到了" + finding.found + "。需要遮盖的，请改选“是”并遮盖。";
  finding.en = "Please look again at page " + number + " of “" + (slot ? slot->label.en : page.slot) +
               "”: it is marked no, but " + en.joined(", ", " and ") +
               (en.all.size() > 1 ? " were" : " was") +
               " read on it. If it needs a mask, choose yes and cover it.";
  return finding;
}

const PageFindings::Known* PageFindings::knownOf(const VaultSettings& settings,
                                                 const dossier::Dossier& dossier, const std::string& file) {
  const auto before = m_known.find(file);
  if (before != m_known.end() && (before->second.isWhole || !isReadingKept(settings, file)))
    return &before->second;
  const auto reading = keptReading(settings, file);
  if (!reading) return nullptr;
  Known known;
  known.isWhole = reading->isWhole();
  if (reading->passes)
    for (const reading::NamingArea& area : reading::namingAreas(dossier, *reading->passes, {})) {
      known.name = known.name || area.what == reading::Naming::Name;
      known.unit = known.unit || area.what == reading::Naming::Unit;
      known.number = known.number || area.what == reading::Naming::IdNumber;
    }
  if (reading->codes)
    known.qr = std::any_of(reading->codes->begin(), reading->codes->end(),
                           [](const pages::PageCode& code) { return code.isQr(); });
  return &m_known.insert_or_assign(file, known).first->second;
}

std::vector<Finding> PageFindings::of(const VaultSettings& settings, const policy::Policy& policy,
                                      const dossier::Dossier& dossier, const std::vector<Attachment>& pages) {
  if (std::string person = personOf(dossier); person != m_person) {
    m_person = std::move(person);
    m_known.clear();
  }
  std::vector<Finding> findings;
  /// By slot and row: the first page, and whether the pages so far were all read and none has a code.
  std::map<std::pair<std::string, std::string>, std::pair<const Attachment*, bool>> codes;
  for (const Attachment& page : pages) {
    const policy::Slot* slot = policy.slot(page.slot);
    const bool mustHaveCode = slot && slot->qr;
    if (page.mask != dossier::MaskAnswer::No && !mustHaveCode) continue;
    const Known* known = page.type == "jpeg" ? knownOf(settings, dossier, page.file) : nullptr;
    if (known && page.mask == dossier::MaskAnswer::No && known->isNamed())
      findings.push_back(namedOnPage(policy, page, *known));
    if (!mustHaveCode) continue;
    auto& lacks = codes.try_emplace({page.slot, page.row}, &page, true).first->second;
    lacks.second = lacks.second && known && known->qr == std::optional(false);
  }
  for (const auto& [place, lacks] : codes)
    if (lacks.second) findings.push_back(noCodeRead(policy, *policy.slot(place.first), *lacks.first));
  return findings;
}

}  // namespace tarim::client
