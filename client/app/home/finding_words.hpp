// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Shortens a finding's sentence to the few words that fit a badge or a button. A sentence begins with what to
// do.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

/// The whole sentence, in the language of the session.
QString sentenceOf(const Session& session, const rules::Finding& finding);
/// The sentence up to its first pause, without the leading 请.
QString briefOf(const QString& sentence);
/// Shorter still, for a badge: of a list in quotation marks only the first name, “任职资格文件等”; nothing in
/// brackets.
QString terseOf(const QString& brief);
/// The reason of a return: the reviewer's choice from the policy's list, or their own words.
QString describeReason(const Session& session, const DraftSnapshot& draft, const workflow::Reason& reason);
/// "10 年度考核情况"; without a number for groups before the first numbered item.
QString formatGroup(const Session& session, const policy::Group& group);
/// A row's title by its table's title pattern: “2016年6月 — 至今 且末县生态环境监测站”. Empty for a record.
QString formatRow(const Session& session, const DraftSnapshot& draft, const policy::Group& group,
                  std::string_view row);

}  // namespace tarim::client::app
