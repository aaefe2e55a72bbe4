// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of the list on the home page: each item of the notice with what has arrived of it and its first
// finding.
#include "client/app/home/group_standing.hpp"
#include "client/app/session/list_model.hpp"

namespace tarim::client::app {

struct GroupStateRow {
  QString id;
  QString number;  ///< Empty before the first item.
  QString title;
  QString arrival;  ///< “已到服务器 9月3日 14:02”, “待传 1.1 MB” … ; empty for an item without content.
  QString badge;  ///< “完整”, or the first finding in few words.
  QString tone;   ///< Of TBadge.
  bool operator==(const GroupStateRow&) const = default;
};
inline constexpr std::array kGroupStateRoles{
    role<&GroupStateRow::id>("groupId"),      role<&GroupStateRow::number>("itemNumber"),
    role<&GroupStateRow::title>("title"),     role<&GroupStateRow::arrival>("arrivalText"),
    role<&GroupStateRow::badge>("badgeText"), role<&GroupStateRow::tone>("badgeTone")};

std::vector<GroupStateRow> groupStateRows(const Session& session, const DraftSnapshot& draft,
                                          const std::vector<GroupStanding>& groups);

}  // namespace tarim::client::app
