// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/reading/identity.hpp"

#include "shared/base/text.hpp"
#include "shared/pages/search.hpp"

#include <algorithm>

namespace tarim::reading {
namespace {

using pages::Area;

constexpr std::size_t kLeastShort = 4;
constexpr int kAcross = 60;  ///< Percent of a line's height by which an area is wider than its ink, and
constexpr int kDown = 22;    ///< percent by which it is higher.

/// The end of the last region at the beginning of a unit's name.
std::size_t endOfRegions(const std::u32string& unit) {
  constexpr std::u32string_view kMarks[] = {U"自治区", U"自治州", U"自治县", U"省",
                                            U"市",     U"州",     U"县",     U"区"};
  constexpr std::size_t kLeastRegion = 2;
  std::size_t end = 0;
  for (std::size_t at = kLeastRegion - 1; at < unit.size(); ++at)
    for (const std::u32string_view mark : kMarks)
      if (unit.compare(at, mark.size(), mark) == 0 && at >= end + 1 && at <= end + 10)
        end = std::max(end, at + mark.size());
  return end;
}

bool touches(const Area& a, const Area& b) {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/// Larger than its characters: what a reader gives is the middle of a stroke now and then.
Area widened(const Area& area, bool isUpright) {
  const int line = isUpright ? area.height : area.width;
  const int along = line * kAcross / 100;
  const int beside = line * kDown / 100;
  const int across = isUpright ? along : beside;
  const int down = isUpright ? beside : along;
  const int left = std::max(0, area.x - across);
  const int top = std::max(0, area.y - down);
  return {left, top, std::min(imaging::kPageUnits, area.x + area.width + across) - left,
          std::min(imaging::kPageUnits, area.y + area.height + down) - top};
}

void add(std::vector<NamingArea>& all, const NamingArea& found) {
  NamingArea merged = found;
  for (bool more = true; more;) {
    const auto touching = std::find_if(all.begin(), all.end(), [&](const NamingArea& other) {
      return other.what == merged.what && touches(other.area, merged.area);
    });
    more = touching != all.end();
    if (!more) break;
    merged.area = pages::around(merged.area, touching->area);
    all.erase(touching);
  }
  all.push_back(merged);
}

}  // namespace

std::vector<std::string> shortForms(const std::string& unit) {
  constexpr std::u32string_view kEndings[] = {U"有限责任公司", U"股份有限公司", U"有限公司", U"公司"};
  std::vector<std::string> forms;
  const auto keep = [&](const std::u32string& form) {
    const std::string text = base::toUtf8(form);
    if (form.size() >= kLeastShort && text != unit &&
        std::find(forms.begin(), forms.end(), text) == forms.end())
      forms.push_back(text);
  };
  const std::u32string whole = base::codePoints(unit);
  const std::u32string local = whole.substr(endOfRegions(whole));
  keep(local);
  for (std::u32string form : {whole, local})
    for (const std::u32string_view ending : kEndings)
      if (form.ends_with(ending)) {
        keep(form.substr(0, form.size() - ending.size()));
        break;
      }
  return forms;
}

std::vector<NamingArea> namingAreas(const dossier::Dossier& dossier,
                                    std::span<const pages::PageText> readings,
                                    std::span<const pages::PageCode> codes,
                                    std::span<const pages::PageMark> marks) {
  const std::string unit(dossier.value("basic", "@", "unit"));
  std::vector<std::pair<Naming, std::string>> words{
      {Naming::Name, std::string(dossier.value("basic", "@", "name"))},
      {Naming::IdNumber, std::string(dossier.value("basic", "@", "id_number"))},
      {Naming::Unit, unit}};
  for (std::string& form : shortForms(unit))
    words.emplace_back(Naming::Unit, std::move(form));
  std::vector<NamingArea> all;
  for (const pages::PageText& reading : readings)
    for (const auto& [what, text] : words)
      for (const Area& area : pages::findWords(reading, text))
        add(all, {what, widened(area, reading.turn % 180 == 0)});
  for (const pages::PageCode& code : codes)
    all.push_back({Naming::Code, code.area()});
  for (const pages::PageMark& mark : marks)
    all.push_back({mark.kind == pages::MarkKind::Seal ? Naming::Seal : Naming::Eyes, mark.area()});
  std::sort(all.begin(), all.end(), [](const NamingArea& a, const NamingArea& b) {
    return std::pair(a.area.y, a.area.x) < std::pair(b.area.y, b.area.x);
  });
  return all;
}

}  // namespace tarim::reading
