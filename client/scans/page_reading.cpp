// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/page_reading.hpp"

#include "shared/base/json.hpp"
#include "shared/base/json_record.hpp"
#include "shared/dossier/masks.hpp"
#include "shared/imaging/geometry.hpp"
#include "shared/imaging/turbo.hpp"

namespace tarim::client {
namespace {

using base::Code;
using base::Result;
using pages::PageMark;

constexpr base::JsonLimits kKeptReading{.maxBytes = std::size_t{32} << 20, .maxDepth = 8};
constexpr int kTurnedSide = 2400;  ///< Pixels; seals and faces are looked for on half as many.
constexpr int kTurnedQuality = 92;

/// With the number of the reader: another one reads again.
std::string readingKey(std::string_view hash) {
  return "page.reading.1/" + std::string(hash);
}

std::string writeReading(const PageReading& reading) {
  boost::json::object object = pages::jsonOf(*reading.passes);
  object["codes"] = base::jsonOf(pages::PageCodes{*reading.codes}).as_object().at("codes");
  object["marks"] = base::jsonOf(pages::PageMarks{*reading.marks}).as_object().at("marks");
  return boost::json::serialize(object);
}

/// What an installation without the library says is no error, but a part that is missing.
template <class T>
Result<std::optional<T>> optionalPart(Result<T> part) {
  if (part) return std::optional<T>(std::move(*part));
  if (part.error().code() == Code::NotNow) return std::optional<T>();
  return part.error();
}

/// A face is found on a page that stands upright only. `turn`: by how much the page must be turned for that.
Result<std::vector<PageMark>> marksOf(base::ByteView picture, int turn, const pages::Asking& asking) {
  if (turn == 0) return pages::findMarks(picture, asking);
  auto pixels = imaging::decode(picture, kTurnedSide);
  if (!pixels) return pixels.error();
  const auto upright =
      imaging::encodeJpeg(imaging::turned(std::move(*pixels), imaging::orientationOfRotation(turn)),
                          kTurnedQuality, imaging::Chroma::Full);
  if (!upright) return upright.error();
  auto marks = pages::findMarks(*upright, asking);
  if (!marks) return marks;
  for (PageMark& mark : *marks) {
    const imaging::Area stored = dossier::turned(mark.area(), (360 - turn) % 360);
    mark = {mark.kind, stored.x, stored.y, stored.width, stored.height};
  }
  return marks;
}

}  // namespace

std::optional<PageReading> keptReading(const VaultSettings& settings, std::string_view hash) {
  const std::string kept = settings.get(readingKey(hash));
  if (kept.empty()) return {};
  const auto json = base::parseJson(kept, kKeptReading);
  if (!json) return {};
  auto passes = pages::readPasses(*json);
  const auto codes = base::readRecord<pages::PageCodes>(*json);
  const auto marks = base::readRecord<pages::PageMarks>(*json);
  if (!passes || !codes || !marks) return {};
  return PageReading{std::move(*passes), codes->codes, marks->marks};
}

bool isReadingKept(const VaultSettings& settings, std::string_view hash) {
  return !settings.get(readingKey(hash)).empty();
}

Result<PageReading> readingOf(Vault& vault, pages::TextReader& reader, std::string_view hash,
                              const pages::Asking& asking) {
  if (auto kept = keptReading(vault.settings, hash)) return std::move(*kept);
  const auto picture = vault.files.read(hash);
  if (!picture) return picture.error();
  auto passes = optionalPart(reader.read(*picture, pages::kThoroughly));
  if (!passes) return passes.error();
  const int turn = *passes && !(*passes)->empty() ? (*passes)->front().turn : 0;
  auto codes = optionalPart(pages::readCodes(*picture, asking));
  if (!codes) return codes.error();
  auto marks = optionalPart(marksOf(*picture, turn, asking));
  if (!marks) return marks.error();
  PageReading reading{std::move(*passes), std::move(*codes), std::move(*marks)};
  if (!reading.passes && !reading.codes && !reading.marks)
    return base::Error(Code::NotNow, "this installation reads no pages");
  if (reading.isWhole()) (void)vault.settings.set(readingKey(hash), writeReading(reading));
  return reading;
}

Result<PageReading> readingOf(Vault& vault, std::string_view hash, const pages::Asking& asking) {
  const auto reader = pages::confinedTextReader(asking);
  return readingOf(vault, *reader, hash, asking);
}

}  // namespace tarim::client
