// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/blind_search.hpp"

#include "shared/base/json_record.hpp"
#include "shared/base/text.hpp"
#include "shared/imaging/markers.hpp"
#include "shared/pages/codes.hpp"
#include "shared/pages/search.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

constexpr std::size_t kMostFindingsBytes = 1u << 20;
constexpr std::size_t kMostDetailBytes = 400;
constexpr std::uint8_t kApp0 = 0xE0, kApp15 = 0xEF, kComment = 0xFE;
/// A JFIF segment without a thumbnail: marker, length and 14 bytes.
constexpr std::size_t kPlainJfifBytes = 18;

void add(BlindFindings& findings, std::string_view kind, std::string_view detail) {
  std::string cut(detail.substr(0, kMostDetailBytes));
  while (!base::isValidUtf8(cut))
    cut.pop_back();
  findings.list.push_back({std::string(kind), std::move(cut)});
}

/// Segments that decoding does not need, and bytes behind the end.
void searchSegments(base::ByteView copy, BlindFindings& findings) {
  const auto layout = imaging::walkJpeg(copy);
  if (!layout) return add(findings, "metadata", "cannot be re-opened: " + layout.error().detail());
  if (!layout->complete) add(findings, "metadata", "has no end");
  for (const imaging::Segment& segment : layout->segments) {
    const bool isJfif = segment.marker == kApp0 && segment.end - segment.begin == kPlainJfifBytes;
    const bool carries = (segment.marker >= kApp0 && segment.marker <= kApp15) || segment.marker == kComment;
    const bool isAdobe = segment.marker == 0xEE && !imaging::isMetadata(copy, segment);
    if (carries && !isJfif && !isAdobe)
      add(findings, "metadata", "segment " + std::to_string(segment.marker));
  }
  if (layout->metadata) add(findings, "metadata", "metadata, or bytes behind its end");
}

void searchCodes(base::ByteView copy, BlindFindings& findings) {
  const auto codes = pages::readCodes(copy);
  if (!codes) return add(findings, "unsearched", "codes: " + codes.error().line());
  for (const pages::PageCode& code : *codes)
    add(findings, "code", code.format + " " + code.text);
}

/// As it is written, and where the reader took a character for another.
void searchText(const pages::PageText& page, const BlindNames& names, BlindFindings& findings) {
  const std::vector<std::string> exact = names.foundIn(page.text());
  for (const std::string& name : names.all())
    if (std::find(exact.begin(), exact.end(), name) != exact.end() || !pages::findWords(page, name).empty())
      add(findings, "name", name);
}

}  // namespace

std::string write(const BlindFindings& findings) {
  return findings.list.empty() ? std::string() : base::writeRecord(findings);
}

BlindFindings readBlindFindings(std::string_view text) {
  if (text.empty()) return {};
  auto read = base::readRecord<BlindFindings>(text, {kMostFindingsBytes, 4});
  if (read) return std::move(*read);
  return {{{"unsearched", "what was found cannot be read"}}};
}

std::string describe(const BlindFindings& findings) {
  std::string line;
  for (const BlindFinding& finding : findings.list)
    line += (line.empty() ? "" : "; ") + finding.kind + (finding.detail.empty() ? "" : ": " + finding.detail);
  return line;
}

BlindSearch searchCopy(base::ByteView copy, const BlindNames& names, pages::TextReader* textReader) {
  BlindSearch search;
  searchSegments(copy, search.found);
  searchCodes(copy, search.found);
  if (!textReader) return search;
  const auto passes = textReader->read(copy);
  if (!passes && passes.error().code() == base::Code::NotNow) return search;  // No reader is installed.
  if (!passes) {
    add(search.found, "unsearched", "text: " + passes.error().line());
    return search;
  }
  search.textRead = true;
  for (const pages::PageText& page : *passes)
    searchText(page, names, search.found);
  return search;
}

}  // namespace tarim::server
