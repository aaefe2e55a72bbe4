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

/// Of a reading that lacks a part: apart from the whole ones, so that those are known without being read.
std::string partsKey(std::string_view hash) {
  return "page.reading.parts.1/" + std::string(hash);
}

std::string writeReading(const PageReading& reading) {
  boost::json::object object = reading.passes ? pages::jsonOf(*reading.passes) : boost::json::object();
  if (reading.codes) object["codes"] = base::jsonOf(pages::PageCodes{*reading.codes}).as_object().at("codes");
  if (reading.marks) object["marks"] = base::jsonOf(pages::PageMarks{*reading.marks}).as_object().at("marks");
  return boost::json::serialize(object);
}

std::optional<std::vector<pages::PageCode>> codesIn(const boost::json::value& json) {
  const auto read = base::readRecord<pages::PageCodes>(json);
  return read ? std::optional(read->codes) : std::nullopt;
}

std::optional<std::vector<PageMark>> marksIn(const boost::json::value& json) {
  const auto read = base::readRecord<pages::PageMarks>(json);
  return read ? std::optional(read->marks) : std::nullopt;
}

/// The parts that are written there; nothing for what cannot be understood.
std::optional<PageReading> readReading(const std::string& kept) {
  const auto json = base::parseJson(kept, kKeptReading);
  if (!json || !json->is_object()) return {};
  PageReading reading;
  const auto read = [&json](const char* part, auto from, auto& into) {
    if (!json->as_object().contains(part)) return true;
    auto found = from(*json);
    if (found) into = std::move(*found);
    return found.has_value();
  };
  const bool isUnderstood =
      read(
          "passes", [](const auto& all) { return pages::readPasses(all); }, reading.passes) &&
      read("codes", codesIn, reading.codes) && read("marks", marksIn, reading.marks);
  return isUnderstood ? std::optional(std::move(reading)) : std::nullopt;
}

/// A whole reading replaces the parts that were kept before it.
void keep(VaultSettings& settings, std::string_view hash, const PageReading& reading) {
  const bool isWhole = reading.isWhole();
  const bool isKept =
      settings.set(isWhole ? readingKey(hash) : partsKey(hash), writeReading(reading)).has_value();
  if (isWhole && isKept && !settings.get(partsKey(hash)).empty()) (void)settings.set(partsKey(hash), {});
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

/// Asks for a part that is not there yet.
template <class T, class Ask>
Result<void> addPart(std::optional<T>& part, const Ask& ask) {
  if (part) return {};
  auto found = optionalPart(ask());
  if (!found) return found.error();
  part = std::move(*found);
  return {};
}

/// Reads the parts that `reading` lacks, as far as this installation can.
Result<void> addMissing(PageReading& reading, pages::TextReader& reader, base::ByteView picture,
                        const pages::Asking& asking) {
  if (auto text = addPart(reading.passes, [&] { return reader.read(picture, pages::kThoroughly); }); !text)
    return text;
  if (auto codes = addPart(reading.codes, [&] { return pages::readCodes(picture, asking); }); !codes)
    return codes;
  const int turn = reading.passes && !reading.passes->empty() ? reading.passes->front().turn : 0;
  return addPart(reading.marks, [&] { return marksOf(picture, turn, asking); });
}

}  // namespace

std::optional<PageReading> keptReading(const VaultSettings& settings, std::string_view hash) {
  const std::string whole = settings.get(readingKey(hash));
  if (!whole.empty()) {
    auto reading = readReading(whole);
    return reading && reading->isWhole() ? std::move(reading) : std::nullopt;
  }
  const std::string parts = settings.get(partsKey(hash));
  return parts.empty() ? std::nullopt : readReading(parts);
}

bool isReadingKept(const VaultSettings& settings, std::string_view hash) {
  return !settings.get(readingKey(hash)).empty();
}

Result<PageReading> readingOf(Vault& vault, pages::TextReader& reader, std::string_view hash,
                              const pages::Asking& asking) {
  const auto kept = keptReading(vault.settings, hash);
  if (kept && kept->isWhole()) return *kept;
  const auto picture = vault.files.read(hash);
  if (!picture) return kept ? Result<PageReading>(*kept) : picture.error();
  PageReading reading = kept.value_or(PageReading());
  if (const auto added = addMissing(reading, reader, *picture, asking); !added) return added.error();
  if (!reading.passes && !reading.codes && !reading.marks)
    return base::Error(Code::NotNow, "this installation reads no pages");
  if (reading != kept) keep(vault.settings, hash, reading);
  return reading;
}

Result<PageReading> readingOf(Vault& vault, std::string_view hash, const pages::Asking& asking) {
  const auto reader = pages::confinedTextReader(asking);
  return readingOf(vault, *reader, hash, asking);
}

}  // namespace tarim::client
