// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/import.hpp"
#include "tests/fuzz/drivers.hpp"
#include "tests/shared/dossier/form.hpp"

#include <cstdlib>

namespace tarim::fuzz {

void dossier(const std::uint8_t* bytes, std::size_t size) {
  static const policy::Policy policy = formPolicy();
  const auto read = dossier::fromJson(base::textOf({bytes, size}), policy);
  if (!read) {
    if (read.error().line().find('\n') != std::string::npos) std::abort();
    return;
  }
  const std::string text = dossier::toJson(read.value(), policy.id);
  const auto again = dossier::fromJson(text, policy);
  if (!again || again.value().cells() != read.value().cells() ||
      dossier::toJson(again.value(), policy.id) != text)
    std::abort();
}

}  // namespace tarim::fuzz
