// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the checks look at: the form laid over one dossier, once per run, so that thirty checks do not each
// walk the form and evaluate its conditions again. Only what is asked for is in it: a field or slot whose
// `when` does not hold is not there. Everything points into the policy and the dossier, which must outlive
// the view.
#include "shared/base/time.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::rules {

struct Cell {
  const policy::Group* group;
  const policy::Field* field;
  std::string_view row;  ///< "@" for a record.
  std::string_view value;
};

struct AskedSlot {
  const policy::Group* group;
  const policy::Slot* slot;
  std::string_view row;  ///< "@" for a slot of the whole application.
  std::vector<const dossier::Attachment*> pages;
};

struct View {
  const policy::Policy& policy;
  const dossier::Dossier& dossier;
  base::Instant now;
  std::vector<Cell> cells;  ///< In form order.
  std::vector<AskedSlot> evidence;
  std::vector<dossier::Attachment> attachments;  ///< All pages, asked for or not.
};

/// `view.policy`, `dossier` and `now` are given; fills in the rest.
void layForm(View& view);

/// Neither empty nor 无 nor something like it: what types and lengths are asked of.
bool hasContent(const View& view, const Cell& cell);
/// 無, 没有, /, -, or 无 with white space: meant as 无 and not accepted as it. Choices have no lookalikes.
bool isLookalike(const policy::Policy& policy, std::string_view value);
bool isFreeText(const policy::Field& field);

}  // namespace tarim::rules
