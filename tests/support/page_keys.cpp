// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/page_keys.hpp"

#include <QQmlListReference>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

namespace tarim::testing {

std::vector<PageKey> activeKeysOf(QQuickItem& page) {
  std::vector<PageKey> found;
  const QQmlListReference keys(&page, "keys");
  for (qsizetype i = 0; i < keys.count(); ++i) {
    QObject* key = keys.at(i);
    if (!key->property("active").toBool()) continue;
    const QString cap = key->property("cap").toString();
    const auto codes = key->property("codes").value<QList<int>>();
    for (int which = 0; which < codes.size(); ++which)
      found.push_back({key, QStringLiteral("%1 #%2").arg(cap).arg(which), codes[which], {}, which});
    const QString characters = key->property("characters").toString();
    for (int which = 0; which < characters.size(); ++which)
      found.push_back(
          {key, QStringLiteral("%1 as %2").arg(cap, characters[which]), 0, characters[which], which});
  }
  return found;
}

bool pressAndHear(QQuickWindow& window, const PageKey& key) {
  QSignalSpy heard(key.key, SIGNAL(pressed(int)));
  const int code = key.code != 0                    ? key.code
                   : key.character.unicode() < 0x80 ? key.character.toUpper().unicode()
                                                    : 0;
  const QString text = key.code == 0 ? QString(key.character)
                       : key.code > Qt::Key_Space && key.code <= Qt::Key_Z
                           ? QString(QChar(key.code)).toLower()
                           : QString();
  QTest::sendKeyEvent(QTest::Click, &window, static_cast<Qt::Key>(code), text, Qt::NoModifier);
  return heard.size() == 1 && heard[0][0].toInt() == key.which;
}

bool isTyping(const QQuickWindow& window) {
  const QQuickItem* focused = window.activeFocusItem();
  return focused && (focused->inherits("QQuickTextInput") || focused->inherits("QQuickTextEdit"));
}

}  // namespace tarim::testing
