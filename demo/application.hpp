// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One complete application of one invented engineer in Qiemo: all items of the form filled, 49 pages of
// evidence in 12 of them, and nothing that blocks. Its dates follow the day, so that "the last three years"
// are always those.
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"

namespace tarim::demo {

/// Where the applicant's name, unit, seal or eyes show on a page: x, y, width, height in 1/10000 of it.
struct Area {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

/// For the policy of policyFor(day). Pages have stand-in hashes and masks until describePage() names the real
/// ones.
base::Result<dossier::Dossier> applicationFor(const policy::Policy& policy, base::Date day);

/// What is known of a page once its file exists. `areas` become its masks where the page is answered with
/// yes.
void describePage(dossier::Dossier& dossier, const dossier::Attachment& page, const std::vector<Area>& areas);
/// [[x,y,w,h],…]
std::string masksText(const std::vector<Area>& areas);

}  // namespace tarim::demo
