// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The differences between two states of an application, in the words of its form; shown before a snapshot is
// restored.
#include "client/vault/pages.hpp"

namespace tarim::client {

struct DossierChange {
  enum class Kind { Field, RowAdded, RowRemoved, PageAdded, PageRemoved };
  Kind kind = Kind::Field;
  std::string place;  ///< "5 工作经历", and the row of a field in it; a page's or row's whole name.
  std::string label;  ///< Of a field, else empty.
  std::string from;   ///< Of a field, as pages show it; empty: not filled in.
  std::string to;
};

/// In the order of the form; pages last.
std::vector<DossierChange> changesBetween(const policy::Policy& policy, const dossier::Dossier& before,
                                          const dossier::Dossier& after, policy::Language language);

}  // namespace tarim::client
