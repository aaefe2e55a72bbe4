// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Masks in the whole program: what is left to do is one number on all pages, and Ctrl+Z takes a mask back.
#include "shared/dossier/masks.hpp"
#include "tests/qml/applications/shell_of_test.hpp"

#include <QTest>

namespace tarim::tests {

class MasksEverywhereTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsLeftToDoIsOneNumberOnAllPages_data();
  void whatIsLeftToDoIsOneNumberOnAllPages();
  void aMaskIsTakenBackByKeyAndSaysSo();

 private:
  [[nodiscard]] QString text(const char* name, const char* property = "badgeText") const {
    const QQuickItem* item = m_shell.item(QLatin1String(name));
    return item ? item->property(property).toString()
                : QStringLiteral("nothing is called ") + QLatin1String(name);
  }
  ShellOfTest m_shell;
};

void MasksEverywhereTest::whatIsLeftToDoIsOneNumberOnAllPages_data() {
  QTest::addColumn<QByteArray>("first");
  QTest::addColumn<QByteArray>("second");
  QTest::addColumn<int>("left");
  QTest::newRow("nothing") << QByteArray("no") << QByteArray("no") << 0;
  QTest::newRow("one without an answer") << QByteArray("") << QByteArray("no") << 1;
  QTest::newRow("one without a mask") << QByteArray("no") << QByteArray("yes") << 1;
  QTest::newRow("one of each") << QByteArray("") << QByteArray("yes") << 2;
}

void MasksEverywhereTest::whatIsLeftToDoIsOneNumberOnAllPages() {
  QFETCH(QByteArray, first);
  QFETCH(QByteArray, second);
  QFETCH(int, left);
  m_shell.show(Situation::Full, "home");
  m_shell.window().resize(1440, 1600);
  client::app::Session& session = m_shell.session();
  const auto pages = session.draft()->attachments;
  const std::string table(dossier::kAttachmentTable);
  session.edit({{{table, pages[0].id, "mask"}, first.toStdString()},
                {{table, pages[1].id, "mask"}, second.toStdString()},
                {{table, pages[1].id, "masks"}, "[[9999,0,0,100]]"}});
  QTRY_COMPARE(dossier::masksLeftOn(session.draft()->attachments).total(), left);
  m_shell.settle();
  const QString words = QStringLiteral("%1 页未处理").arg(left);
  const QString done = QStringLiteral("%1 页都已处理").arg(pages.size());
  QTRY_COMPARE(text("home.group:masking"), left == 0 ? QStringLiteral("完整") : words);
  QVERIFY(text("home.group:masking", "secondary").contains(left == 0 ? done : QStringLiteral("共 49 页")));
  m_shell.router().openPlace(QStringLiteral("masking"));
  m_shell.settle();
  QCOMPARE(text("group.masking"), left == 0 ? QStringLiteral("完整") : words);
  QVERIFY2(text("masking.left", "text").contains(left == 0 ? done : words),
           qPrintable(text("masking.left", "text")));
  m_shell.router().openPage(QString::fromStdString(pages[2].id));
  m_shell.settle();
  QCOMPARE(text("pageView.left", "text"), left == 0 ? QStringLiteral("都已处理") : words);
}

void MasksEverywhereTest::aMaskIsTakenBackByKeyAndSaysSo() {
  m_shell.forget();
  m_shell.show(Situation::Full, "home");
  m_shell.forget();
  m_shell.router().openPage(QString::fromStdString(m_shell.session().draft()->attachments[0].id));
  m_shell.settle();
  const auto masks = [&] {
    const auto& page = m_shell.session().draft()->attachments[0];
    return dossier::masksOf(page.masks).size();
  };
  const std::size_t before = masks();
  QTest::keyClick(&m_shell.window(), Qt::Key_M);
  QTest::keyClick(&m_shell.window(), Qt::Key_Return);
  QTRY_COMPARE(masks(), before + 1);
  QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(masks(), before);
  QCOMPARE(text("shell.toast", "text"), QStringLiteral("已撤销：画遮盖 %1").arg(before + 1));
  QTest::keyClick(&m_shell.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_COMPARE(masks(), before + 1);
  // Esc ends the tool, then leaves the page.
  QTest::keyClick(&m_shell.window(), Qt::Key_Escape);
  QVERIFY(m_shell.item(QStringLiteral("pageView")));
  QTest::keyClick(&m_shell.window(), Qt::Key_Escape);
  QTRY_VERIFY(!m_shell.item(QStringLiteral("pageView")));
}

std::unique_ptr<QObject> makeMasksEverywhereTest() {
  return std::make_unique<MasksEverywhereTest>();
}

}  // namespace tarim::tests

#include "tst_masks_everywhere.moc"
