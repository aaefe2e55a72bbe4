// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a text that has to be copied to the letter first differs from its sentence (五(一)14, 五(二)).
#include <QString>

#include <optional>

namespace tarim::client::app {

struct SentenceDifference {
  int at = 0;         ///< Where it begins in the text, in UTF-16 units, as inputs count.
  int length = 0;     ///< Of the first differing character; 0 where the text ends before the sentence.
  int character = 1;  ///< The same place in characters, from 1.
  QString expected;   ///< How the sentence goes on, in few characters; empty where it has ended.
  QString found;      ///< How the text goes on, in few characters; empty where it has ended.
};

/// Nothing when both are equal. White space around the text does not count.
std::optional<SentenceDifference> firstDifference(const QString& text, const QString& sentence);
/// “从第 12 个字起不同：应为“真实有效，且网上填报……”。”
QString describeDifference(const SentenceDifference& difference);

}  // namespace tarim::client::app
