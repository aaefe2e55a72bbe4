// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/application.hpp"

#include "demo/data.hpp"
#include "shared/base/json.hpp"
#include "shared/dossier/import.hpp"
#include "shared/policy/read.hpp"

namespace tarim::demo {
namespace {

using dossier::Attachment;

std::string dayFrom(base::Date day, int distance) {
  return base::formatDate(base::Date{std::chrono::sys_days{day} + std::chrono::days{distance}});
}

/// {today}, {today+60}, {today-1}: a day; {since-2012}: full years since then.
std::string withDay(std::string text, base::Date day, int cycleYear) {
  const auto replaceAll = [&](std::string_view opening, auto value) {
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at)) {
      const std::size_t end = text.find('}', at);
      const std::string sum = text.substr(at + opening.size(), end - at - opening.size());
      const int number = sum.empty() ? 0 : std::stoi(sum);
      text.replace(at, end - at + 1, value(number));
    }
  };
  replaceAll("{today", [day](int distance) { return dayFrom(day, distance); });
  replaceAll("{since-", [cycleYear](int year) { return std::to_string(cycleYear - year); });
  return policy::withYears(std::move(text), cycleYear);
}

/// The dossier file asks for a hash; until a scan is drawn its name stands for it.
std::string withStandIns(std::string_view text) {
  boost::json::value file = base::parseJson(text).value();
  for (boost::json::value& page : file.at("attachments").as_array()) {
    boost::json::object& one = page.as_object();
    one["file"] = base::sha256(std::string_view(one.at("name").as_string())).hex();
    if (one.contains("mask") && one.at("mask").as_string() == "yes") one["masks"] = "[[1000,1000,2000,500]]";
  }
  return boost::json::serialize(file);
}

}  // namespace

base::Result<dossier::Dossier> applicationFor(const policy::Policy& policy, base::Date day) {
  const std::string text = withDay(std::string(applicationText()), day, policy.cycleYear);
  return dossier::fromJson(withStandIns(text), policy);
}

std::string masksText(const std::vector<Area>& areas) {
  std::string text = "[";
  for (const Area& area : areas) {
    if (text.size() > 1) text += ',';
    text += '[' + std::to_string(area.x) + ',' + std::to_string(area.y) + ',' + std::to_string(area.width) +
            ',' + std::to_string(area.height) + ']';
  }
  return text + "]";
}

void describePage(dossier::Dossier& dossier, const Attachment& page, const std::vector<Area>& areas) {
  Attachment known = page;
  known.masks = page.mask == dossier::MaskAnswer::Yes ? masksText(areas) : std::string();
  for (auto& [cell, value] : dossier::cellsOf(known))
    dossier.set(cell, value);
  if (known.masks.empty()) dossier.set({std::string(dossier::kAttachmentTable), page.id, "masks"}, {});
}

}  // namespace tarim::demo
