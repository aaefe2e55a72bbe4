// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dossiers as people and programs write them, from a seed: whole ones, ones with a few mistakes, and wild
// ones that follow the form in nothing but its names.
#include "client/vault/vault.hpp"
#include "shared/dossier/dossier.hpp"
#include "shared/policy/policy.hpp"

#include <random>

namespace tarim::agreement {

enum class Sort { Valid, NearlyValid, Wild };

class Author {
 public:
  /// `valid` is an application of `policy` that nothing blocks.
  Author(const policy::Policy& policy, const dossier::Dossier& valid, std::uint64_t seed);

  std::vector<client::CellEdit> write(Sort sort);
  /// An instant about the window: before, inside, on its edges, after.
  base::Instant instant();

 private:
  using Edits = std::vector<client::CellEdit>;

  Edits whole();
  void spoil(Edits& edits);
  Edits wild();
  void wildFields(Edits& edits, const std::string& table, const std::string& row,
                  const std::vector<policy::Field>& fields);
  void wildPages(Edits& edits, const policy::Group& group, const std::vector<std::string>& rows);
  std::string valueFor(const policy::Field& field);
  std::string anyText();
  [[nodiscard]] std::uint64_t below(std::uint64_t count) { return m_random() % count; }

  const policy::Policy& m_policy;
  Edits m_valid;
  std::mt19937_64 m_random;
};

}  // namespace tarim::agreement
