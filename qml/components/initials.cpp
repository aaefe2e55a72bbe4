// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/components/initials.hpp"

#include <QCollator>

#include <algorithm>

namespace tarim::components {

namespace {

/// The first character of each letter in the order of pinyin, and the letters: no syllable begins with I, U
/// or V.
const QString kFirst = QStringLiteral("阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀");
const QString kLetters = QStringLiteral("abcdefghjklmnopqrstwxyz");

bool isChinese(QChar c) {
  return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

}  // namespace

QChar Initials::letterOf(QChar character) {
  if (!isChinese(character)) return character.toLower();
  if (const auto found = m_letters.constFind(character); found != m_letters.cend()) return *found;
  static const QCollator byPinyin(QLocale(QLocale::Chinese, QLocale::China));
  const auto after = std::upper_bound(kFirst.begin(), kFirst.end(), character, [](QChar one, QChar other) {
    return byPinyin.compare(QString(one), QString(other)) < 0;
  });
  const QChar letter = after == kFirst.begin() ? character : kLetters[after - kFirst.begin() - 1];
  m_letters.insert(character, letter);
  return letter;
}

QString Initials::of(const QString& text) {
  QString initials;
  for (const QChar character : text)
    initials += letterOf(character);
  return initials;
}

bool Initials::finds(const QString& words, const QString& text) {
  return text.contains(words, Qt::CaseInsensitive) || of(text).contains(words.toLower());
}

bool Initials::begins(const QString& text, const QString& letters) {
  return text.startsWith(letters, Qt::CaseInsensitive) || of(text).startsWith(letters.toLower());
}

int Initials::next(const QString& letters, const QStringList& texts, int current) {
  const auto count = static_cast<int>(texts.size());
  const auto search = [&](const QString& wanted, int from) {
    for (int step = 0; step < count; ++step)
      if (const int at = (from + step) % count; begins(texts[at], wanted)) return at;
    return -1;
  };
  if (letters.isEmpty() || count == 0) return -1;
  const int found = letters.size() > 1 ? search(letters, std::max(current, 0)) : -1;
  const bool same = letters.count(letters[0], Qt::CaseInsensitive) == letters.size();
  return found < 0 && same ? search(letters.left(1), current + 1) : found;
}

}  // namespace tarim::components
