// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/touched.hpp"
#include "tests/client/app/session/session_of_test.hpp"
#include "tests/client/app/session/tests.hpp"

#include <QTest>

namespace tarim::client::app::test {

class TouchedTest : public QObject {
  Q_OBJECT

 private slots:
  void whereThePersonHasBeenIsKnown();
  void aNewRowIsNewUntilItIsLeftWhateverWasFinished();
  void whatAnEndIncludesIsNotListedAnyLonger();
  void itIsReadAsItWasWritten();
  void aRecordThatCannotBeReadTouchesNothing_data();
  void aRecordThatCannotBeReadTouchesNothing();
  void aSnapshotHasWhatTheVaultKeepsOfThisApplicationOnly();
};

void TouchedTest::whereThePersonHasBeenIsKnown() {
  Touched touched;
  QVERIFY(!touched.isLeft({"basic", "@", "name"}) && !touched.isFinished("basic"));
  QVERIFY(touched.leaveField({"basic", "@", "name"}));
  QVERIFY(!touched.leaveField({"basic", "@", "name"}));
  QVERIFY(touched.isLeft({"basic", "@", "name"}));
  QVERIFY(!touched.isLeft({"basic", "@", "phone"}) && !touched.isLeft({"work", "@", "name"}));
  QVERIFY(touched.leaveRow("work", "r1"));
  QVERIFY(touched.isLeft({"work", "r1", "from"}) && touched.isRowLeft("work", "r1"));
  QVERIFY(!touched.isRowLeft("work", "r11"));
  QVERIFY(touched.finish("basic"));
  QVERIFY(touched.isFinished("basic") && !touched.isFinished("work"));
  QVERIFY(touched.check());
  QVERIFY(!touched.check());
  QVERIFY(touched.isFinished("work"));
}

void TouchedTest::aNewRowIsNewUntilItIsLeftWhateverWasFinished() {
  Touched touched;
  touched.check();
  QVERIFY(touched.addRow("work", "r1"));
  QVERIFY(touched.isNewRow("work", "r1") && !touched.isNewRow("work", "r2"));
  QVERIFY(touched.leaveField({"work", "r1", "from"}));
  QVERIFY(touched.isLeft({"work", "r1", "from"}) && touched.isNewRow("work", "r1"));
  QVERIFY(touched.leaveRow("work", "r1"));
  QVERIFY(!touched.isNewRow("work", "r1"));
  touched.addRow("work", "r2");
  QVERIFY(touched.finish("work"));
  QVERIFY(!touched.isNewRow("work", "r2"));
}

void TouchedTest::whatAnEndIncludesIsNotListedAnyLonger() {
  Touched touched;
  for (int i = 0; i < 500; ++i) {
    const std::string row = "r" + std::to_string(i);
    touched.addRow("work", row);
    touched.leaveField({"work", row, "from"});
    touched.leaveRow("work", row);
  }
  touched.leaveField({"workshop", "@", "name"});
  touched.finish("work");
  QVERIFY(touched.isLeft({"workshop", "@", "name"}));
  QVERIFY2(touched.text().size() < 100, touched.text().c_str());
  touched.check();
  Touched checked;
  checked.check();
  QCOMPARE(touched.text(), checked.text());
  QVERIFY(!touched.leaveField({"basic", "@", "name"}));
}

void TouchedTest::itIsReadAsItWasWritten() {
  Touched touched;
  QVERIFY(Touched::read(touched.text()) == touched);
  touched.leaveField({"basic", "@", "name"});
  touched.leaveRow("work", "r1");
  touched.addRow("work", "r2");
  touched.finish("title");
  QVERIFY(Touched::read(touched.text()) == touched);
  touched.check();
  QVERIFY(Touched::read(touched.text()) == touched);
}

void TouchedTest::aRecordThatCannotBeReadTouchesNothing_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::newRow("none") << QByteArray();
  QTest::newRow("no JSON") << QByteArray("touched");
  QTest::newRow("another kind") << QByteArray(R"({"checked":"yes"})");
  QTest::newRow("an array") << QByteArray("[1]");
}

void TouchedTest::aRecordThatCannotBeReadTouchesNothing() {
  QFETCH(QByteArray, text);
  QVERIFY(Touched::read(text.toStdString()) == Touched());
}

void TouchedTest::aSnapshotHasWhatTheVaultKeepsOfThisApplicationOnly() {
  SessionOfTest test;
  test.open();
  QVERIFY(test.session->draft()->touched == Touched());
  Touched touched;
  touched.finish("work");
  Touched other;
  other.check();
  const std::string mine = Touched::settingOf(test.application);
  test.session->run([&](Vault& vault) {
    (void)vault.settings.set(mine, touched.text());
    (void)vault.settings.set(Touched::settingOf("another"), other.text());
  });
  test.session->refresh();
  QVERIFY(test.waitFor([&](const DraftSnapshot& draft) { return draft.touched == touched; }));
}

std::unique_ptr<QObject> makeTouchedTest() {
  return std::make_unique<TouchedTest>();
}

}  // namespace tarim::client::app::test

#include "tst_touched.moc"
