// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/straighten.hpp"

#include "shared/imaging/probe.hpp"
#include "shared/pages/page_reader.hpp"
#include "shared/pages/thresholds.hpp"

namespace tarim::pages {

base::Result<Straightened> straighten(base::ByteView picture, const Straightening& how) {
  auto reply = askPageReader("straighten", base::writeRecord(how), picture);
  if (!reply) return reply.error();
  auto page = foundIn<StraightPage>(*reply);
  if (!page) return page.error();
  // The reader may have been taken over: what it made is looked at like any chosen file.
  const auto made = imaging::probe(reply->picture);
  if (!made) return made.error();
  return Straightened{std::move(*page), std::move(reply->picture)};
}

base::Result<Corners> snapped(base::ByteView picture, const Corners& corners) {
  Straightening how;
  how.corners = corners;
  how.snap = true;
  const auto reply = askPageReader("snap", base::writeRecord(how), picture);
  if (!reply) return reply.error();
  auto page = foundIn<StraightPage>(*reply);
  if (!page) return page.error();
  return std::move(page->corners);
}

Proposal proposalFor(const Measures& measures, std::size_t bytes) {
  if (measures.sheet.size() == 4 && measures.cutSides == 0) return Proposal::Straighten;
  const std::size_t area = std::size_t(measures.paperWidth) * std::size_t(measures.paperHeight);
  const bool isHeavy = area > 0 && bytes > kHeavyBytesPerCm2 * area / 100;
  return isHeavy || measures.dpi > kMostUsefulDpi ? Proposal::Shrink : Proposal::None;
}

bool isWorthOffering(Proposal proposal, std::size_t bytesBefore, std::size_t bytesAfter) {
  if (proposal == Proposal::None) return false;
  return proposal == Proposal::Straighten || bytesAfter * 10 <= bytesBefore * kWorthTenths;
}

}  // namespace tarim::pages
