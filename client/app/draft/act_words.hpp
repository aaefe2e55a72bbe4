// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names an act by what it changes, for acts that were written without words of their own.
#include "client/app/draft/act_history.hpp"
#include "client/app/draft/open_draft.hpp"

namespace tarim::client::app {

/// “修改“姓名””, “添加一行：5 工作经历”, “旋转一页“身份证””. Call it while `draft` still shows the values
/// before or already shows the values after; a row that is in neither is named by its group.
QString describeAct(const OpenDraft& draft, const std::vector<CellChange>& changes);
/// A row as people know it: its title in quotation marks, else “第 2 行”; empty when the row is not there.
QString describeRow(const OpenDraft& draft, const policy::Group& group, const std::string& row);

}  // namespace tarim::client::app
