// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the pages of each slot show (`proves` of a slot), for comparing what was typed with what a page says.
// Only readers of pages need it, so it is no part of Slot: a policy's form is the same without it.
#include "shared/policy/policy.hpp"

#include <boost/json/fwd.hpp>

namespace tarim::policy {

/// A cell that the pages of a slot show.
struct Proof {
  CellRef cell;  ///< Table empty: a column of the row that the page proves, or of the slot's own group.
  std::vector<std::string> labels;  ///< The words beside the value on such pages: 姓名, 证书编号.
};

/// By slot, in the policy's order.
using Proofs = std::map<std::string, std::vector<Proof>, std::less<>>;

/// What a policy that was loaded says; loading has refused one that says it wrongly. Reads the policy's text:
/// keep the result.
Proofs proofsOf(const Policy& policy);

/// For loading: InvalidPolicy with the JSON path for another shape, a column that the form does not have, a
/// cell named twice.
base::Result<Proofs> readProofs(const Policy& policy, const boost::json::value& root);

}  // namespace tarim::policy
