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
/// "10 年度考核情况"; without a number for what stands before the items.
QString groupWords(const Session& session, const policy::Group& group);
/// A row as its table's title pattern calls it: “2016-06—至今 且末县生态环境监测站”. Empty for a record.
QString rowWords(const Session& session, const DraftSnapshot& draft, const policy::Group& group,
                 std::string_view row);
/// How a cell's value reads: choices, yes and no, 至今 by their words.
QString valueWords(const Session& session, const policy::Field& field, std::string_view value);
/// The group a reason or a finding is about: of its table, else of its slot or attachment. Null when it names
/// none of the form.
const policy::Group* groupAt(const DraftSnapshot& draft, std::string_view table, std::string_view slot,
                             std::string_view attachment);

}  // namespace tarim::client::app
