// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The reasons of the last return, as the reviewer of the next submission meets them: what was asked, where,
// and what has become of it. A reason is open while nothing changed at its place and the reviewer has not
// confirmed that it is settled; passing with an open one asks first.
#include "client/app/review/opened_dossier.hpp"
#include "client/app/session/list_model.hpp"

namespace tarim::client::app {

struct FormerReason {
  int index = 0;  ///< In the reasons of the return.
  QString group;  ///< Id of the item.
  QString item;   ///< “5 工作经历”
  QString words;
  QString place;
  QString answer;          ///< What the applicant answered instead of changing something; empty: nothing.
  bool mended = false;     ///< Something changed at its place.
  bool confirmed = false;  ///< By the reviewer.
  bool operator==(const FormerReason&) const = default;

  [[nodiscard]] bool isOpen() const { return !mended && !confirmed; }
};
inline constexpr std::array kFormerReasonRoles{
    role<&FormerReason::index>("former"),  role<&FormerReason::group>("group"),
    role<&FormerReason::item>("item"),     role<&FormerReason::words>("words"),
    role<&FormerReason::place>("place"),   role<&FormerReason::answer>("answer"),
    role<&FormerReason::mended>("mended"), role<&FormerReason::confirmed>("confirmed"),
};

/// In the order of the return; empty for a first submission.
std::vector<FormerReason> formerReasons(const OpenedDossier& opened, const Verdicts& verdicts,
                                        Language language);
/// The number of open ones, without their words.
int countOpenFormer(const OpenedDossier& opened, const Verdicts& verdicts);

}  // namespace tarim::client::app
