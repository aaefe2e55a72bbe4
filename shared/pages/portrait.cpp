// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/portrait.hpp"

#include "shared/pages/page_reader.hpp"

namespace tarim::pages {

base::Result<Portrait> measurePortrait(base::ByteView picture) {
  const auto reply = askPageReader("portrait", "{}", picture);
  if (!reply) return reply.error();
  return foundIn<Portrait>(*reply);
}

}  // namespace tarim::pages
