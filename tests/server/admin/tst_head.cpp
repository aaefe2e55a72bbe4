// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// A head that was printed and kept proves later whether anything was taken out of the record.
#include "shared/db/database.hpp"
#include "tests/server/admin/suites.hpp"
#include "tests/server/admin/text_files.hpp"
#include "tests/support/server_process.hpp"

#include <QFile>
#include <QTest>

using namespace tarim;
using namespace tarim::tests;

namespace {

void announce(const ServerProcess& server, const QString& token, const QString& draft) {
  const QString policy = QJsonDocument::fromJson(server.command({"status", "--json"}).out.toUtf8())
                             .object()["policies"][0]
                             .toString();
  server.curl("/v1/sync", {"-H", "Authorization: Bearer " + token, "-d",
                           R"({"protocol":1,"now":1725240000000,"drafts":[{"application":")" + draft +
                               R"(","policy":")" + policy + "\"}]}"});
}

QString keep(const ServerProcess& server, const QString& text) {
  const QString name = server.path("kept.txt");
  QFile file(name);
  if (!file.open(QFile::WriteOnly | QFile::Append)) throw std::runtime_error("kept.txt");
  file.write(text.toUtf8());
  return name;
}

void change(const ServerProcess& server, const char* sql) {
  const auto database = db::Database::open(server.path("store/tarim.sqlite").toStdString());
  if (!database || !(*database)->execute(sql)) throw std::runtime_error(sql);
}

}  // namespace

class HeadTest : public QObject {
  Q_OBJECT
 private slots:
  void whatWasKeptIsComparedLater() {
    ServerProcess server;
    server.furnish();
    QVERIFY(server.serve());
    const QString token = server.token("ayinur");
    announce(server, token, "draft1");
    const Ran first = server.command({"head"});
    QCOMPARE(objectOf(first.out)["position"].toInt(), 1);
    const QString kept = keep(server, first.out);
    announce(server, token, "draft2");
    // A line of the log is as good as what was printed.
    keep(server, "\n2024-09-02 info head of the record " + server.command({"head"}).out);
    const Ran compared = server.command({"head", "--check", kept});
    QVERIFY2(compared.exitCode == 0, qPrintable(compared.out + compared.err));
    QCOMPARE(compared.out.count("is here as it was"), 2);
    QCOMPARE(server.stop(), 0);

    change(server,
           "DELETE FROM signed_head WHERE position = 2; DELETE FROM journal WHERE position = 2;"
           "DELETE FROM feed WHERE application = 'draft2'; DELETE FROM event WHERE application = 'draft2';"
           "DELETE FROM application WHERE id = 'draft2'");
    QCOMPARE(server.command({"verify"}).exitCode, 0);
    const Ran cut = server.command({"head", "--check", kept});
    QCOMPARE(cut.exitCode, 1);
    QVERIFY2(cut.out.contains("WRONG: the head of") && cut.out.contains("the end of the record is gone"),
             qPrintable(cut.out));
  }

  void whatIsNoHeadIsRefused() {
    ServerProcess server;
    QCOMPARE(server.command({"head", "--check", keep(server, "\n\n")}).exitCode, 1);
    const Ran wrong = server.command({"head", "--check", keep(server, "nothing\n")});
    QCOMPARE(wrong.exitCode, 1);
    QVERIFY2(wrong.err.startsWith("InvalidInput"), qPrintable(wrong.err));
  }

  void aBackupPrintsItsHead() {
    ServerProcess server;
    server.furnish();
    const Ran copied = server.command({"backup", server.path("copy")});
    QCOMPARE(copied.exitCode, 0);
    QVERIFY2(copied.out.contains("its head, to be kept elsewhere: {\"store\""), qPrintable(copied.out));
    const QString kept = keep(server, copied.out.section("elsewhere: ", 1).section('\n', 0, 0));
    const QString copy = server.path("copy");
    const Ran compared =
        runProgram(TARIM_BIN_DIR "/tarim-server", {"--config", copy, "head", "--check", kept});
    QVERIFY2(compared.exitCode == 0, qPrintable(compared.out + compared.err));
  }
};

std::unique_ptr<QObject> makeHeadTest() {
  return std::make_unique<HeadTest>();
}

#include "tst_head.moc"
