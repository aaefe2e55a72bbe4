// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A finding in the few words that fit a badge or a button, taken from its sentence: the sentence begins with
// what to do.
#include "client/app/session/session.hpp"

namespace tarim::client::app {

/// The whole sentence, in the language of the session.
QString sentenceOf(const Session& session, const rules::Finding& finding);
/// Up to its first pause, without the leading 请.
QString briefOf(const QString& sentence);
/// For a badge: a list in quotation marks by its first name, “任职资格文件等”, and without what is in
/// brackets.
QString terseOf(const QString& brief);
/// Why something was returned: the reviewer's choice, or words of their own.
QString describeReason(const Session& session, const DraftSnapshot& draft, const workflow::Reason& reason);
/// "10 年度考核情况"; without a number for what stands before the items.
QString formatGroup(const Session& session, const policy::Group& group);
/// A row as its table's title pattern calls it: “2016年6月 — 至今 且末县生态环境监测站”. Empty for a record.
QString formatRow(const Session& session, const DraftSnapshot& draft, const policy::Group& group,
                  std::string_view row);

}  // namespace tarim::client::app
