// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Findings as a list of links: the error summary on top of the submit page.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct FindingRow {
  QString words;  ///< The whole sentence.
  QString clause;
  QString item;  ///< “10 年度考核情况”
  QString group;
  QString row;
  QString column;
  QString slot;
  QString attachment;
  bool stray = false;  ///< No item shows the page: open the page itself.
  bool operator==(const FindingRow&) const = default;
};
inline constexpr std::array kFindingRoles{
    role<&FindingRow::words>("words"), role<&FindingRow::clause>("clause"),
    role<&FindingRow::item>("item"),   role<&FindingRow::group>("groupId"),
    role<&FindingRow::row>("rowId"),   role<&FindingRow::column>("columnId"),
    role<&FindingRow::slot>("slotId"), role<&FindingRow::attachment>("attachmentId"),
    role<&FindingRow::stray>("stray")};

/// The findings of one severity, in the order of the form.
std::vector<FindingRow> findingRows(const Session& session, const DraftSnapshot& draft,
                                    rules::Severity severity);

}  // namespace tarim::client::app
