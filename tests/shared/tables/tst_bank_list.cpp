// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Lists of payments as banks export them, and whose fee each payment is.
#include "shared/tables/payment_matching.hpp"

#include <QTest>

#include <iconv.h>

using namespace tarim;
using namespace tarim::tables;

namespace {

const std::string kList =
    "巴州生态环境局 账户明细\n"
    "打印日期：2024-10-12,,,,\n"
    "\n"
    "交易日期,交易流水号,对方户名,贷方发生额(元),摘要,附言\n"
    "2024-09-30,B001,王芳,380.00,转账,职称评审费 2024-0001\n"
    "2024/10/1 9:05,B002,阿依努尔·买买提,\"220.00\",转账,\n"
    "20241002,B003,某某公司,\"1,380.00\",货款,\n"
    "2024-10-03,B004,退款,-380.00,,\n"
    "合计,,,\"2,360.00\",,\n";

std::string gb18030(const std::string& text) {
  const iconv_t converter = iconv_open("GB18030", "UTF-8");
  std::string out(text.size() * 2, '\0');
  char* from = const_cast<char*>(text.data());
  std::size_t left = text.size();
  char* to = out.data();
  std::size_t room = out.size();
  iconv(converter, &from, &left, &to, &room);
  iconv_close(converter);
  out.resize(out.size() - room);
  return out;
}

base::Result<BankList> read(const std::string& text) {
  return readBankList(base::bytesOf(text), "bank.csv");
}

FeeDue due(const char* number, const char* name, std::int64_t fen = 38000, const char* receipt = "") {
  return {std::string("a") + number, number, name, fen, receipt};
}

Payment paid(const char* serial, const char* payer, std::int64_t fen = 38000, const char* remark = "") {
  return {1, serial, payer, fen, "2024-09-30", remark};
}

}  // namespace

class BankListTest : public QObject {
  Q_OBJECT
 private slots:
  void listIsReadInEveryEncoding_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("UTF-8") << QByteArray::fromStdString(kList);
    QTest::newRow("UTF-8 with BOM") << QByteArray::fromStdString("\xef\xbb\xbf" + kList);
    QTest::newRow("GB18030") << QByteArray::fromStdString(gb18030(kList));
    QTest::newRow("lines of Windows") << QByteArray::fromStdString(kList).replace("\n", "\r\n");
    QTest::newRow("tabs") << QByteArray::fromStdString(kList)
                                 .replace("1,380", "1380")
                                 .replace("2,360", "2360")
                                 .replace(",", "\t");
  }
  void listIsReadInEveryEncoding() {
    QFETCH(QByteArray, bytes);
    const auto list = read(bytes.toStdString());
    QVERIFY(list.has_value());
    QCOMPARE(list->payments.size(), std::size_t{3});
    QCOMPARE(list->payments[0].payer, std::string("王芳"));
    QCOMPARE(list->payments[0].fen, std::int64_t{38000});
    QCOMPARE(list->payments[0].serial, std::string("B001"));
    QCOMPARE(list->payments[0].remark, std::string("转账 职称评审费 2024-0001"));
    QCOMPARE(list->payments[1].day, std::string("2024-10-01"));
    QCOMPARE(list->payments[2].day, std::string("2024-10-02"));
    QCOMPARE(list->payments[2].fen, std::int64_t{138000});
    QCOMPARE(list->passedOver.size(), std::size_t{2});
    QCOMPARE(list->passedOver[1].why, std::string("a total"));
  }

  void whatWasPaidOutIsNoPayment() {
    const auto list = read("流水号,户名,借贷标志,金额\nB1,王芳,贷,380\nB2,王芳,借,380\nB3,李强,,380\n");
    QVERIFY(list.has_value());
    QCOMPARE(list->payments.size(), std::size_t(1));
    QCOMPARE(list->payments[0].serial, std::string("B1"));
    QCOMPARE(list->passedOver.size(), std::size_t(2));
  }

  void whatIsNoListIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no header") << QByteArray("2024-09-30,B001,380.00\n");
    QTest::newRow("open quote") << QByteArray("姓名,金额\n\"王芳,380\n");
    QTest::newRow("a picture") << QByteArray("\xff\xd8\xff\xe0\x00\x10JFIF", 10);
  }
  void whatIsNoListIsRefused() {
    QFETCH(QByteArray, bytes);
    const auto list = read(bytes.toStdString());
    QVERIFY(!list.has_value());
    QCOMPARE(list.error().code(), base::Code::InvalidInput);
    QCOMPARE(list.error().place().file, std::string("bank.csv"));
  }

  void amountIsReadToTheFen_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("fen");
    QTest::newRow("thousands") << "1,234,380.05" << qint64(123438005);
    QTest::newRow("mark") << "￥380" << qint64(38000);
    QTest::newRow("yuan") << "380元" << qint64(38000);
    QTest::newRow("full width") << "３８０．５" << qint64(38050);
    QTest::newRow("zeros") << "380.0000" << qint64(38000);
    QTest::newRow("out") << "-380.00" << qint64(-38000);
    QTest::newRow("out behind the mark") << "￥-380.00" << qint64(-38000);
    QTest::newRow("out at the end") << "380.00-" << qint64(-38000);
    QTest::newRow("out in brackets") << "(380.00)" << qint64(-38000);
    QTest::newRow("three decimals") << "380.005" << qint64(-1);
    QTest::newRow("words") << "三百八十" << qint64(-1);
    QTest::newRow("nothing") << "" << qint64(-1);
    QTest::newRow("too long") << "99999999999999999999" << qint64(-1);
  }
  void amountIsReadToTheFen() {
    QFETCH(QString, text);
    QFETCH(qint64, fen);
    QCOMPARE(readFen(text.toStdString()).value_or(-1), std::int64_t(fen));
  }

  void onlyWhatNothingSpeaksAgainstIsCertain_data() {
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("payer");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("remark");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, const char* serial, const char* payer, qint64 fen,
                        const char* remark, const char* number, const char* why) {
      QTest::newRow(name) << serial << payer << fen << remark << number << why;
    };
    row("name and amount", "B1", "王芳", 38000, "", "2024-0001", "");
    row("number in the remark", "B1", "李强", 38000, "职称 2024-0003", "2024-0003", "");
    row("full width in the remark", "B1", "李强", 38000, "职称２０２４－０００３", "2024-0003", "");
    row("paid by another, named", "B1", "某某公司", 38000, "代缴 王芳 2024-0001", "2024-0001", "");
    row("paid by another", "B1", "某某公司", 38000, "2024-0001", "", "the payer is 某某公司");
    row("two of one name", "B1", "李强", 38000, "", "", "2 people of this name: 2024-0002, 2024-0003");
    row("two of one name, other fee", "B1", "张伟", 22000, "", "2024-0006", "");
    row("another amount", "B1", "王芳", 22000, "", "", "the fee of 2024-0001 is 380 yuan, not 220");
    row("part of a yuan", "B1", "王芳", 38050, "", "", "not 380.50");
    row("nobody", "B1", "赵六", 38000, "", "", "nobody here is called 赵六");
    row("paid before", "B1", "周七", 38000, "", "", "was paid already, receipt B0");
    row("no serial number", "", "王芳", 38000, "", "", "no serial number");
    row("a name inside another", "B1", "某某公司", 38000, "王芳芳职称评审费", "", "nobody here is called");
    row("two numbers", "B1", "王芳", 38000, "2024-0001 2024-0002", "", "several applications");
    row("a number inside another", "B1", "王芳", 38000, "12024-00019", "2024-0001", "");
  }
  void onlyWhatNothingSpeaksAgainstIsCertain() {
    QFETCH(QString, serial);
    QFETCH(QString, payer);
    QFETCH(qint64, fen);
    QFETCH(QString, remark);
    QFETCH(QString, number);
    QFETCH(QString, why);
    const std::vector<FeeDue> fees{due("2024-0001", "王　芳"),      due("2024-0002", "李强"),
                                   due("2024-0003", "李强"),        due("2024-0004", "周七", 38000, "B0"),
                                   due("2024-0005", "张伟", 38000), due("2024-0006", "张伟", 22000)};
    const auto matching = matchPayments({paid(serial.toUtf8(), payer.toUtf8(), fen, remark.toUtf8())}, fees);
    QCOMPARE(matching.certain.size(), std::size_t(number.isEmpty() ? 0 : 1));
    QCOMPARE(matching.doubtful.size(), std::size_t(number.isEmpty() ? 1 : 0));
    if (!number.isEmpty()) QCOMPARE(matching.certain.front().number, number.toStdString());
    if (number.isEmpty())
      QVERIFY2(matching.doubtful.front().why.find(why.toStdString()) != std::string::npos,
               matching.doubtful.front().why.c_str());
  }

  void nothingIsCountedTwice() {
    const std::vector<FeeDue> open{due("2024-0001", "王芳"), due("2024-0002", "李强")};
    const auto matching =
        matchPayments({paid("B1", "王芳"), paid("B1", "李强"), paid("B2", "王芳"), paid("B3", "李强")}, open);
    QCOMPARE(matching.certain.size(), std::size_t{2});
    QCOMPARE(matching.doubtful.size(), std::size_t{2});
    QVERIFY(matching.doubtful[0].why.find("B1 stands above") != std::string::npos);
    QVERIFY(matching.doubtful[1].why.find("2024-0001 is paid above") != std::string::npos);
    // The same list once more, when the payments were confirmed.
    const auto again =
        matchPayments({paid("B1", "王芳"), paid("B3", "李强")},
                      {due("2024-0001", "王芳", 38000, "B1"), due("2024-0002", "李强", 38000, "B3")});
    QCOMPARE(again.known.size(), std::size_t{2});
    QVERIFY(again.certain.empty() && again.doubtful.empty());
  }
};

QTEST_GUILESS_MAIN(BankListTest)
#include "tst_bank_list.moc"
