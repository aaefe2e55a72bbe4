// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/sentence.hpp"

#include <QCoreApplication>
#include <QList>

namespace tarim::client::app {
namespace {

constexpr qsizetype kShown = 10;  ///< Characters.

struct Sentence {
  Q_DECLARE_TR_FUNCTIONS(Sentence)
};

QString fewFrom(const QList<uint>& text, qsizetype at) {
  const QList<uint> few = text.mid(at, kShown);
  QString shown;
  for (const uint character : few)
    shown += QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1);
  return at + kShown < text.size() ? shown + QStringLiteral("……") : shown;
}

}  // namespace

std::optional<SentenceDifference> firstDifference(const QString& text, const QString& sentence) {
  const QString trimmed = text.trimmed();
  if (trimmed == sentence) return {};
  const QList<uint> written = trimmed.toUcs4();
  const QList<uint> wanted = sentence.toUcs4();
  qsizetype same = 0;
  while (same < written.size() && same < wanted.size() && written[same] == wanted[same])
    ++same;
  const auto unitsOf = [](const QList<uint>& characters, qsizetype from, qsizetype count) {
    qsizetype units = 0;
    for (const uint character : characters.mid(from, count))
      units += QChar::requiresSurrogates(character) ? 2 : 1;
    return int(units);
  };
  SentenceDifference difference;
  difference.at = int(text.indexOf(trimmed)) + unitsOf(written, 0, same);
  difference.length = unitsOf(written, same, 1);
  difference.character = int(same) + 1;
  difference.expected = fewFrom(wanted, same);
  difference.found = fewFrom(written, same);
  return difference;
}

QString describeDifference(const SentenceDifference& difference) {
  if (difference.found.isEmpty())
    return Sentence::tr("从第 %1 个字起还没有写：接着写“%2”。")
        .arg(difference.character)
        .arg(difference.expected);
  if (difference.expected.isEmpty())
    return Sentence::tr("从第 %1 个字起多出“%2”，请删除。").arg(difference.character).arg(difference.found);
  return Sentence::tr("从第 %1 个字起不同：应为“%2”，标点也要一致。")
      .arg(difference.character)
      .arg(difference.expected);
}

}  // namespace tarim::client::app
