// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/app/review/sample.hpp"

#include "shared/dossier/answers.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/rules/rulebook.hpp"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace tarim::tests {

namespace {

using dossier::Dossier;
using workflow::Event;
using workflow::EventKind;

base::Instant at(const char* iso) {
  return base::parseInstant(iso).value();
}

void put(Dossier& dossier, const std::string& table, const std::string& row,
         std::initializer_list<std::pair<const char*, const char*>> cells) {
  if (row != dossier::kRecordRow)
    dossier.set({table, row, std::string(dossier::kRowColumn)}, std::string(dossier::kLive));
  for (const auto& [column, value] : cells)
    dossier.set({table, row, column}, value);
}

base::Bytes drawPage(const QString& title, const QStringList& lines) {
  QImage page(620, 877, QImage::Format_RGB32);
  page.fill(QColor(0xFB, 0xFA, 0xF6));
  QPainter painter(&page);
  painter.setPen(QColor(0x30, 0x30, 0x30));
  QFont font(QStringLiteral("Noto Serif CJK SC"));
  font.setPixelSize(36);
  painter.setFont(font);
  painter.drawText(QRect(0, 70, 620, 60), Qt::AlignHCenter, title);
  font.setPixelSize(26);
  painter.setFont(font);
  for (int i = 0; i < lines.size(); ++i)
    painter.drawText(70, 200 + 56 * i, lines[i]);
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  page.save(&buffer, "JPEG", 85);
  return base::Bytes(bytes.begin(), bytes.end());
}

struct Page {
  const char* id;
  const char* slot;
  const char* table;
  const char* row;
  int number;
  dossier::Side side;
};

void addPage(Sample& sample, Dossier& dossier, const Page& page, const QString& title,
             const QStringList& lines) {
  base::Bytes bytes = drawPage(title, lines);
  dossier::Attachment attachment;
  attachment.id = page.id;
  attachment.slot = page.slot;
  attachment.table = page.table;
  attachment.row = page.row;
  attachment.page = page.number;
  attachment.side = page.side;
  attachment.file = base::sha256(bytes).hex();
  attachment.size = bytes.size();
  attachment.type = "jpeg";
  attachment.width = 620;
  attachment.height = 877;
  attachment.mask = dossier::MaskAnswer::No;
  for (const auto& [cell, value] : dossier::cellsOf(attachment))
    dossier.set(cell, value);
  sample.files[attachment.file] = std::move(bytes);
}

void fillPerson(Dossier& dossier) {
  put(dossier, "application", "@", {{"kind", "assessment"}, {"level", "intermediate"}});
  put(dossier, "basic", "@",
      {{"name", "买买提·阿依努尔"},
       {"sex", "female"},
       {"birth_date", "1990-05-12"},
       {"id_number", "652825199005120028"},
       {"phone", "13899990147"},
       {"unit", "且末县生态环境监测站"},
       {"from_government", "no"},
       {"work_start", "2016-08"},
       {"profession", "环境监测"}});
  put(dossier, "insurance", "@", {{"from", "2016-08"}, {"to", "2024-08"}, {"paid_months", "92"}});
  put(dossier, "education", "e1",
      {{"level", "bachelor"},
       {"school", "新疆农业大学"},
       {"major", "环境工程"},
       {"from", "2012-09"},
       {"to", "2016-06"},
       {"certificate_number", "107581201605001147"}});
  put(dossier, "title", "@",
      {{"has_title", "yes"}, {"obtained", "2018-12-20"}, {"appointed", "2019-12-01"}, {"years", "8"}});
  put(dossier, "awards", "@", {{"none", "无"}});
  put(dossier, "patents", "@", {{"none", "无"}});
  put(dossier, "summary", "@",
      {{"text",
        "本人自2016年8月参加工作以来，一直从事地表水和环境空气自动监测站的运行维护与质量控制工作。"
        "八年来参与建设自动站三座，完成比对监测四十余次，数据有效率由百分之八十九提高到百分之九十七。"}});
  put(dossier, "training", "t1", {{"year", "2023"}, {"hours", "90"}, {"certificate_number", "JX20230147"}});
  put(dossier, "promise", "@", {{"signed_on", "2024-08-30"}});
}

void fillWork(Dossier& dossier) {
  put(dossier, "work", "w1",
      {{"$order", "1"},
       {"from", "2016-08"},
       {"to", "2019-06"},
       {"kind", "work"},
       {"employer", "库尔勒市环境监测站"},
       {"position", "监测员"},
       {"duty", "地表水采样与分析"},
       {"witness", "古丽娜·艾合买提"}});
  put(dossier, "work", "w3",
      {{"$order", "3"},
       {"from", "2019-12"},
       {"to", "now"},
       {"kind", "work"},
       {"employer", "且末县生态环境监测站"},
       {"position", "技术负责人"},
       {"duty", "负责有关监测等工作"},
       {"witness", "王建军"}});
}

void mendWork(Sample& sample) {
  put(sample.now, "work", "w2",
      {{"$order", "2"},
       {"from", "2019-07"},
       {"to", "2019-11"},
       {"kind", "waiting"},
       {"employer", "待业（社保缴费记录为证）"},
       {"position", "无"},
       {"duty", "无"}});
  put(sample.now, "work", "w3", {{"duty", "地表水、环境空气自动站运行与质控"}});
  addPage(sample, sample.now, {"p4", "work_proof", "work", "w2", 1, dossier::Side::None},
          QStringLiteral("社会保险个人缴费汇总单"),
          {QStringLiteral("姓名：买买提·阿依努尔"), QStringLiteral("2019年07月　灵活就业"),
           QStringLiteral("2019年08月　灵活就业"), QStringLiteral("2019年09月　灵活就业"),
           QStringLiteral("2019年10月　灵活就业"), QStringLiteral("2019年11月　灵活就业")});
}

void addPages(Sample& sample, Dossier& dossier) {
  addPage(sample, dossier, {"p1", "id_card", "", "", 1, dossier::Side::Front}, QStringLiteral("居民身份证"),
          {QStringLiteral("姓名　买买提·阿依努尔"), QStringLiteral("性别　女　民族　维吾尔")});
  addPage(sample, dossier, {"p2", "id_card", "", "", 1, dossier::Side::Back},
          QStringLiteral("中华人民共和国"), {QStringLiteral("签发机关　且末县公安局")});
  addPage(sample, dossier, {"p3", "work_proof", "work", "w1", 1, dossier::Side::None},
          QStringLiteral("工作经历证明"),
          {QStringLiteral("兹证明该同志2016年8月至2019年6月"), QStringLiteral("在我站从事监测工作。")});
  addPage(sample, dossier, {"p5", "work_proof", "work", "w3", 1, dossier::Side::None},
          QStringLiteral("聘用合同"), {QStringLiteral("聘用岗位：技术负责人")});
}

void add(std::vector<Event>& events, Event event) {
  event.application = kSampleApplication;
  event.number = static_cast<int>(events.size()) + 1;
  workflow::chain(event, events.empty() ? nullptr : &events.back());
  events.push_back(std::move(event));
}

Event eventOf(EventKind kind, const char* when, int attempt, const std::string& step,
              const std::string& root) {
  Event event;
  event.kind = kind;
  event.at = at(when);
  event.attempt = attempt;
  event.step = step;
  event.root = root;
  event.actor = kind == EventKind::Submitted || kind == EventKind::Created ? "p1" : "r1";
  event.role = kind == EventKind::Submitted || kind == EventKind::Created ? "applicant" : "base_officer";
  return event;
}

Event theReturn(const std::string& root) {
  Event event = eventOf(EventKind::Returned, "2024-09-12T15:30:00+08:00", 1, "base_review", root);
  event.actorName = "王建军";
  workflow::Reason gap;
  gap.table = "work";
  gap.code = "history_gap";
  gap.words = "2019年7月至11月空档，请说明。";
  workflow::Reason vague = gap;
  vague.row = "w3";
  vague.column = "duty";
  vague.code = "vague";
  vague.words.clear();
  workflow::Reason photo;
  photo.table = "basic";
  photo.slot = "portrait";
  photo.code = "missing_evidence";
  event.reasons = {gap, vague, photo};
  return event;
}

std::vector<Event> eventsTo(const std::string& step, const std::string& first, const std::string& second) {
  std::vector<Event> events;
  add(events, eventOf(EventKind::Created, "2024-09-01T09:00:00+08:00", 0, "", ""));
  add(events, eventOf(EventKind::Submitted, "2024-09-03T14:02:00+08:00", 1, "", first));
  add(events, theReturn(first));
  add(events, eventOf(EventKind::Submitted, "2024-09-13T18:40:00+08:00", 2, "", second));
  for (const policy::Step& known : samplePolicy()->review.steps) {
    if (known.id == step) break;
    const EventKind kind = known.publicity ? EventKind::PublicityHeld : EventKind::Passed;
    add(events, eventOf(kind, "2024-09-13T19:00:00+08:00", 2, known.id, second));
  }
  return events;
}

}  // namespace

base::Instant reviewTime() {
  return at("2024-09-14T10:21:00+08:00");
}

policy::PolicyPtr samplePolicy() {
  static const policy::PolicyPtr policy =
      policy::loadFolder(TARIM_POLICIES_DIR "/bazhou-ecology-2024").value();
  return policy;
}

wire::QueueRow sampleRow() {
  wire::QueueRow row;
  row.application = kSampleApplication;
  row.number = "2024-0147";
  row.name = "买买提·阿依努尔";
  row.unit = "且末县生态环境监测站";
  row.county = "652825";
  row.kind = "assessment";
  row.level = "intermediate";
  row.phase = "in_review";
  row.step = "recommend_review";
  row.attempt = 2;
  row.submittedAt = base::toMillis(at("2024-09-13T18:40:00+08:00"));
  row.changedAt = row.submittedAt;
  row.deadline = base::toMillis(at("2024-09-21T00:00:00+08:00"));
  row.lastContact = base::toMillis(at("2024-09-14T08:05:00+08:00"));
  row.mine = true;
  return row;
}

Sample makeSample(const std::string& step) {
  Sample sample;
  fillPerson(sample.before);
  fillWork(sample.before);
  addPages(sample, sample.before);
  sample.now = sample.before;
  mendWork(sample);
  const auto first = dossier::makeManifest(sample.before, kSampleApplication, 1, samplePolicy()->hash);
  const Event returned = eventsTo(step, first.root.hex(), {}).at(2);
  sample.now.set(dossier::answerCell(returned.attempt, returned.hash, 2), kSampleAnswer);
  const auto second = dossier::makeManifest(sample.now, kSampleApplication, 2, samplePolicy()->hash);
  const auto book = rules::Rulebook::make(samplePolicy()).value();
  auto findings = book->check(sample.now, reviewTime(), rules::Windows::LeftToWorkflow);
  std::erase_if(findings, [](const rules::Finding& one) {
    return one.place.table != "work" && one.place.table != "summary";
  });
  sample.answer.now = base::toMillis(reviewTime());
  sample.answer.summary = sampleRow();
  sample.answer.summary.step = step;
  sample.answer.policy = samplePolicy()->hash.hex();
  sample.answer.manifest = second.text;
  sample.answer.previousManifest = first.text;
  sample.answer.findings = rules::toJson(findings);
  sample.answer.events = eventsTo(step, first.root.hex(), second.root.hex());
  return sample;
}

Sample makeFirstSubmission() {
  Sample sample = makeSample("base_review");
  sample.answer.manifest =
      dossier::makeManifest(sample.before, kSampleApplication, 1, samplePolicy()->hash).text;
  sample.answer.previousManifest.clear();
  sample.answer.events.resize(2);
  sample.answer.summary.attempt = 1;
  return sample;
}

wire::Queue makeQueue(int rows) {
  static const char* const names[] = {"阿不都热合曼·吐尔逊",
                                      "李静",
                                      "古丽娜·艾合买提",
                                      "王建军",
                                      "帕提古丽·买买提",
                                      "张伟",
                                      "巴图孟克",
                                      "赵雪梅",
                                      "陈志强",
                                      "热依汗古丽·卡德尔",
                                      "刘洋",
                                      "艾尔肯·买合木提",
                                      "孙丽华",
                                      "才仁卓玛",
                                      "马晓东",
                                      "杨帆",
                                      "努尔比亚·玉素甫",
                                      "周建国",
                                      "吐尔洪·阿不力孜",
                                      "何敏",
                                      "乌兰其其格"};
  static const std::pair<const char*, const char*> units[] = {{"若羌县生态环境局", "652824"},
                                                              {"轮台县环境监测站", "652822"},
                                                              {"且末县生态环境监测站", "652825"},
                                                              {"和静县生态环境局", "652827"},
                                                              {"尉犁县环境监测站", "652823"}};
  static const char* const phases[] = {"in_review", "in_review", "in_review",
                                       "returned",  "received",  "abandoned"};
  wire::Queue queue;
  queue.now = base::toMillis(reviewTime());
  for (int i = 0; i < rows - 1; ++i) {
    wire::QueueRow row = sampleRow();
    row.application = "b" + std::to_string(i);
    const std::string digits = std::to_string(1000 + i % 9000);
    row.number = "2024-" + digits;
    row.name = names[(i / 6 * 2 + i % 6 * 5) % 21];
    row.unit = units[i % 5].first;
    row.county = units[i % 5].second;
    row.phase = phases[i % 6];
    row.mine = i % 6 < 2;
    row.step = row.mine ? "recommend_review" : i % 6 == 2 ? "form_review" : "";
    row.attempt = 1 + i % 3;
    row.submittedAt -= 3'600'000LL * (i % 200);
    row.deadline = i % 6 == 4 || i % 6 == 5 ? 0 : queue.now + 3'600'000LL * (i * 7 % 240 + 2);
    row.leasedBy = i % 12 == 1 ? "赵敏" : "";
    row.lastContact = queue.now - 900'000LL * (i % 90);
    if (i % 18 == 6) row.sameIdNumber = {{"2024-0012", units[0].first}};
    if (i % 18 == 7) row.accountName = "帕提古丽·买买提";
    if (i % 18 == 12) {
      row.sameIdNumber = {{"", units[1].first}, {"2024-0031", units[2].first}};
      row.accountName = "李静怡";
    }
    queue.rows.push_back(std::move(row));
  }
  queue.rows.push_back(sampleRow());
  return queue;
}

}  // namespace tarim::tests
