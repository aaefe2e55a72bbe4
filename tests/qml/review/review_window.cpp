// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/review/review_window.hpp"

#include "qml/components/setup.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/still.hpp"

namespace tarim::tests {
namespace {

constexpr const char* kWindow = R"(
import QtQuick
import Tarim.Components
import Tarim.App.Session
Window {
    property QtObject router: Router
    property string page: ""
    property alias dark: theme.dark
    color: Theme.ground
    visible: true
    QtObject { id: theme; property bool dark: false; onDarkChanged: Theme.dark = dark }
    Loader {
        anchors.fill: parent
        focus: true
        source: parent.Window.window.page === "" ? "" : "qrc:/qt/qml/Tarim/Review/" + parent.Window.window.page + ".qml"
        onLoaded: item.forceActiveFocus()
    }
}
)";

}  // namespace

void ReviewWindow::start() {
  m_backend = std::make_shared<PreparedReviewBackend>();
  m_backend->theQueue = makeQueue(40);
  m_review = std::make_unique<client::app::Review>(m_backend);
  m_engine = std::make_unique<QQmlApplicationEngine>();
  components::setUp(*m_engine);
  m_engine->loadData(kWindow);
  m_router =
      m_engine->singletonInstance<client::app::Router*>(qmlTypeId("Tarim.App.Session", 1, 0, "Router"));
  QVERIFY(m_router);
  QCOMPARE(m_engine->rootObjects().size(), 1);
  m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().first());
  QVERIFY(m_window);
  m_router = qobject_cast<client::app::Router*>(m_window->property("router").value<QObject*>());
  QVERIFY(m_router);
  m_window->requestActivate();
  QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void ReviewWindow::stop() {
  m_engine.reset();
  m_review.reset();
  m_backend.reset();
}

void ReviewWindow::settle() {
  QCoreApplication::processEvents();
  testing::layOut(*m_window);
}

void ReviewWindow::show(const QString& page, int width, int height) {
  m_window->resize(width, height);
  m_window->setProperty("page", page);
  QVERIFY(QTest::qWaitFor(
      [&] { return m_window->contentItem()->childItems().first()->property("status").toInt() == 1; }));
  settle();
}

void ReviewWindow::openSample(int width) {
  m_router->openReview(QString::fromLatin1(kSampleApplication));
  show(QStringLiteral("ReviewPage"), width, width == 390 ? 780 : 900);
  QTRY_COMPARE(dossier().state(), client::app::DossierReview::Shown);
  settle();
}

QQuickItem* ReviewWindow::find(const QString& name) {
  return testing::seenByName(*m_window->contentItem(), name);
}

void ReviewWindow::click(const QString& name) {
  QTRY_VERIFY2(find(name), qPrintable(name));
  settle();
  QQuickItem* item = find(name);
  const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
  QVERIFY2(QRectF(QPointF(), m_window->size()).contains(middle), qPrintable(name + " is out of sight"));
  QTest::mouseClick(m_window, Qt::LeftButton, {}, middle.toPoint());
  settle();
}

void ReviewWindow::type(QChar character) {
  const int code = character.unicode() < 0x80 ? character.toUpper().unicode() : 0;
  QTest::sendKeyEvent(QTest::Click, m_window, static_cast<Qt::Key>(code), QString(character), Qt::NoModifier);
}

}  // namespace tarim::tests
