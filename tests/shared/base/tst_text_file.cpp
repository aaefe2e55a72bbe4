// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/text_file.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTest>

using namespace tarim::base;

class TextFileTest : public QObject {
  Q_OBJECT
 private slots:
  void theMarkIsPassedOver_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("{}") << QByteArray("{}");
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbf{}") << QByteArray("{}");
    QTest::newRow("mark alone") << QByteArray("\xef\xbb\xbf") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("one byte") << QByteArray("7") << QByteArray("7");
    QTest::newRow("half a mark") << QByteArray("\xef\xbb") << QByteArray("\xef\xbb");
    QTest::newRow("a second mark stays")
        << QByteArray("\xef\xbb\xbf\xef\xbb\xbfx") << QByteArray("\xef\xbb\xbfx");
    QTest::newRow("blanks and line ends stay") << QByteArray("\xef\xbb\xbf x \r\n") << QByteArray(" x \r\n");
    QTest::newRow("GB18030 is the reader's affair")
        << QByteArray("\xd6\xa4\xca\xe9") << QByteArray("\xd6\xa4\xca\xe9");
    QTest::newRow("one zero makes no UTF-16") << QByteArray("ab\0d", 4) << QByteArray("ab\0d", 4);
  }
  void theMarkIsPassedOver() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    const auto read = textInFile({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(read);
    QCOMPARE(QByteArray(read->data(), qsizetype(read->size())), text);
  }

  void utf16IsNamed_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("little") << QByteArray("\xff\xfe{\0", 4);
    QTest::newRow("big") << QByteArray("\xfe\xff\0{", 4);
    QTest::newRow("little, no mark") << QByteArray("{\0}\0", 4);
    QTest::newRow("big, no mark") << QByteArray("\0{\0}", 4);
    QTest::newRow("UTF-32") << QByteArray("\xff\xfe\0\0{\0\0\0", 8);
  }
  void utf16IsNamed() {
    QFETCH(QByteArray, bytes);
    const auto read = textInFile({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(!read);
    QCOMPARE(read.error().code(), Code::InvalidInput);
    QVERIFY(read.error().detail().find("save it as UTF-8") != std::string::npos);
  }
};

std::unique_ptr<QObject> makeTextFileTest() {
  return std::make_unique<TextFileTest>();
}

#include "tst_text_file.moc"
