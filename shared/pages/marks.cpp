// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/marks.hpp"

#include "shared/pages/page_reader.hpp"

namespace tarim::pages {

base::Result<std::vector<PageMark>> findMarks(base::ByteView picture, const Asking& asking) {
  const auto reply = askPageReader("marks", "{}", picture, kPageLimits, asking);
  if (!reply) return reply.error();
  auto found = foundIn<PageMarks>(*reply);
  if (!found) return found.error();
  return std::move(found->marks);
}

}  // namespace tarim::pages
