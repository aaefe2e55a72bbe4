// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The exported record and the documented script alone: what is whole is found whole, and whatever is changed
// or cut off is named.
#include "server/services/audit_export.hpp"
#include "shared/base/json.hpp"
#include "shared/base/text.hpp"
#include "shared/wire/json.hpp"
#include "tests/server/services/reviewer.hpp"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <random>

namespace tarim::server::test {

namespace {

using Texts = std::map<std::string, std::string>;

struct Said {
  int code = -1;
  QByteArray text;
};

/// Two applications, one received, over three days; heads kept each day by somebody else.
class Recorded {
 public:
  Recorded() {
    DeviceOfTest device(world, "aynur");
    application = submitted(device);
    head();
    world.clock.advance(std::chrono::hours(24));
    ReviewerOfTest(world, "base").pass(application);
    DeviceOfTest other(world, "tursun");
    second = submitted(other);
    head();
    world.clock.advance(std::chrono::hours(24));
    ReviewerOfTest unit(world, "unit");
    unit.decide(unit.looksAtPublicity(application));
    ReviewerOfTest(world, "office").pass(application);
    head();
    for (const AuditFile& file : must(auditExport(*world.store, world.services->publicKey)))
      texts[file.name] = file.text;
  }
  void head() { kept += wire::write(must(world.services->record.signHead())) + "\n"; }

  [[nodiscard]] Said check(const Texts& changed, bool withKept = true) const {
    const QString folder = QString::fromStdString((world.path() / "export").string());
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    const auto put = [](const QString& name, const std::string& text) {
      QFile file(name);
      return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) >= 0;
    };
    bool written = put(folder + "/../kept.txt", kept);
    for (const auto& [name, text] : changed)
      written = written && put(folder + "/" + QString::fromStdString(name), text);
    if (!written) throw std::runtime_error("not written");
    QProcess shell;
    shell.start(TARIM_TESTS_DIR "/../docs/audit-verify.sh",
                withKept ? QStringList{folder, folder + "/../kept.txt"} : QStringList{folder});
    if (!shell.waitForFinished(120'000)) return {};
    return {shell.exitCode(), shell.readAll() + shell.readAllStandardError()};
  }

  World world;
  std::string application;
  std::string second;
  std::string kept;
  Texts texts;
};

/// Without the lines in which one of the words stands.
std::string without(const std::string& text, const std::string& word) {
  std::string left;
  for (const std::string& line : base::split(text, '\n'))
    if (!line.empty() && line.find(word) == std::string::npos) left += line + "\n";
  return left;
}

std::string withoutLast(const std::string& text, std::size_t lines = 1) {
  auto all = base::split(text, '\n');
  all.pop_back();
  all.resize(all.size() - lines);
  std::string left;
  for (const std::string& line : all)
    left += line + "\n";
  return left;
}

}  // namespace

class AuditTest : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { m_recorded = std::make_unique<Recorded>(); }

  void whatIsWholeIsFoundWhole() {
    const Said said = m_recorded->check(m_recorded->texts);
    QVERIFY2(said.code == 0, said.text.constData());
    QVERIFY2(said.text.contains(" of 2 chains, ") && said.text.contains(" 0 problems"),
             said.text.constData());
  }

  void oneFlippedByteAnywhereIsFoundAndNamed() {
    const auto seed = qEnvironmentVariableIsSet("TARIM_SEED")
                          ? unsigned(qEnvironmentVariableIntValue("TARIM_SEED"))
                          : std::random_device()();
    qInfo("TARIM_SEED=%u", seed);
    std::mt19937 random(seed);
    for (int turn = 0; turn < 25; ++turn) {
      Texts changed = m_recorded->texts;
      auto file = changed.begin();
      std::advance(file, std::ptrdiff_t(random() % changed.size()));
      const std::size_t at = random() % file->second.size();
      file->second[at] = char(file->second[at] ^ (1u << (random() % 7)));
      const Said said = m_recorded->check(changed);
      QVERIFY2(said.code == 1 && said.text.contains("WRONG"),
               (file->first + " at " + std::to_string(at) + ", seed " + std::to_string(seed) + ": " +
                said.text.toStdString())
                   .c_str());
    }
  }

  void whatIsCutOffAtTheEndIsFoundAndNamed_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("word");
    QTest::newRow("an event") << 0 << "recorded on 2024-09-04";
    QTest::newRow("an event with its entry") << 1 << "the journal ends at";
    QTest::newRow("an application with every trace") << 2 << "position";
    QTest::newRow("the last day with every trace") << 3 << "is gone";
  }
  void whatIsCutOffAtTheEndIsFoundAndNamed() {
    QFETCH(int, what);
    QFETCH(QString, word);
    Texts changed = m_recorded->texts;
    const auto lastOf = [&] {
      return must(base::parseJson(base::split(withoutLast(changed["journal.jsonl"], 0), '\n').rbegin()[1]))
          .as_object();
    };
    if (what == 0) {
      std::string& events = changed["events.jsonl"];
      const std::string hash(lastOf()["event"].as_string());
      events = without(events, "\"hash\":\"" + hash);
    }
    if (what == 1) {
      const std::string hash(lastOf()["event"].as_string());
      changed["events.jsonl"] = without(changed["events.jsonl"], "\"hash\":\"" + hash);
      changed["journal.jsonl"] = withoutLast(changed["journal.jsonl"]);
    }
    if (what == 2)
      for (const char* name : {"events.jsonl", "journal.jsonl", "receipts.jsonl"})
        changed[name] = without(changed[name], "\"application\":\"" + m_recorded->second + "\"");
    if (what == 3) {
      // As one would who has everything but the server's key: the two entries of the third day, and the end
      // of the export.
      for (int i = 0; i < 2; ++i) {
        const std::string hash(lastOf()["event"].as_string());
        changed["events.jsonl"] = without(changed["events.jsonl"], "\"hash\":\"" + hash);
        changed["journal.jsonl"] = withoutLast(changed["journal.jsonl"]);
      }
      auto last = lastOf();
      changed["heads.jsonl"] = withoutLast(changed["heads.jsonl"]);
      auto server = must(base::parseJson(changed["server.json"])).as_object();
      server["position"] = last["position"];
      server["head"] = last["head"];
      changed["server.json"] = boost::json::serialize(server) + "\n";
      QCOMPARE(m_recorded->check(changed, false).code, 0);  // Only what was kept elsewhere can tell.
    }
    const Said said = m_recorded->check(changed);
    QVERIFY2(said.code == 1 && said.text.contains("WRONG") && said.text.contains(word.toUtf8()),
             said.text.constData());
  }

  void anApplicationIsShownByItsNumber() {
    const auto byId = must(auditedChain(*m_recorded->world.store, m_recorded->application));
    QCOMPARE(byId.back().kind, workflow::EventKind::Received);
    QCOMPARE(must(auditedChain(*m_recorded->world.store, "2024-0001")).size(), byId.size());
    QCOMPARE(codeOf(auditedChain(*m_recorded->world.store, "2024-9999")), base::Code::NotFound);
  }

 private:
  std::unique_ptr<Recorded> m_recorded;
};

std::unique_ptr<QObject> makeAuditTest() {
  return std::make_unique<AuditTest>();
}

}  // namespace tarim::server::test

#include "tst_audit.moc"
