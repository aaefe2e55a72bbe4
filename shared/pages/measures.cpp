// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/measures.hpp"

#include "shared/pages/page_reader.hpp"

#include <bit>
#include <charconv>

namespace tarim::pages {
namespace {

constexpr int kBits = 64;
constexpr std::size_t kDigits = 16;

std::optional<std::uint64_t> bitsOf(std::string_view hash) {
  std::uint64_t bits = 0;
  const auto [end, failed] = std::from_chars(hash.data(), hash.data() + hash.size(), bits, 16);
  if (failed != std::errc() || hash.size() != kDigits || end != hash.data() + kDigits) return {};
  return bits;
}

}  // namespace

base::Result<Measures> measure(base::ByteView picture) {
  const auto reply = askPageReader("measure", "{}", picture);
  if (!reply) return reply.error();
  return foundIn<Measures>(*reply);
}

int distance(std::string_view hash, std::string_view other) {
  const auto one = bitsOf(hash);
  const auto two = bitsOf(other);
  return one && two ? std::popcount(*one ^ *two) : kBits;
}

}  // namespace tarim::pages
