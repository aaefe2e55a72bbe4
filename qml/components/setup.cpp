// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/components/setup.hpp"

#include "qml/components/last_input.hpp"
#include "qml/components/spoken_items.hpp"

#include <QFont>
#include <QGuiApplication>
#include <QQmlEngine>

namespace tarim::components {

void setUp(QQmlEngine& engine) {
  tellAllOfItems();
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  // It sees keys from now on, not from the first question.
  engine.singletonInstance<LastInput*>(qmlTypeId("Tarim.Components", 1, 0, "LastInput"));
  QFont font = QGuiApplication::font();
  // QML's font type has one family only (Qt 6.4), so the list of fall-backs is the application's own font.
  font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"),
                    QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC")});
  font.setPixelSize(16);
  QFont::insertSubstitution(QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"));
  QGuiApplication::setFont(font);
}

}  // namespace tarim::components
