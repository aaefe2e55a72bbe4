// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A complete application of an invented engineer in Qiemo: all items of the form are filled, 12 of them have
// 49 pages of evidence, and no finding blocks. The dates are relative to the day, so that "the last three
// years" are always right.
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::demo {

/// An area of a page that shows the applicant's name, unit, seal or eyes, in 1/10000 of the page.
struct Area {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

/// `policy`: policyFor(day). Pages have placeholder hashes and masks until describePage() sets the real ones.
base::Result<dossier::Dossier> applicationFor(const policy::Policy& policy, base::Date day);

/// Sets the cells of a page once its file exists. `areas` become its masks when its mask answer is yes.
void describePage(dossier::Dossier& dossier, const dossier::Attachment& page, const std::vector<Area>& areas);
/// [[x,y,w,h],…]
std::string masksText(const std::vector<Area>& areas);

}  // namespace tarim::demo
