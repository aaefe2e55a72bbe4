// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/copy_facts.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using policy::Field;
using policy::FieldType;
using Why = LeftOut::Why;

/// What stands for its year whatever it says; an empty field means the whole item. The ids are those of the
/// policies in shared/policies; a policy without them loses nothing.
struct OfItsYear {
  std::string_view group;
  std::string_view field;
};
constexpr OfItsYear kOfItsYear[] = {{"application", ""},
                                    {"promise", ""},
                                    {"masking", ""},
                                    {"insurance", ""},
                                    {"basic", "integrity_record"},
                                    {"basic", "integrity_date"},
                                    {"title", "years"},
                                    {"training", "exempt"},
                                    {"training", "exempt_approved"},
                                    {"training", "exempt_from"},
                                    {"training", "exempt_to"},
                                    {"training", "exempt_reason"},
                                    {"education", "chsi_valid_until"}};
constexpr std::string_view kSlotsOfItsYear[] = {"publicity_notice", "publicity_result", "exemption_form",
                                                "chsi_sheet"};

bool isOfItsYear(std::string_view group, std::string_view field) {
  return std::any_of(std::begin(kOfItsYear), std::end(kOfItsYear), [&](const OfItsYear& one) {
    return one.group == group && (one.field.empty() || one.field == field);
  });
}

bool isSlotOfItsYear(std::string_view slot) {
  return std::find(std::begin(kSlotsOfItsYear), std::end(kSlotsOfItsYear), slot) != std::end(kSlotsOfItsYear);
}

bool takes(const Field& field, const Field& other, std::string_view value) {
  if (field.type != other.type) return false;
  if (field.type != FieldType::Choice) return true;
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const policy::Choice& one) { return one.id == value; });
}

class Copying {
 public:
  Copying(const policy::Policy& from, const dossier::Dossier& dossier, const policy::Policy& to,
          const std::function<bool(const std::string&)>& isHere, policy::Language language)
      : m_from(from), m_dossier(dossier), m_to(to), m_isHere(isHere), m_language(language) {}

  CopiedFacts take() {
    for (const policy::Group& group : m_from.groups)
      copy(group);
    for (const dossier::Attachment& page : dossier::attachments(m_dossier))
      copy(page);
    return std::move(m_facts);
  }

 private:
  void copy(const policy::Group& group) {
    const std::string name = groupName(group, m_language);
    const std::string record(dossier::kRecordRow);
    for (const Field& field : group.fields)
      copy(group, record, field, name);
    if (!group.hasRows) return;
    const std::string_view none = m_dossier.value(group.id, record, dossier::kNoneColumn);
    const policy::Group* target = m_to.group(group.id);
    if (!none.empty() && target && target->hasRows && target->rows.mayBeNone)
      m_facts.edits.push_back({{group.id, record, std::string(dossier::kNoneColumn)}, m_to.blank.word});
    int copied = 0;
    for (const std::string& row : m_dossier.rows(group.id)) {
      const std::string title = rowName(group, m_dossier, row, m_language);
      const std::string place = title.empty() ? name : name + " · " + title;
      const bool isOld = isOfItsYear(group.id, {});
      if (isOld || !target || !target->hasRows || copied == target->rows.max) {
        m_facts.leftOut.push_back({place, isOld ? Why::OfThatYear : Why::NoPlace});
        continue;
      }
      ++copied;
      ++m_facts.rows;
      m_rows.insert({group.id, row});
      m_facts.edits.push_back({{group.id, row, std::string(dossier::kOrderColumn)}, std::to_string(copied)});
      m_facts.edits.push_back(
          {{group.id, row, std::string(dossier::kRowColumn)}, std::string(dossier::kLive)});
      for (const Field& field : group.rows.fields)
        copy(group, row, field, place);
    }
  }

  void copy(const policy::Group& group, const std::string& row, const Field& field,
            const std::string& place) {
    const std::string value(m_dossier.value(group.id, row, field.id));
    if (value.empty()) return;
    const Field* target = m_to.field(group.id, field.id);
    const bool isOld = isOfItsYear(group.id, field.id);
    if (isOld || !target || !takes(*target, field, value)) {
      m_facts.leftOut.push_back(
          {place + " · " + policy::in(m_language, field.label), isOld ? Why::OfThatYear : Why::NoPlace});
      return;
    }
    ++m_facts.fields;
    m_facts.edits.push_back({{group.id, row, field.id}, value});
  }

  void copy(dossier::Attachment page) {
    const policy::Group* group = m_from.groupOfSlot(page.slot);
    const std::string name = pageName(&m_from, m_dossier, page, m_language);
    const policy::Slot* target = m_to.slot(page.slot);
    const bool isOld = isSlotOfItsYear(page.slot) || (group && isOfItsYear(group->id, {}));
    const bool hasPlace = target && target->perRow == !page.row.empty() &&
                          (page.row.empty() || m_rows.count({page.table, page.row})) &&
                          std::count(target->types.begin(), target->types.end(), page.type) > 0 &&
                          m_pages[{page.slot, page.row}] < target->maxPages;
    if (isOld || !hasPlace || !m_isHere(page.file)) {
      m_facts.leftOut.push_back({name, isOld ? Why::OfThatYear : !hasPlace ? Why::NoPlace : Why::NotHere});
      return;
    }
    ++m_facts.pages;
    ++m_pages[{page.slot, page.row}];
    page.mask = dossier::MaskAnswer::Unanswered;
    page.masks.clear();
    for (auto& [cell, value] : dossier::cellsOf(page))
      m_facts.edits.push_back({cell, value});
  }

  const policy::Policy& m_from;
  const dossier::Dossier& m_dossier;
  const policy::Policy& m_to;
  const std::function<bool(const std::string&)>& m_isHere;
  policy::Language m_language;
  CopiedFacts m_facts;
  std::set<std::pair<std::string, std::string>> m_rows;        ///< Table and row of those copied.
  std::map<std::pair<std::string, std::string>, int> m_pages;  ///< By slot and row.
};

}  // namespace

CopiedFacts factsOf(const policy::Policy& from, const dossier::Dossier& dossier, const policy::Policy& to,
                    const std::function<bool(const std::string& hash)>& isHere, policy::Language language) {
  return Copying(from, dossier, to, isHere, language).take();
}

base::Result<CopiedDraft> copyDraft(Vault& vault, std::string_view application, std::string_view policyHash,
                                    const std::vector<CellEdit>& firstEdits, base::Instant now,
                                    policy::Language language) {
  const auto drafts = vault.drafts.list();
  const auto source = std::find_if(drafts.begin(), drafts.end(),
                                   [&](const DraftInfo& one) { return one.application == application; });
  if (source == drafts.end()) return Error(Code::NotFound, "no draft " + std::string(application));
  const auto from = vault.drafts.rulebook(source->policy);
  if (!from) return from.error();
  const auto to = vault.drafts.rulebook(policyHash);
  if (!to) return to.error();
  const auto isHere = [&](const std::string& hash) {
    const auto record = vault.files.record(hash);
    return record && (!record->unreadable || record->progress == FileProgress::OnServer);
  };
  CopiedDraft copied;
  copied.facts =
      factsOf((*from)->policy(), *vault.drafts.dossier(application), (*to)->policy(), isHere, language);
  std::vector<CellEdit> edits = firstEdits;
  edits.insert(edits.end(), copied.facts.edits.begin(), copied.facts.edits.end());
  auto made = vault.drafts.create(policyHash, edits, now);
  if (!made) return made.error();
  copied.application = std::move(*made);
  return copied;
}

}  // namespace tarim::client
