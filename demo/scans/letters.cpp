// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/scans/sheet.hpp"

#include <map>

namespace tarim::demo {
namespace {

const QColor kLetterRed(200, 28, 34);
constexpr int kMargin = 130;

QRect body(const Paper& paper, int top) {
  return {kMargin, top, paper.size().width() - 2 * kMargin, paper.size().height() - top - 60};
}

/// 红头文件
void redHead(Paper& paper, const QString& issuer, const QString& number) {
  paper.use(Hand::Serif, 66, kLetterRed, true);
  paper.heading(issuer, 150);
  paper.use(Hand::Serif, 34);
  paper.heading(number, 270);
  paper.painter().fillRect(QRect(kMargin, 340, paper.size().width() - 2 * kMargin, 5), kLetterRed);
}

void closing(Paper& paper, const QString& issuer, const QString& date, int y) {
  paper.use(Hand::Serif, 36);
  paper.named(issuer, 640, y);
  paper.line(date, 760, y + 64);
  paper.seal({880, y + 40}, issuer);
}

void titleFile(Paper& paper, const Sheet& sheet) {
  if (sheet.page.page == 1) {
    redHead(paper, "巴音郭楞蒙古自治州人力资源和社会保障局文件", "巴人社职字〔2018〕112号");
    paper.use(Hand::Serif, 46, QColor(24, 24, 28), true);
    paper.heading("关于批准助理工程师任职资格的通知", 420);
    paper.use(Hand::Serif, 36);
    paper.paragraph(
        "各县市人力资源和社会保障局、州直各单位：\n　　经自治州工程系列生态环境专业初级评审委员会评审，批准下"
        "列同志取得助理"
        "工程师任职资格，时间自2018年12月20日起计算。名单见附件。",
        body(paper, 560));
    closing(paper, "巴音郭楞蒙古自治州人社局", "2018年12月28日", 1100);
    return;
  }
  paper.use(Hand::Serif, 42, QColor(24, 24, 28), true);
  paper.line("附件　取得任职资格人员名单", kMargin, 160);
  paper.use(Hand::Serif, 36);
  paper.line("1　　李　强　　　库尔勒市环境监测站　　助理工程师", kMargin, 280);
  paper.named("2　　" + sheet.name() + "　" + sheet.unit() + "　助理工程师", kMargin, 350);
  paper.line("3　　王丽娟　　　和静县环境监测站　　　助理工程师", kMargin, 420);
}

void workProof(Paper& paper, const Sheet& sheet) {
  paper.use(Hand::Serif, 64, QColor(24, 24, 28), true);
  paper.heading(sheet.page.page == 1 ? "工作经历证明" : "聘用合同（签字页）", 180);
  paper.use(Hand::Serif, 38);
  paper.named("　　兹证明" + sheet.name() + "同志，身份证号" + sheet.cell("basic", "id_number") + "，",
              kMargin, 360);
  paper.paragraph("于" + sheet.own("from") + "至" + sheet.own("to").replace("now", "今") + "在" +
                      sheet.own("employer") + "工作，岗位为" + sheet.own("position") + "，从事" +
                      sheet.own("duty") + "。\n　　特此证明。",
                  body(paper, 440));
  closing(paper, sheet.own("employer").section("（", 0, 0), sheet.cell("promise", "signed_on"), 900);
}

void cover(Paper& paper, const Sheet& sheet) {
  paper.use(Hand::Serif, 40);
  paper.line("报告编号：QMHJ-" + QString::number(qHash(sheet.own("name"), 3) % 9000 + 1000), kMargin, 160);
  paper.use(Hand::Serif, 68, QColor(24, 24, 28), true);
  paper.painter().drawText(QRect(kMargin, 420, 980, 400), Qt::TextWordWrap | Qt::AlignHCenter,
                           sheet.own("name"));
  paper.use(Hand::Serif, 40);
  paper.named("编制单位：" + sheet.unit(), 320, 1200);
  paper.line("完成时间：" + sheet.own("to"), 320, 1280);
  paper.seal({820, 1240}, sheet.unit());
}

void practice(Paper& paper, const Sheet& sheet) {
  if (sheet.page.page == 1) return cover(paper, sheet);
  paper.use(Hand::Serif, 52, QColor(24, 24, 28), true);
  paper.heading("签 字 页", 160);
  paper.use(Hand::Serif, 38);
  paper.named("项目负责：" + sheet.name(), kMargin, 320);
  paper.line("审　　核：艾合买提·吐尔逊", kMargin, 400);
  paper.line("批　　准：赵国强", kMargin, 480);
  const int end = paper.paragraph("工作内容：" + sheet.own("content"), body(paper, 620));
  paper.paragraph("验收意见：" + sheet.own("result") + "，同意通过验收。", body(paper, end + 40));
}

void paper(Paper& paper, const Sheet& sheet) {
  if (sheet.page.page == 1) {
    paper.painter().fillRect(QRect(0, 0, paper.size().width(), 420), QColor(60, 120, 96));
    paper.use(Hand::Serif, 96, Qt::white, true);
    paper.heading(sheet.own("journal").remove("《").remove("》"), 140);
    paper.use(Hand::Print, 36);
    paper.heading(sheet.own("published") + "　" + sheet.own("serial"), 520);
    paper.line("本期要目", kMargin, 700);
    paper.line(sheet.own("title") + " ……………… 41", kMargin, 780);
    return;
  }
  paper.use(Hand::Serif, 48, QColor(24, 24, 28), true);
  if (sheet.page.page == 2) {
    paper.heading(sheet.own("title"), 150);
    paper.use(Hand::Serif, 32);
    paper.named(sheet.name() + "（" + sheet.unit() + "）", 300, 250);
  }
  paper.use(Hand::Serif, 29);
  const QString words = sheet.cell("summary", "text").remove('\n');
  const qsizetype begin = sheet.page.page == 2 ? 320 : 900;
  paper.paragraph(words.mid(begin, 560), QRect(kMargin, 360, 470, 1320));
  paper.paragraph(words.mid(begin + 560, 560), QRect(650, 360, 470, 1320));
}

void villageProof(Paper& paper, const Sheet& sheet) {
  redHead(paper, "中共且末县委组织部", "且组证〔2021〕9号");
  paper.use(Hand::Serif, 38);
  paper.named("　　" + sheet.name() + "同志，", kMargin, 460);
  paper.paragraph("于" + sheet.cell("work", "from", "job3") + "至" + sheet.cell("work", "to", "job3") +
                      "参加“访惠聚”驻村工作，为期十二个月，年度考核合格。\n　　特此证明。",
                  body(paper, 530));
  closing(paper, "中共且末县委组织部", "2021-02-05", 900);
}

void promise(Paper& paper, const Sheet& sheet) {
  paper.use(Hand::Written, 64, QColor(24, 30, 70));
  paper.heading("个人承诺书", 200);
  paper.use(Hand::Written, 50, QColor(24, 30, 70));
  paper.paragraph("　　" + QString::fromStdString(sheet.policy.sentences.at("promise")), body(paper, 360));
  paper.named("承诺人：" + sheet.name(), 560, 1280);
  paper.line(sheet.cell("promise", "signed_on"), 700, 1370);
  paper.painter().setPen(Qt::NoPen);
  paper.painter().setBrush(QColor(206, 40, 40, 150));
  paper.painter().drawEllipse(QPoint(960, 1310), 46, 60);
}

}  // namespace

const Drawing& letterFor(const dossier::Attachment& page) {
  static const std::map<std::string, Drawing, std::less<>> drawings{{"title_file", {kA4, titleFile}},
                                                                    {"work_proof", {kA4, workProof}},
                                                                    {"practice_proof", {kA4, practice}},
                                                                    {"paper_scan", {kA4, paper}},
                                                                    {"promise_scan", {kA4, promise}}};
  static const Drawing other{kA4, villageProof};
  const auto found = drawings.find(page.slot);
  return found == drawings.end() ? other : found->second;
}

}  // namespace tarim::demo
