// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/shell/app.hpp"

#include "qml/components/setup.hpp"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace tarim::shell {

App::App(client::app::Session&) : m_engine(std::make_unique<QQmlApplicationEngine>()) {
  components::setUp(*m_engine);
  m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Tarim/Shell/Main.qml")));
}

App::~App() = default;

QQuickWindow* App::window() const {
  const QList<QObject*> roots = m_engine->rootObjects();
  return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(roots.first());
}

}  // namespace tarim::shell
