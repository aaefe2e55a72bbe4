// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/sync/carrying.hpp"
#include "shared/package/source.hpp"
#include "tests/client/app/session/session_of_test.hpp"

#include <QFile>
#include <QTest>

namespace tarim::client::app::test {

class CarryingTest : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void aPackageIsSavedWithWhatWasJustTyped();
  void everyFileOfASplitPackageIsNamed();
  void whatIsNoReplyIsSaidInThreeParts();
  void anOwnPackageIsNotReadAsAReply();
  void aSessionThatClosesEndsIt();

 private:
  [[nodiscard]] QUrl stick() const { return QUrl::fromLocalFile(m_stick->path()); }
  void wait() { QTRY_VERIFY_WITH_TIMEOUT(!m_carrying->isBusy(), 20'000); }

  std::unique_ptr<SessionOfTest> m_test;
  std::unique_ptr<QTemporaryDir> m_stick;
  std::unique_ptr<Carrying> m_carrying;
};

void CarryingTest::init() {
  m_carrying.reset();
  m_test = std::make_unique<SessionOfTest>(true);
  m_stick = std::make_unique<QTemporaryDir>();
  m_test->open();
  Account account = m_test->session->vault()->settings.account();
  account.sealKey = base::toHex(crypto::agreementKeyOf(crypto::randomKey()));
  QVERIFY(m_test->session->vault()->settings.setAccount(account));
  m_carrying = std::make_unique<Carrying>(*m_test->session, nullptr);
}

void CarryingTest::aPackageIsSavedWithWhatWasJustTyped() {
  m_test->session->typed({{"basic", "@", "name"}, "阿依努尔"});
  m_carrying->save(stick());
  QVERIFY(m_carrying->isBusy());
  wait();
  QCOMPARE(m_carrying->resultTone(), QStringLiteral("ok"));
  QCOMPARE(m_test->valueOf("basic", "name"), std::string("阿依努尔"));
  QVERIFY(m_carrying->resultTitle().contains(QStringLiteral("1 处修改")));
  QCOMPARE(m_carrying->resultFiles().size(), 1);
  QVERIFY(m_carrying->resultFiles()[0].contains(QStringLiteral(".tarim · ")));
  // It still waits to be sent.
  QCOMPARE(m_test->session->vault()->drafts.list().front().acknowledged, std::uint64_t(0));
  m_carrying->forget();
  QCOMPARE(m_carrying->resultTitle(), QString());
}

void CarryingTest::everyFileOfASplitPackageIsNamed() {
  const auto page = m_test->session->vault()->files.add(base::Bytes(2'500'000, 7));
  QVERIFY(page);
  QVERIFY(m_test->session->vault()->drafts.edit(m_test->application,
                                                {{{"attachment", "a1", "$row"}, "live"},
                                                 {{"attachment", "a1", "slot"}, "id_card"},
                                                 {{"attachment", "a1", "file"}, page->hash},
                                                 {{"attachment", "a1", "size"}, std::to_string(page->size)}},
                                                kNow));
  m_carrying->save(stick(), 1);
  wait();
  QVERIFY2(m_carrying->resultFiles().size() == 3,
           qPrintable(m_carrying->resultFiles().join(QLatin1Char(' '))));
}

void CarryingTest::whatIsNoReplyIsSaidInThreeParts() {
  const QString name = m_stick->filePath(QStringLiteral("a.tarim"));
  QFile file(name);
  QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nothing of ours") > 0);
  file.close();
  m_carrying->receive({QUrl::fromLocalFile(name)});
  wait();
  QCOMPARE(m_carrying->resultTone(), QStringLiteral("warn"));
  QCOMPARE(m_carrying->resultText(), m_test->session->words(base::Error(base::Code::NotAPackage)));
  QCOMPARE(m_carrying->resultFiles(), QStringList{QStringLiteral("a.tarim")});
  // In the language of the moment.
  m_test->session->setLanguage(QStringLiteral("en"));
  QVERIFY(m_carrying->resultText().contains(QStringLiteral("not a package")));
  m_test->session->setLanguage(QStringLiteral("zh"));
}

void CarryingTest::anOwnPackageIsNotReadAsAReply() {
  m_carrying->save(stick());
  wait();
  const QString name = m_carrying->resultFiles().at(0).section(QStringLiteral(" · "), 0, 0);
  m_carrying->receive({QUrl::fromLocalFile(m_stick->filePath(name))});
  wait();
  QCOMPARE(m_carrying->resultText(), m_test->session->words(base::Error(base::Code::PackageWrongWay)));
}

void CarryingTest::aSessionThatClosesEndsIt() {
  m_carrying->save(stick());
  m_test->session->close();
  QVERIFY(!m_carrying->isBusy());
  QCOMPARE(m_carrying->resultTitle(), QString());
  m_carrying->save(stick());  // No vault, nothing to do.
  QVERIFY(!m_carrying->isBusy());
}

}  // namespace tarim::client::app::test

QTEST_GUILESS_MAIN(tarim::client::app::test::CarryingTest)
#include "tst_carrying.moc"
