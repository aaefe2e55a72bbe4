// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Begins an application with the facts of an earlier one. Facts are cells and pages that still have a place
// in the new policy, by the ids of groups, fields, choices and slots. What answers a question of its year is
// not copied: what is applied for, the promise, mask answers, proofs of that year, and days that lie in it.
// Pages are named again by their hash; no scan is imported or sent twice.
#include "client/vault/pages.hpp"

namespace tarim::client {

struct LeftOut {
  enum class Why {
    OfThatYear,  ///< Answers a question of its year.
    NoPlace,     ///< The new policy asks for no such thing, or not in this form.
    NotHere,     ///< The scan is not on this device.
  };
  std::string name;  ///< “5 工作经历 · … · 证明人”, or pageName().
  Why why = Why::NoPlace;
};
inline constexpr std::array<std::string_view, 3> kLeftOutNames{"of-that-year", "no-place", "not-here"};
constexpr const auto& namesOf(LeftOut::Why) {
  return kLeftOutNames;
}

struct CopiedFacts {
  std::vector<CellEdit> edits;
  std::size_t fields = 0;
  std::size_t rows = 0;
  std::size_t pages = 0;
  std::vector<LeftOut> leftOut;  ///< In the order of the old form; pages last.
};

/// `isHere`: whether this device or the server has the scan with this hash.
CopiedFacts factsOf(const policy::Policy& from, const dossier::Dossier& dossier, const policy::Policy& to,
                    const std::function<bool(const std::string& hash)>& isHere, policy::Language language);

struct CopiedDraft {
  std::string application;
  CopiedFacts facts;
};
/// Creates an application of that kind and level with the facts of another, in one transaction. NotFound,
/// UnknownPolicy, errors of VaultDrafts::edit().
base::Result<CopiedDraft> copyDraft(Vault& vault, std::string_view application, std::string_view policyHash,
                                    const std::vector<CellEdit>& firstEdits, base::Instant now,
                                    policy::Language language);

}  // namespace tarim::client
