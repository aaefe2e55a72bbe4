// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/journey.hpp"

#include "demo/write_folder.hpp"

#include <QJsonObject>

#include <iostream>
#include <stdexcept>

namespace tarim::tests {

namespace {

QDir emptied(const QDir& folder) {
  QDir old(folder.absoluteFilePath(QStringLiteral("work")));
  old.removeRecursively();
  folder.mkpath(QStringLiteral("work"));
  return QDir(folder.absolutePath());
}

base::Date today() {
  return base::beijingDate(base::SystemClock().now());
}

}  // namespace

Journey::Journey(const QDir& out, const QString& programs)
    : m_out(emptied(out)),
      m_story(m_out),
      m_data(m_out.filePath(QStringLiteral("work/data"))),
      m_server(m_out.filePath(QStringLiteral("work/server")), programs) {}

bool Journey::run() {
  prepareServer();
  applicantJoins();
  applicantFillsOffline();
  applicantSubmits();
  officerReturns();
  applicantMends();
  reviewersPass();
  applicantSeesTheEnd();
  return serverAgrees();
}

void Journey::explain() {
  if (!m_person) return;
  m_story.picture(m_person->hand(), QStringLiteral("ended-early"));
  std::cerr << "The page shows: " << m_person->hand().names().join(QStringLiteral("  ")).toStdString()
            << std::endl;
}

void Journey::prepareServer() {
  m_story.chapter(QStringLiteral("The operator opens a cycle"));
  base::DiskFiles files;
  const auto written = demo::writeFolder(files, m_data.toStdString(), today());
  if (!written) throw std::runtime_error(written.error().line());
  m_policy = policy::loadFolder((m_data + QStringLiteral("/policy")).toStdString()).value();
  m_story.did(QStringLiteral("%1 scans of %2 MB drawn, a policy whose windows surround today")
                  .arg(written->scans)
                  .arg(double(written->scanBytes) / 1e6, 0, 'f', 1));
  m_server.init(m_data);
  m_server.start();
  m_story.did(
      QStringLiteral("the server listens on %1, with its own authority, people of every role, one open cycle")
          .arg(m_server.address()));
}

std::unique_ptr<Person> Journey::arrive(const QString& id, const QString& name) {
  const bool isNew = !QDir(m_out.filePath(QStringLiteral("work/") + id)).exists();
  m_person.reset();
  m_story.otherDevice();
  auto person = std::make_unique<Person>(name, m_out.filePath(QStringLiteral("work/") + id));
  if (!isNew) {
    person->unlock();
    return person;
  }
  person->makeVault();
  if (id == QLatin1String("ayinur")) {
    person->join(m_server.joiningText(id), m_server.address());
    return person;
  }
  person->enrol(m_server.address(), m_server.caText(), m_server.enrolmentCode(id));
  return person;
}

void Journey::applicantJoins() {
  m_story.chapter(QStringLiteral("买买提·阿依努尔 joins once, while there is a link"));
  m_person = arrive(QStringLiteral("ayinur"), QStringLiteral("买买提·阿依努尔"));
  m_story.did(QStringLiteral("a vault under a passphrase, joined with the file of her unit"));
  m_filling = std::make_unique<Filling>(*m_person, m_data);
  m_filling->begin();
  const auto known = [this](const char* column) {
    return m_person->draft()->dossier->value("basic", dossier::kRecordRow, column);
  };
  if (known("name") != "买买提·阿依努尔" || known("unit") != "且末县生态环境监测站" ||
      known("unit_county") != "652825")
    throw std::runtime_error("the form does not begin with what the server knows of her");
  m_application = m_person->session().application();
  m_story.picture(m_person->hand(), QStringLiteral("home-empty"));
  m_story.did(QStringLiteral("an application for 工程师 / 评审 begun; %1 things would be returned")
                  .arg(m_person->blocking()));
}

void Journey::applicantFillsOffline() {
  m_story.chapter(QStringLiteral("The link is gone; she fills in everything"));
  m_server.stop();
  for (const policy::Group& group : m_policy->groups) {
    if (group.masksPages || group.id == "application") continue;
    const int fields = m_filling->fields();
    const int pages = m_filling->pages();
    m_filling->fill(group);
    m_story.did(QStringLiteral("%1 %2: %3 fields, %4 pages")
                    .arg(group.number)
                    .arg(QString::fromStdString(group.title.zh))
                    .arg(m_filling->fields() - fields)
                    .arg(m_filling->pages() - pages));
    if (group.id == "work" || group.id == "basic" || group.id == "summary")
      m_story.picture(m_person->hand(), QStringLiteral("group-") + QString::fromStdString(group.id));
  }
  m_filling->answerMasks();
  m_story.picture(m_person->hand(), QStringLiteral("scans"));
  m_story.did(QStringLiteral("15 信息遮盖: every page answered"));
  if (m_filling->pages() < 40 || m_filling->groupsWithPages() < 12)
    throw std::runtime_error("fewer than 40 scans in 12 items");
  m_person->hand().waitUntil([this] { return m_person->blocking() == 0; },
                             QStringLiteral("something still blocks"));
  m_person->place(0);
  m_person->hand().wait(QStringLiteral("home.page"));
  m_story.picture(m_person->hand(), QStringLiteral("home-full-offline"));
  m_story.did(QStringLiteral("%1 fields, %2 pages in %3 items, all without a network; nothing blocks")
                  .arg(m_filling->fields())
                  .arg(m_filling->pages())
                  .arg(m_filling->groupsWithPages()));
}

void Journey::submitByPage() {
  Hand& hand = m_person->hand();
  m_person->place(0);
  hand.click(QStringLiteral("home.submit"));
  hand.wait(QStringLiteral("submit.page"));
  hand.click(QStringLiteral("submit.promise"));
  m_story.picture(hand, QStringLiteral("submit"));
  const std::size_t receipts = m_person->draft()->receipts.size();
  hand.click(QStringLiteral("submit.send"));
  hand.wait(QStringLiteral("submit.attempt"));
  m_story.picture(hand, QStringLiteral("submit-question"));
  hand.click(QStringLiteral("submit.confirm"));
  m_person->syncUntil([&] { return m_person->draft()->receipts.size() > receipts; },
                      QStringLiteral("no receipt came"));
  hand.wait(QStringLiteral("submit.receipt"));
}

void Journey::applicantSubmits() {
  m_story.chapter(QStringLiteral("A link, at last"));
  m_server.start();
  m_person->syncAll();
  m_story.picture(m_person->hand(), QStringLiteral("sync-done"));
  m_story.did(QStringLiteral("everything is on the server, each item with its receipt"),
              m_person->session().sync());
  submitByPage();
  m_story.picture(m_person->hand(), QStringLiteral("submitted"));
  m_story.did(QStringLiteral("submitted; receipt %1")
                  .arg(QString::fromStdString(m_person->draft()->receipts.back().number)),
              m_person->session().sync());
}

void Journey::officerReturns() {
  m_story.chapter(QStringLiteral("The base unit's officer looks and returns it"));
  m_returnedRow = QString::fromStdString(m_filling->rowOf("job1"));
  m_filling.reset();
  m_person = arrive(QStringLiteral("ahmat"), QStringLiteral("艾合买提·吐尔逊"));
  Reviewing reviewing(*m_person);
  reviewing.open(m_application);
  m_story.picture(m_person->hand(), QStringLiteral("review"));
  m_story.did(QStringLiteral("the dossier beside its scans, taken from the queue"),
              m_person->session().sync());
  reviewing.write({QStringLiteral("work"),
                   m_returnedRow,
                   {},
                   QStringLiteral("vague"),
                   QStringLiteral("请写明承担了哪些断面的采样。")});
  reviewing.write({QStringLiteral("basic"),
                   {},
                   QStringLiteral("profession"),
                   QStringLiteral("differs"),
                   QStringLiteral("与聘用合同不一致，应为环境监测与评价。")});
  m_story.picture(m_person->hand(), QStringLiteral("review-reason"));
  reviewing.sendBack();
  m_story.picture(m_person->hand(), QStringLiteral("returned"));
  m_story.did(QStringLiteral("returned with two reasons, each pinned to its place"),
              m_person->session().sync());
}

void Journey::applicantMends() {
  m_story.chapter(QStringLiteral("She hears of it, mends, submits again"));
  m_person = arrive(QStringLiteral("ayinur"), QStringLiteral("买买提·阿依努尔"));
  m_person->syncUntil([this] { return m_person->state().phase == workflow::Phase::Returned; },
                      QStringLiteral("the return does not arrive"));
  m_person->place(3);
  Hand& hand = m_person->hand();
  hand.wait(QStringLiteral("progress.reason:1"));
  m_story.picture(hand, QStringLiteral("progress-returned"));
  m_story.did(QStringLiteral("two reasons, %1 hours left").arg(m_policy->review.returnHours),
              m_person->session().sync());

  m_filling = std::make_unique<Filling>(*m_person, m_data);
  hand.click(QStringLiteral("progress.reason:0"));
  hand.wait(QStringLiteral("groupPage.work"));
  m_filling->put("work", m_returnedRow.toStdString(), "duty",
                 "车尔臣河与迪那河4个断面的地表水采样、实验室常规项目分析");
  m_person->settle();
  m_person->place(3);
  hand.click(QStringLiteral("progress.answer:1"));
  hand.type(QStringLiteral("progress.answerWords:1"),
            QStringLiteral("此处无误，聘用合同附件二写明环境监测。"));
  m_person->settle();
  m_story.picture(hand, QStringLiteral("mended"));
  m_story.did(QStringLiteral("one mended where it was pinned, the other answered in words"));
  m_person->syncAll();
  submitByPage();
  m_story.did(QStringLiteral("submitted a second time; receipt %1")
                  .arg(QString::fromStdString(m_person->draft()->receipts.back().number)),
              m_person->session().sync());
}

void Journey::reviewersPass() {
  struct Step {
    const char* id;
    const char* name;
    const char* said;
    bool publicity = false;
  };
  constexpr Step kSteps[] = {
      {"ahmat", "艾合买提·吐尔逊", "基层单位审核: every item fine"},
      {"zhao", "赵国强", "单位公示: five working days without objection, the opinion to the letter", true},
      {"zhao", "赵国强", "推荐单位审核: recommended"},
      {"chen", "陈晓燕", "审核部门审核: passed"},
      {"liu", "刘志远", "评委会形式审核: accepted"}};
  m_story.chapter(QStringLiteral("Level by level"));
  m_filling.reset();
  for (const Step& step : kSteps) {
    m_person = arrive(QLatin1String(step.id), QString::fromUtf8(step.name));
    Reviewing reviewing(*m_person);
    reviewing.open(m_application);
    reviewing.findAllFine(*m_policy);
    step.publicity ? reviewing.holdPublicity(*m_policy, today()) : reviewing.pass();
    m_story.picture(m_person->hand(), QStringLiteral("passed-") + QLatin1String(step.id));
    m_story.did(QString::fromUtf8(step.said), m_person->session().sync());
  }
}

void Journey::applicantSeesTheEnd() {
  m_story.chapter(QStringLiteral("And she sees it"));
  m_person = arrive(QStringLiteral("ayinur"), QStringLiteral("买买提·阿依努尔"));
  m_person->syncUntil([this] { return m_person->state().phase == workflow::Phase::Received; },
                      QStringLiteral("the end does not arrive"));
  m_person->place(3);
  const QString words = QString::fromStdString(m_policy->sentences.at("received"));
  m_person->hand().waitUntil([&] { return m_person->hand().reads(words); },
                             words + QStringLiteral(" is not shown"));
  m_story.picture(m_person->hand(), QStringLiteral("received"));
  m_story.did(QStringLiteral("her client says: ") + words, m_person->session().sync());
  m_person.reset();
}

bool Journey::serverAgrees() {
  m_story.chapter(QStringLiteral("The server is asked itself"));
  const QJsonObject status = m_server.status();
  const int received = status[QLatin1String("applications")].toObject()[QLatin1String("received")].toInt();
  m_story.did(QStringLiteral("%1 application received, %2 events, %3 receipts, %4 files")
                  .arg(received)
                  .arg(status[QLatin1String("events")].toInt())
                  .arg(status[QLatin1String("receipts")].toInt())
                  .arg(status[QLatin1String("files")].toInt()));
  const QString wrong = m_server.verify();
  m_story.did(wrong.isEmpty() ? QStringLiteral("verify: every hash, chain and receipt is as it was written")
                              : wrong);
  m_server.stop();
  const bool reached = received == 1 && wrong.isEmpty();
  std::cout << "\n"
            << (reached ? "Received. " : "NOT received. ") << m_story.pictures() << " pictures in "
            << m_out.absolutePath().toStdString() << ", " << m_story.seconds() << " s in all" << std::endl;
  return reached;
}

}  // namespace tarim::tests
