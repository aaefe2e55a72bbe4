// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/scans/sheet.hpp"

#include <map>

namespace tarim::demo {
namespace {

constexpr int kLeft = 110;
constexpr int kLabelWidth = 280;

/// A ruled table that grows downwards, label beside value.
class Table {
 public:
  Table(Paper& paper, int top) : m_paper(paper), m_y(top), m_width(paper.size().width() - 2 * kLeft) {}

  void row(const QString& label, const QString& value, int height = 90) {
    rule(label, height);
    m_paper.paragraph(value, QRect(kLeft + kLabelWidth + 24, m_y + 20, m_width - kLabelWidth - 40, height));
    m_y += height;
  }
  void named(const QString& label, const QString& value) {
    rule(label, 90);
    m_paper.named(value, kLeft + kLabelWidth + 24, m_y + 20);
    m_y += 90;
  }
  [[nodiscard]] int bottom() const { return m_y; }

 private:
  void rule(const QString& label, int height) {
    QPainter& painter = m_paper.painter();
    const QPen ink = painter.pen();
    painter.setPen(QPen(QColor(60, 60, 66), 3));
    painter.drawRect(kLeft, m_y, m_width, height);
    painter.drawLine(kLeft + kLabelWidth, m_y, kLeft + kLabelWidth, m_y + height);
    painter.setPen(ink);
    m_paper.line(label, kLeft + 20, m_y + 20);
  }

  Paper& m_paper;
  int m_y;
  int m_width;
};

void title(Paper& paper, const QString& words) {
  paper.use(Hand::Serif, 60, QColor(20, 20, 24), true);
  paper.heading(words, 120);
  paper.use(Hand::Print, 34);
}

void registration(Paper& paper, const Sheet& sheet) {
  title(paper, "教育部学历证书电子注册备案表");
  Table table(paper, 260);
  table.named("姓名", sheet.name());
  table.row("出生日期", sheet.cell("basic", "birth_date"));
  table.row("入学时间", sheet.own("from"));
  table.row("毕业时间", sheet.own("to"));
  table.row("学历层次", sheet.own("level"));
  table.row("学校名称", sheet.own("school"));
  table.row("专业", sheet.own("major"));
  table.row("证书编号", sheet.own("certificate_number"));
  table.row("在线验证", "有效期至 " + sheet.own("chsi_valid_until"));
  paper.code(QRect(kLeft + 60, table.bottom() + 60, 348, 348), 7);
  paper.paragraph("扫描二维码或登录学信网核对在线验证码，确认本表的真实性。",
                  QRect(kLeft + 480, table.bottom() + 120, 560, 300));
}

void assessmentFront(Paper& paper, const Sheet& sheet) {
  title(paper, "事业单位工作人员年度考核登记表");
  paper.heading("（" + sheet.own("year") + "度）", 210);
  Table table(paper, 320);
  table.named("姓名", sheet.name());
  table.named("单位", sheet.unit());
  table.row("政治面貌", sheet.cell("basic", "political_status"));
  table.row("从事工作", sheet.cell("work", "duty", "job2"), 150);
  table.row("个人总结",
            "　　一年来完成了断面采样、实验室分析、数据审核和报告编制任务，参加能力验证并取得满意结果，按时完"
            "成继续教育学时，带教"
            "新入职人员两名，遵守单位的各项制度，未发生安全事故。",
            760);
}

void assessmentBack(Paper& paper, const Sheet& sheet) {
  Table table(paper, 160);
  table.row("主管领导\n评语",
            "　　工作踏实，业务熟练，按时保质完成了监测任务。建议评为" + sheet.own("result") + "等次。", 420);
  table.row("考核委员会\n意见", "　　考核等次：" + sheet.own("result"), 420);
  table.named("本人意见", "同意。" + sheet.name());
  table.row("备注", "无", 200);
  paper.seal({860, 850}, sheet.unit());
}

void assessment(Paper& paper, const Sheet& sheet) {
  sheet.isBack() ? assessmentBack(paper, sheet) : assessmentFront(paper, sheet);
}

void reviewForm(Paper& paper, const Sheet& sheet) {
  if (sheet.page.page == 1) {
    title(paper, "专业技术职务任职资格评审表");
    Table table(paper, 420);
    table.named("单位", sheet.unit());
    table.named("姓名", sheet.name());
    table.row("现任职务", "技术员");
    table.row("评审资格", sheet.cell("title", "current_title"));
    table.row("填表时间", sheet.cell("title", "obtained").left(4) + "年9月");
    return;
  }
  Table table(paper, 160);
  table.row("基层单位\n意见", "　　材料真实，同意推荐。", 420);
  table.row("评审组织\n意见", "　　经评审，同意取得" + sheet.cell("title", "current_title") + "任职资格。",
            480);
  table.row("审批部门\n意见", "　　同意。" + sheet.cell("title", "obtained"), 420);
  paper.seal({860, 420}, sheet.unit());
}

void insurance(Paper& paper, const Sheet& sheet) {
  title(paper, "社会保险个人缴费汇总单");
  Table table(paper, 260);
  table.named("姓名", sheet.name());
  table.named("公民身份号码", sheet.cell("basic", "id_number"));
  table.named("单位名称", sheet.unit());
  for (const char* kind : {"基本养老保险", "基本医疗保险", "失业保险", "工伤保险"})
    table.row(kind, "累计缴费 " + QString::number(sheet.cell("title", "years").toInt() * 12) +
                        " 个月　状态：参保缴费");
  paper.code(QRect(kLeft + 60, table.bottom() + 60, 348, 348), 11);
  paper.paragraph("本单据由新疆智慧人社平台打印，扫描二维码可核对。",
                  QRect(kLeft + 480, table.bottom() + 120, 560, 300));
}

}  // namespace

const Drawing* formFor(const dossier::Attachment& page) {
  static const std::map<std::string, Drawing, std::less<>> drawings{{"chsi_sheet", {kA4, registration}},
                                                                    {"assessment_sheet", {kA4, assessment}},
                                                                    {"title_review_form", {kA4, reviewForm}},
                                                                    {"oth1", {kA4, insurance}}};
  auto found = drawings.find(page.slot);
  if (found == drawings.end()) found = drawings.find(page.row);
  return found == drawings.end() ? nullptr : &found->second;
}

}  // namespace tarim::demo
