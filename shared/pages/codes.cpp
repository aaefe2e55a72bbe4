// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/codes.hpp"

#include "shared/pages/page_reader.hpp"

namespace tarim::pages {

base::Result<std::vector<PageCode>> readCodes(base::ByteView picture, const Asking& asking) {
  const auto reply = askPageReader("codes", "{}", picture, kPageLimits, asking);
  if (!reply) return reply.error();
  auto found = foundIn<PageCodes>(*reply);
  if (!found) return found.error();
  return std::move(found->codes);
}

}  // namespace tarim::pages
