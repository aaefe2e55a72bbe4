// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/packed_before.hpp"

#include <charconv>

namespace tarim::client {
namespace {

constexpr std::string_view kSequence = "package.sequence";
constexpr std::string_view kMade = "package.made";
constexpr std::size_t kMostRemembered = 64;

std::int64_t numberOfPackages(const VaultSettings& settings) {
  const std::string before = settings.get(kSequence);
  std::int64_t number = 0;
  std::from_chars(before.data(), before.data() + before.size(), number);
  return number;
}

}  // namespace

base::Result<std::int64_t> nextPackageNumber(VaultSettings& settings) {
  const std::int64_t number = numberOfPackages(settings) + 1;
  const auto kept = settings.set(kSequence, std::to_string(number));
  // A read-only vault cannot store the next number; the server accepts new items in a package of an old
  // number.
  if (!kept && kept.error().code() == base::Code::ReadOnly) return number - 1;
  if (!kept) return kept.error();
  return number;
}

base::Result<void> rememberPackage(VaultSettings& settings, const std::string& name) {
  std::string made = name + " " + settings.get(kMade);
  const std::size_t most = kMostRemembered * (name.size() + 1);
  if (made.size() > most) made.resize(most);
  auto kept = settings.set(kMade, made);
  // A read-only vault cannot remember the package: unless it remembers none, its items are sent once more.
  if (!kept && kept.error().code() == base::Code::ReadOnly) return {};
  return kept;
}

bool mayHavePacked(const VaultSettings& settings, const std::string& name) {
  const std::string made = settings.get(kMade);
  if (made.empty()) return numberOfPackages(settings) > 0;
  return made.find(name + " ") != std::string::npos;
}

}  // namespace tarim::client
