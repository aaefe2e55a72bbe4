// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Evidence (印证材料): there for every row that claims something, both sides, enough pages, of the right
// type.
#include "shared/rules/registry.hpp"

#include <algorithm>

namespace tarim::rules {

namespace {

using dossier::Attachment;
using dossier::Side;
using policy::Label;
using policy::Slot;

RawFinding slotFinding(const AskedSlot& asked, std::string found, std::string needed) {
  return {placeOf(asked),
          asked.slot->clause,
          std::move(found),
          std::move(needed),
          {{"label", asked.slot->label}}};
}

bool hasSide(const AskedSlot& asked, Side side) {
  return std::any_of(asked.pages.begin(), asked.pages.end(),
                     [side](const Attachment* page) { return page->side == side; });
}

bool bothSides(const AskedSlot& asked) {
  return hasSide(asked, Side::Front) && hasSide(asked, Side::Back);
}

void reportSide(const AskedSlot& asked, Side side, Report& report) {
  if (hasSide(asked, side)) return;
  const bool front = side == Side::Front;
  RawFinding finding = slotFinding(asked, {}, front ? "front" : "back");
  finding.words.emplace_back("needed", front ? Label{"正面", "front"} : Label{"反面", "back"});
  report.push_back(std::move(finding));
}

bool accepts(const Slot& slot, std::string_view type) {
  return std::find(slot.types.begin(), slot.types.end(), type) != slot.types.end();
}

/// A slot is for images when it accepts images.
std::string_view mainType(const Slot& slot) {
  return accepts(slot, "jpeg") ? "jpeg" : "pdf";
}

Label joined(const std::vector<const Slot*>& slots) {
  Label all;
  for (const Slot* slot : slots) {
    all.zh += (all.zh.empty() ? "" : "、") + slot->label.zh;
    all.en += (all.en.empty() ? "" : ", ") + slot->label.en;
  }
  return all;
}

/// The group of a slot's pages. Pages come slot by slot, so it is looked up once per slot.
struct Home {
  std::string_view slot;
  const policy::Group* group = nullptr;
  bool perRow = false;
};

Home homeOf(const View& view, const std::string& slot) {
  const policy::Group* group = view.policy.groupOfSlot(slot);
  return {slot, group, group && view.policy.slot(slot)->perRow};
}

bool provesALiveRow(const View& view, const Home& home, const Attachment& page) {
  if (!home.group || !home.perRow) return home.group != nullptr;
  return page.row != dossier::kRecordRow && view.row(home.group->id, page.row) != nullptr;
}

std::vector<const Slot*> readSlots(const CheckContext& context) {
  std::vector<const Slot*> slots;
  for (const std::string& id : context.params.strings("slots", 20))
    if (const Slot* slot = context.slot(id, "slots")) slots.push_back(slot);
  if (slots.empty()) context.params.fail("slots", "must name slots");
  return slots;
}

}  // namespace

Check makeEvidence(const CheckContext&) {
  return eachSlot([](const AskedSlot& asked, Report& report) {
    if (asked.slot->required && asked.pages.empty()) report.push_back(slotFinding(asked, {}, {}));
  });
}

Check makeNotClaimed(const CheckContext&) {
  return eachSlot([](const AskedSlot& asked, Report& report) {
    if (!asked.slot->required && asked.slot->perRow && asked.pages.empty())
      report.push_back(slotFinding(asked, {}, {}));
  });
}

Check makeSides(const CheckContext&) {
  return eachSlot([](const AskedSlot& asked, Report& report) {
    if (!asked.slot->twoSides || asked.pages.empty()) return;
    reportSide(asked, Side::Front, report);
    reportSide(asked, Side::Back, report);
  });
}

Check makePagesMissing(const CheckContext&) {
  return eachSlot([](const AskedSlot& asked, Report& report) {
    const std::size_t count = asked.pages.size();
    // The checks of sides and of empty slots report these cases.
    if (count == 0 || count >= static_cast<std::size_t>(asked.slot->minPages)) return;
    if (asked.slot->twoSides && !bothSides(asked)) return;
    report.push_back(slotFinding(asked, std::to_string(count), std::to_string(asked.slot->minPages)));
  });
}

Check makePagesTooMany(const CheckContext&) {
  return eachSlot([](const AskedSlot& asked, Report& report) {
    if (asked.pages.size() > static_cast<std::size_t>(asked.slot->maxPages))
      report.push_back(
          slotFinding(asked, std::to_string(asked.pages.size()), std::to_string(asked.slot->maxPages)));
  });
}

Check makeFileType(const CheckContext& context) {
  const std::string type = context.params.string("type", 16);
  if (type != "jpeg" && type != "pdf") context.params.fail("type", "must be jpeg or pdf");
  return eachSlot([type](const AskedSlot& asked, Report& report) {
    if (mainType(*asked.slot) != type) return;
    for (const Attachment* page : asked.pages) {
      if (accepts(*asked.slot, page->type)) continue;
      RawFinding finding = slotFinding(asked, page->type, type);
      finding.place.attachment = page->id;
      finding.words.emplace_back("found", page->type == "jpeg"  ? Label{"JPG图片", "a JPG image"}
                                          : page->type == "pdf" ? Label{"PDF", "a PDF"}
                                                                : Label{"其他格式", "something else"});
      report.push_back(std::move(finding));
    }
  });
}

Check makeOrphanPage(const CheckContext& context) {
  context.reads.pages = true;
  for (const policy::Group& group : context.policy.groups)
    if (group.hasRows) context.reads.tables.insert(group.id);
  return [](const View& view, Report& report) {
    Home home;
    for (const Attachment* page : view.pagesInOrder()) {
      if (page->slot != home.slot || home.slot.empty()) home = homeOf(view, page->slot);
      if (provesALiveRow(view, home, *page)) continue;
      RawFinding finding;
      finding.place = {home.group ? home.group->id : std::string(), {}, {}, page->slot, page->id};
      finding.found = page->row;
      report.push_back(std::move(finding));
    }
  };
}

Check makeEvidenceAtLeast(const CheckContext& context) {
  const std::vector<const Slot*> slots = readSlots(context);
  const std::int64_t count = context.params.integer("count");
  if (count < 1 || count > static_cast<std::int64_t>(slots.size()))
    context.params.fail("count", "must be 1 to all slots");
  return [slots, count](const View& view, Report& report) {
    std::vector<const Slot*> missing;
    for (const Slot* slot : slots)
      if (!view.hasPage(slot->id)) missing.push_back(slot);
    const std::size_t there = slots.size() - missing.size();
    if (there >= static_cast<std::size_t>(count)) return;
    RawFinding finding;
    finding.place.slot = missing.front()->id;
    finding.found = std::to_string(there);
    finding.needed = std::to_string(count);
    finding.words.emplace_back("slots", joined(missing));
    report.push_back(std::move(finding));
  };
}

}  // namespace tarim::rules
