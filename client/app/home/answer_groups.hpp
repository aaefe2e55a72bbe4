// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// All answers, item by item, for the person to read once more before submitting.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

#include <QVariantList>

namespace tarim::client::app {

struct AnswerGroupRow {
  QString id;
  QString title;         ///< “5 工作经历”
  QVariantList answers;  ///< Maps: label, value, head (bool: the title of a row of the table).
  QString pages;         ///< “6 页 · 2.1 MB”, or empty.
  QString lack;          ///< Text shown without an answer: nothing is asked for, or the answer is missing.
  bool operator==(const AnswerGroupRow&) const = default;
};
inline constexpr std::array kAnswerGroupRoles{
    role<&AnswerGroupRow::id>("groupId"), role<&AnswerGroupRow::title>("title"),
    role<&AnswerGroupRow::answers>("answers"), role<&AnswerGroupRow::pages>("pagesText"),
    role<&AnswerGroupRow::lack>("lack")};

std::vector<AnswerGroupRow> answerGroupRows(const Session& session, const DraftSnapshot& draft);

}  // namespace tarim::client::app
