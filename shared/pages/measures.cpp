// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/measures.hpp"

#include "shared/pages/page_reader.hpp"

#include <bit>

namespace tarim::pages {

base::Result<Measures> measure(base::ByteView picture) {
  const auto reply = askPageReader("measure", "{}", picture);
  if (!reply) return reply.error();
  return foundIn<Measures>(*reply);
}

int distance(std::string_view hash, std::string_view other) {
  const auto one = base::fromHex(hash);
  const auto two = base::fromHex(other);
  if (!one || !two || one->size() * 8 != kHashBits || two->size() != one->size()) return kHashBits;
  int bits = 0;
  for (std::size_t i = 0; i < one->size(); ++i)
    bits += std::popcount(static_cast<unsigned>((*one)[i] ^ (*two)[i]));
  return bits;
}

}  // namespace tarim::pages
