// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// image: what the scans' pages do with one picture, for scripts. It needs no vault and writes nothing but
// OUT.
#include "client/cli/areas.hpp"
#include "client/cli/arguments.hpp"
#include "client/cli/commands.hpp"
#include "client/cli/output.hpp"
#include "client/scans/import.hpp"
#include "shared/base/files.hpp"
#include "shared/base/json_record.hpp"
#include "shared/imaging/mask.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/pages/codes.hpp"
#include "shared/pages/portrait.hpp"
#include "shared/pages/straighten.hpp"
#include "shared/pages/text_reader.hpp"
#include "shared/pages/verdicts.hpp"

#include <boost/json.hpp>

#include <iostream>

namespace tarim::client::cli {
namespace {

namespace json = boost::json;
using base::Bytes;
using base::Code;
using base::Error;
using base::Result;
using imaging::Area;

Error unusable(const std::string& words) {
  return {Code::InvalidInput, words};
}

std::string_view nameOf(imaging::ImageType type) {
  switch (type) {
    case imaging::ImageType::Jpeg:
      return "jpeg";
    case imaging::ImageType::Png:
      return "png";
    case imaging::ImageType::Pdf:
      return "pdf";
  }
  return "";
}

json::object described(const imaging::ImageInfo& info, std::size_t bytes) {
  return {{"type", nameOf(info.type)},
          {"width", info.width},
          {"height", info.height},
          {"orientation", info.orientation},
          {"progressive", info.progressive},
          {"components", info.components},
          {"bytes", bytes}};
}

int tell(const json::object& answer, bool asJson) {
  if (asJson) {
    std::cout << json::serialize(answer) << "\n";
    return kFine;
  }
  for (const auto& [key, value] : answer)
    std::cout << key << ": " << (value.is_string() ? std::string(value.get_string()) : json::serialize(value))
              << "\n";
  return kFine;
}

int keep(const Bytes& jpeg, const std::string& path, bool asJson) {
  const auto info = imaging::probe(jpeg);
  if (!info) return complain(info.error());
  base::DiskFiles files;
  const auto written = files.write(path, jpeg);
  if (!written) return complain(written.error());
  json::object answer = described(*info, jpeg.size());
  answer["file"] = path;
  return tell(answer, asJson);
}

int upright(const Bytes& file, const Words& words, bool asJson) {
  if (words.size() != 3) return complain(unusable("image upright needs FILE and OUT.jpg"));
  const auto stored = storedForm(file);
  if (!stored) return complain(stored.error());
  if (stored->jpeg.empty()) return complain(Error(Code::WrongFileType, "a PDF is stored as it is"));
  return keep(stored->jpeg, words[2], asJson);
}

int mask(const Bytes& file, const Words& words, bool asJson) {
  if (words.size() < 4) return complain(unusable("image mask needs FILE, OUT.jpg and X,Y,W,H…"));
  std::vector<Area> areas;
  for (std::size_t i = 3; i < words.size(); ++i) {
    const auto area = areaOf(words[i]);
    if (!area) return complain(area.error());
    areas.push_back(*area);
  }
  const auto masked = imaging::masked(file, areas);
  if (!masked) return complain(masked.error());
  return keep(*masked, words[2], asJson);
}

int probe(const Bytes& file, const Words& words, bool asJson) {
  if (words.size() != 2) return complain(unusable("image probe needs one FILE"));
  const auto info = imaging::probe(file);
  return info ? tell(described(*info, file.size()), asJson) : complain(info.error());
}

json::array told(const std::vector<pages::Verdict>& verdicts) {
  json::array all;
  for (const pages::Verdict& verdict : verdicts) {
    json::object one = base::jsonOf(verdict).as_object();
    const pages::VerdictText text = pages::describe(verdict);
    one["zh"] = text.zh;
    one["en"] = text.en;
    all.push_back(std::move(one));
  }
  return all;
}

int verdict(const Bytes& file, const Words& words, bool asJson) {
  if (words.size() != 2) return complain(unusable("image verdict needs one FILE"));
  const auto measures = pages::measure(file);
  if (!measures) return complain(measures.error());
  json::object answer = base::jsonOf(*measures, base::JsonForm::Full).as_object();
  answer["verdicts"] = told(pages::judge(*measures));
  return tell(answer, asJson);
}

int portrait(const Bytes& file, const Words& words, bool asJson) {
  if (words.size() != 2) return complain(unusable("image portrait needs one FILE"));
  const auto measures = pages::measurePortrait(file);
  if (!measures) return complain(measures.error());
  json::object answer = base::jsonOf(*measures, base::JsonForm::Full).as_object();
  answer["verdicts"] = told(pages::judgePortrait(*measures));
  return tell(answer, asJson);
}

/// "X,Y" in 1/10000 of the picture.
Result<pages::Corner> cornerOf(const std::string& word) {
  const auto area = areaOf(word + ",1,1");
  if (!area || area->x < 0 || area->y < 0)
    return unusable("a corner is X,Y in 1/10000 of the picture, such as 1200,800, and not " + word);
  return pages::Corner{area->x, area->y};
}

int straighten(const Bytes& file, const Words& words, bool asJson) {
  if (words.size() != 3 && words.size() != 7)
    return complain(unusable("image straighten needs FILE, OUT.jpg and no or four corners X,Y"));
  pages::Straightening how;
  for (std::size_t i = 3; i < words.size(); ++i) {
    const auto corner = cornerOf(words[i]);
    if (!corner) return complain(corner.error());
    how.corners.push_back(*corner);
  }
  const auto made = pages::straighten(file, how);
  if (!made) return complain(made.error());
  base::DiskFiles files;
  const auto written = files.write(words[2], made->jpeg);
  if (!written) return complain(written.error());
  json::object answer = base::jsonOf(made->page, base::JsonForm::Full).as_object();
  answer["bytes_before"] = file.size();
  answer["bytes"] = made->jpeg.size();
  answer["file"] = words[2];
  return tell(answer, asJson);
}

/// What the page says, for scripts; its characters with their places only as JSON.
int read(const Bytes& file, const Words& words, bool asJson) {
  if (words.size() != 2) return complain(unusable("image read needs one FILE"));
  const auto passes = pages::confinedTextReader()->read(file);
  if (!passes) return complain(passes.error());
  const pages::PageText& page = passes->front();
  if (!asJson) {
    std::cout << page.text();
    return kFine;
  }
  json::object answer = pages::jsonOf(page);
  answer["text"] = page.text();
  answer["confidence"] = page.confidence();
  const auto codes = pages::readCodes(file);
  if (!codes && codes.error().code() != Code::NotNow) return complain(codes.error());
  // Null: nobody has looked for codes.
  answer["codes"] = codes
                        ? base::jsonOf(pages::PageCodes{*codes}, base::JsonForm::Full).as_object().at("codes")
                        : json::value();
  return tell(answer, true);
}

}  // namespace

int runImage(const Words& all, const base::Clock&) {
  const auto arguments = Arguments::parse(all, {{}, {"json"}});
  if (!arguments) return complain(arguments.error());
  const Words& words = arguments->words();
  constexpr std::pair<std::string_view, int (*)(const Bytes&, const Words&, bool)> kActs[] = {
      {"probe", probe},       {"upright", upright},       {"mask", mask}, {"verdict", verdict},
      {"portrait", portrait}, {"straighten", straighten}, {"read", read}};
  for (const auto& [name, act] : kActs) {
    if (words.size() < 2 || words[0] != name) continue;
    base::DiskFiles files;
    const auto file = files.read(words[1], imaging::kMaxFileBytes);
    return file ? act(*file, words, arguments->flag("json")) : complain(file.error());
  }
  return complain(unusable(
      "image needs probe, upright, mask, verdict, portrait, straighten or read, and a FILE; tarim-cli "
      "image --help"));
}

}  // namespace tarim::client::cli
