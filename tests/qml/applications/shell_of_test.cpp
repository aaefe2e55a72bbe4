// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/applications/shell_of_test.hpp"

#include "tests/support/seen.hpp"
#include "tests/support/still.hpp"

#include <QAccessible>

namespace tarim::tests {
ShellOfTest::ShellOfTest() {
  QAccessible::setActive(true);
}

void ShellOfTest::show(Situation situation, const char* route) {
  if (m_shown != situation) {
    m_app.reset();
    m_stage.show(situation);
    m_router = std::make_unique<client::app::Router>(nullptr);
    m_app = std::make_unique<shell::App>(m_stage.session());
    m_shown = situation;
  }
  m_router->start(QLatin1String(route));
  settle();
}

void ShellOfTest::settle() {
  testing::waitUntilStill(window());
}

QQuickItem* ShellOfTest::item(const QString& name) const {
  return testing::seenByName(*window().contentItem(), name);
}

bool ShellOfTest::press(const QString& name) {
  QQuickItem* found = item(name);
  if (!found || !found->isEnabled()) return false;
  return QMetaObject::invokeMethod(found, "press");
}

}  // namespace tarim::tests
