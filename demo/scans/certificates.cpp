// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/scans/sheet.hpp"

#include <map>

namespace tarim::demo {
namespace {

const QColor kRed(190, 30, 36);
const QColor kGold(186, 140, 40);
const QColor kBlue(40, 70, 130);

void drawFace(QPainter& painter, const QRect& place) {
  painter.save();
  painter.setPen(Qt::NoPen);
  painter.fillRect(place, QColor(214, 228, 240));
  const int unit = place.width() / 10;
  const QPoint middle(place.center().x(), place.top() + place.height() * 2 / 5);
  painter.setBrush(QColor(38, 34, 36));
  painter.drawEllipse(middle - QPoint(0, unit / 2), unit * 3, unit * 3 + unit / 2);
  painter.setBrush(QColor(236, 200, 172));
  painter.drawEllipse(middle, unit * 2 + unit / 2, unit * 3);
  painter.setBrush(QColor(44, 60, 96));
  painter.drawChord(QRect(place.left() + unit, place.bottom() - unit * 4, unit * 8, unit * 8), 0, 180 * 16);
  painter.setBrush(QColor(40, 30, 30));
  for (const int x : {-unit, unit})
    painter.drawEllipse(middle + QPoint(x, -unit / 3), unit / 3, unit / 4);
  painter.setPen(QPen(QColor(170, 90, 90), 4));
  painter.drawLine(middle + QPoint(-unit / 2, unit * 3 / 2), middle + QPoint(unit / 2, unit * 3 / 2));
  painter.restore();
}

QRect eyesOf(const QRect& face) {
  const int unit = face.width() / 10;
  return {face.center().x() - 2 * unit, face.top() + face.height() * 2 / 5 - unit, 4 * unit, unit + unit / 2};
}

void portrait(Paper& paper, const Sheet&) {
  const QRect all(QPoint(), paper.size());
  drawFace(paper.painter(), all);
  paper.hide(eyesOf(all));
}

void idCardFront(Paper& paper, const Sheet& sheet) {
  paper.use(Hand::Print, 44, kBlue);
  const QString birth = sheet.cell("basic", "birth_date");
  const char* labels[] = {"姓名", "性别", "出生", "住址", "公民身份号码"};
  const int rows[] = {110, 220, 330, 440, 780};
  for (int i = 0; i < 5; ++i)
    paper.line(labels[i], 90, rows[i]);
  paper.use(Hand::Print, 50);
  paper.named(sheet.name(), 260, 106);
  paper.line(
      sheet.cell("basic", "sex").left(1) + "    民族 " + sheet.cell("basic", "ethnic_group").chopped(1), 260,
      216);
  paper.line(birth.left(4) + " 年 " + birth.mid(5, 2) + " 月 " + birth.mid(8, 2) + " 日", 260, 326);
  paper.paragraph("新疆且末县且末镇埃塔路12号2单元301室", QRect(260, 436, 640, 220));
  paper.named(sheet.cell("basic", "id_number"), 460, 774);
  const QRect face(1000, 120, 440, 560);
  drawFace(paper.painter(), face);
  paper.hide(eyesOf(face));
}

void idCardBack(Paper& paper, const Sheet&) {
  paper.painter().fillRect(QRect(90, 90, 220, 240), kRed);
  paper.use(Hand::Serif, 72, kRed, true);
  paper.line("中华人民共和国", 420, 120);
  paper.use(Hand::Serif, 92, QColor(30, 30, 34), true);
  paper.line("居 民 身 份 证", 420, 250);
  paper.use(Hand::Print, 46);
  paper.line("签发机关    且末县公安局", 360, 640);
  paper.line("有效期限    2016.05.20-2036.05.20", 360, 760);
}

void idCard(Paper& paper, const Sheet& sheet) {
  sheet.isBack() ? idCardBack(paper, sheet) : idCardFront(paper, sheet);
}

/// Frame, heading, the person, a text, a seal and a number below.
void certificate(Paper& paper, const Sheet& sheet, QColor colour, const QString& heading, const QString& text,
                 const QString& issuer, const QString& number) {
  const int width = paper.size().width();
  const int height = paper.size().height();
  paper.frame(50, colour);
  paper.use(Hand::Serif, 88, colour, true);
  paper.heading(heading, 150);
  paper.use(Hand::Serif, 46);
  paper.named(sheet.name(), 170, 360);
  paper.paragraph(text, QRect(170, 460, width - 340, height - 760));
  paper.use(Hand::Serif, 38);
  paper.line(issuer, width - 760, height - 330);
  paper.line("编号：" + number, 170, height - 180);
  paper.seal({width - 420, height - 310}, issuer.left(16));
}

void diploma(Paper& paper, const Sheet& sheet) {
  certificate(paper, sheet, kRed, "普通高等学校 毕业证书",
              "　　性别" + sheet.cell("basic", "sex") + "，" + sheet.cell("basic", "birth_date") + "生，于" +
                  sheet.own("from") + "至" + sheet.own("to") + "在本校" + sheet.own("major") + "专业学习（" +
                  sheet.own("study_mode") + "），修完教学计划规定的全部课程，成绩合格，准予毕业。",
              sheet.own("school"), sheet.own("certificate_number"));
}

void degree(Paper& paper, const Sheet& sheet) {
  certificate(paper, sheet, kBlue, sheet.own("degree") + "学位证书",
              "　　在" + sheet.own("school") + sheet.own("major") +
                  "专业完成了规定的学习，成绩合格，通过论文答辩，根据《中华人民共和国"
                  "学位条例》的规定，授予" +
                  sheet.own("degree") + "学位。",
              sheet.own("school") + "学位评定委员会", sheet.own("certificate_number").right(12));
}

void titleCertificate(Paper& paper, const Sheet& sheet) {
  certificate(paper, sheet, kRed, "专业技术职务任职资格证书",
              "　　系列：工程系列　专业：生态环境\n　　资格名称：" + sheet.cell("title", "current_title") +
                  "\n　　取得时间：" + sheet.cell("title", "obtained") + "\n　　工作单位：" + sheet.unit(),
              "新疆维吾尔自治区人力资源和社会保障厅",
              "X" + sheet.cell("title", "obtained").left(4) + "0528316");
}

void award(Paper& paper, const Sheet& sheet) {
  certificate(paper, sheet, kGold, "荣 誉 证 书",
              "　　您在工作中成绩突出，被评为“" + sheet.own("name") + "”。特发此证，以资鼓励。\n\n　　" +
                  sheet.own("date"),
              sheet.own("issuer"), sheet.own("date").remove('-') + "017");
}

void training(Paper& paper, const Sheet& sheet) {
  certificate(paper, sheet, kBlue, "继续教育合格证书",
              "　　于" + sheet.own("year") + "参加专业技术人员继续教育（" + sheet.own("kind") +
                  "）学习，完成" + sheet.own("hours") + "学时，考核合格，特发此证。",
              "巴音郭楞蒙古自治州人力资源和社会保障局", sheet.own("certificate_number"));
}

void patent(Paper& paper, const Sheet& sheet) {
  certificate(paper, sheet, kGold, sheet.own("kind") + "专利证书",
              "　　名称：" + sheet.own("name") + "\n　　专利号：" + sheet.own("number") +
                  "\n　　授权公告日：" + sheet.own("date") + "\n　　专利权人：" + sheet.unit(),
              "国家知识产权局", sheet.own("number"));
}

constexpr QSize kCard{1540, 970};
constexpr QSize kPortrait{1050, 1470};

}  // namespace

const Drawing* certificateFor(const dossier::Attachment& page) {
  static const std::map<std::string, Drawing, std::less<>> drawings{
      {"id_card", {kCard, idCard}},
      {"portrait", {kPortrait, portrait}},
      {"diploma", {kA4Wide, diploma}},
      {"degree_certificate", {kA4Wide, degree}},
      {"title_certificate", {kA4Wide, titleCertificate}},
      {"award_certificate", {kA4Wide, award}},
      {"training_certificate", {kA4, training}},
      {"patent_scan", {kA4, patent}}};
  const auto found = drawings.find(page.slot);
  return found == drawings.end() ? nullptr : &found->second;
}

}  // namespace tarim::demo
