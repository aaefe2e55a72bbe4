// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/confined/limits.hpp"

#include <charconv>
#include <string_view>

namespace tarim::confined {
namespace {

constexpr std::string_view kMemory = "--memory=";
constexpr std::string_view kCpu = "--cpu=";
constexpr std::string_view kFiles = "--files=";
constexpr std::string_view kThreads = "--threads";
constexpr std::string_view kNice = "--nice=";

/// Whether the word begins with `name` and goes on with a number, which is put into `number`.
template <class Number>
bool reads(std::string_view word, std::string_view name, Number& number) {
  if (!word.starts_with(name)) return false;
  word.remove_prefix(name.size());
  const auto [end, wrong] = std::from_chars(word.data(), word.data() + word.size(), number);
  return wrong == std::errc() && end == word.data() + word.size() && number > 0;
}

}  // namespace

std::vector<std::string> wordsOf(const Limits& limits) {
  std::vector<std::string> words{std::string(kMemory) + std::to_string(limits.memoryBytes),
                                 std::string(kCpu) + std::to_string(limits.cpuSeconds),
                                 std::string(kFiles) + std::to_string(limits.openFiles)};
  if (limits.threads) words.emplace_back(kThreads);
  if (limits.nice > 0) words.push_back(std::string(kNice) + std::to_string(limits.nice));
  return words;
}

std::optional<Limits> limitsOf(std::span<const char* const> words) {
  Limits limits;
  for (const std::string_view word : words) {
    limits.threads = limits.threads || word == kThreads;
    if (word != kThreads && !reads(word, kMemory, limits.memoryBytes) &&
        !reads(word, kCpu, limits.cpuSeconds) && !reads(word, kFiles, limits.openFiles) &&
        !reads(word, kNice, limits.nice))
      return {};
  }
  return limits;
}

}  // namespace tarim::confined
