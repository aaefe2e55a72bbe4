// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/history_view.hpp"
#include "tests/qml/shots/reviewer.hpp"
#include "tests/support/still.hpp"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWindow>

namespace tarim::tests {
namespace {

using client::app::Router;

auto start(const char* route) {
  return [route](Router& router, const Stage&) { router.start(QLatin1String(route)); };
}

/// From home, so that there is a way back.
auto open(const char* route) {
  return [route](Router& router, const Stage&) {
    router.start(QStringLiteral("home"));
    router.open(QLatin1String(route));
  };
}

auto place(const char* group) {
  return [group](Router& router, const Stage&) { router.openPlace(QLatin1String(group)); };
}

auto row(const char* group, const char* row) {
  return [group, row](Router& router, const Stage&) {
    router.openPlace(QLatin1String(group), QLatin1String(row));
  };
}

auto field(const char* group, const char* row, const char* column) {
  return [group, row, column](Router& router, const Stage&) {
    router.openPlace(QLatin1String(group), QLatin1String(row), QLatin1String(column));
  };
}

auto page(const char* slot) {
  return [slot](Router& router, const Stage& stage) { router.openPage(stage.pageOf(slot)); };
}

/// A package on a stick: what the folder dialog does when it is accepted.
void saveToStick(Router& router, const Stage&) {
  static const QTemporaryDir stick;
  router.start(QStringLiteral("sync"));
  testing::waitUntilAllStill();
  for (const QWindow* window : QGuiApplication::topLevelWindows())
    if (auto* card = window->findChild<QObject*>(QStringLiteral("sync.carry"))) {
      QMetaObject::invokeMethod(card, "saveTo", Q_ARG(QUrl, QUrl::fromLocalFile(stick.path())));
      const auto isDone = [card] {
        return card->findChild<QObject*>(QStringLiteral("sync.carry.result"))->property("visible").toBool();
      };
      static_cast<void>(QTest::qWaitFor(isDone, 60'000));
    }
}

/// What a person gets who chooses the wrong file.
void readNonsense(Router& router, const Stage&) {
  static const QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("照片.tarim")));
  if (file.open(QIODevice::WriteOnly)) file.write("no package");
  file.close();
  router.start(QStringLiteral("sync"));
  testing::waitUntilAllStill();
  const QList<QUrl> files{QUrl::fromLocalFile(file.fileName())};
  for (const QWindow* window : QGuiApplication::topLevelWindows())
    if (auto* card = window->findChild<QObject*>(QStringLiteral("sync.carry")))
      QMetaObject::invokeMethod(card, "read", Q_ARG(QVariant, QVariant::fromValue(files)));
  testing::waitUntilAllStill();
}

/// A joining file that was opened, and one that was cut.
auto joining(bool isWhole) {
  return [isWhole](Router& router, const Stage&) {
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ayinur.tarim-join")));
    const QByteArray text =
        "{\"tarimJoin\":1,\"server\":\"巴音郭楞蒙古自治州生态环境工程职称申报\",\"address\":\"tarim.example."
        "cn:8443\","
        "\"pin\":\"" +
        QByteArray("6f1c09d5e2ab3478").repeated(4) +
        "\",\"code\":\"7K2M-9QXB-W4ND-03HT\",\"person\":\"买买提·阿依努尔\",\"until\":4102444800000}";
    if (file.open(QIODevice::WriteOnly)) file.write(isWhole ? text : text.left(90));
    file.close();
    router.start(QStringLiteral("account"));
    testing::waitUntilAllStill();
    for (const QWindow* window : QGuiApplication::topLevelWindows())
      if (auto* card = window->findChild<QObject*>(QStringLiteral("account.enrolCard"))) {
        QMetaObject::invokeMethod(card, "openFile", Q_ARG(QUrl, QUrl::fromLocalFile(file.fileName())));
        static_cast<void>(QTest::qWaitFor([card] { return !card->property("busy").toBool(); }));
      }
    testing::waitUntilAllStill();
  };
}

void enrolByHand(Router& router, const Stage&) {
  router.start(QStringLiteral("account"));
  testing::waitUntilAllStill();
  for (const QWindow* window : QGuiApplication::topLevelWindows())
    if (auto* card = window->findChild<QObject*>(QStringLiteral("account.enrolCard")))
      card->setProperty("byHand", true);
  testing::waitUntilAllStill();
}

/// An earlier state that differs in a field, a row and a page, opened to be looked at.
void openHistory(Router& router, const Stage& stage) {
  client::app::Session& session = stage.session();
  const auto dossier = session.draft()->dossier;
  const std::string application = session.application().toStdString();
  const bool isMade = dossier->value("basic", "@", "phone") == "13999900000";
  const auto make = [application, dossier, page = stage.pageOf("id_card").toStdString(),
                     now = session.clock().now()](client::Vault& vault) {
    client::VaultDrafts& drafts = vault.drafts;
    const std::string row = dossier->rows("work").front();
    (void)drafts.takeSnapshot(application, client::SnapshotReason::Day, {}, now - std::chrono::hours(30));
    (void)drafts.takeSnapshot(application, client::SnapshotReason::Removal, "删除“身份证”的一页", now);
    (void)drafts.edit(application,
                      {{{"basic", "@", "phone"}, "13999900000"},
                       {{"work", row, "$row"}, "deleted"},
                       {{std::string(dossier::kAttachmentTable), page, "$row"}, "deleted"}},
                      now);
  };
  if (!isMade) session.run(make);
  router.start(QStringLiteral("home"));
  router.open(QStringLiteral("history"));
  testing::waitUntilAllStill();
  for (const QWindow* window : QGuiApplication::topLevelWindows())
    if (auto* view = window->findChild<client::app::HistoryView*>()) {
      static_cast<void>(QTest::qWaitFor([view] { return view->isReady(); }));
      view->setChosen(view->snapshots()->value(0, "snapshotId").toString());
      static_cast<void>(QTest::qWaitFor([view] { return view->isCompared(); }));
    }
  testing::waitUntilAllStill();
}

std::vector<Shot> applicantShots() {
  return {
      {"account", "new", Situation::NewDevice, start("account")},
      {"account", "locked", Situation::Locked, start("account")},
      {"account", "enrol", Situation::NotEnrolled, start("account")},
      {"account", "joining", Situation::NotEnrolled, joining(true)},
      {"account", "joining-cut", Situation::NotEnrolled, joining(false)},
      {"account", "enrol-by-hand", Situation::NotEnrolled, enrolByHand},
      {"home", "unenrolled", Situation::NotEnrolled, start("home")},
      {"account", "fresh", Situation::NoApplication, start("account")},
      {"home", "none", Situation::NoApplication, start("home")},
      {"home", "empty", Situation::Empty, start("home")},
      {"submit", "empty", Situation::Empty, open("submit")},
      {"dossier", "empty", Situation::Empty, place("work")},
      {"dossier", "fresh", Situation::Empty, place("basic")},
      {"dossier", "years", Situation::Empty, place("assessment")},
      {"dossier", "sentence", Situation::Half, place("promise")},
      {"home", "half", Situation::Half, start("home")},
      {"submit", "half", Situation::Half, open("submit")},
      {"sync", "half", Situation::Half, open("sync")},
      {"sync", "saved", Situation::Half, saveToStick},
      {"sync", "nonsense", Situation::Half, readNonsense},
      {"account", "open", Situation::Half, open("account")},
      {"progress", "draft", Situation::Half, start("progress")},
      {"dossier", "list", Situation::Half, start("dossier")},
      {"dossier", "half", Situation::Half, place("work")},
      {"dossier", "row", Situation::Half, row("work", "job2")},
      {"dossier", "pages", Situation::Half, row("assessment", "ass2")},
      {"dossier", "record", Situation::Half, place("basic")},
      {"dossier", "summary", Situation::Half, place("summary")},
      {"dossier", "masking", Situation::Half, place("masking")},
      {"scans", "half", Situation::Half, start("scans")},
      {"scan", "page", Situation::Half, page("title_certificate")},
      {"history", "half", Situation::Half, openHistory},
      {"home", "conflict", Situation::Conflict, start("home")},
      {"dossier", "conflict", Situation::Conflict, field("basic", "@", "phone")},
      {"home", "blocked", Situation::Blocked, start("home")},
      {"submit", "blocked", Situation::Blocked, open("submit")},
      {"home", "long", Situation::Long, start("home")},
      {"account", "long", Situation::Long, open("account")},
      {"submit", "long", Situation::Long, open("submit")},
      {"dossier", "long", Situation::Long, place("work")},
      {"home", "full", Situation::Full, start("home")},
      {"submit", "full", Situation::Full, open("submit")},
      {"sync", "full", Situation::Full, open("sync")},
      {"home", "submitted", Situation::Submitted, start("home")},
      {"submit", "sent", Situation::Submitted, open("submit")},
      {"progress", "submitted", Situation::Submitted, start("progress")},
      {"home", "returned", Situation::Returned, start("home")},
      {"progress", "returned", Situation::Returned, start("progress")},
      {"submit", "returned", Situation::Returned, open("submit")},
      {"dossier", "returned", Situation::Returned, place("title")},
      {"home", "received", Situation::Received, start("home")},
      {"progress", "received", Situation::Received, start("progress")},
  };
}

}  // namespace

const std::vector<Shot>& shots() {
  static const std::vector<Shot> all = [] {
    std::vector<Shot> shots = applicantShots();
    const std::vector<Shot> more = reviewerShots();
    shots.insert(shots.end(), more.begin(), more.end());
    return shots;
  }();
  return all;
}

}  // namespace tarim::tests
