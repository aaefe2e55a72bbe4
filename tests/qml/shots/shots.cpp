// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/history_view.hpp"
#include "client/app/scans/mask_editor.hpp"
#include "client/app/scans/page_reading_view.hpp"
#include "tests/qml/shots/reviewer.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/still.hpp"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWindow>

#include <unistd.h>

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

/// The visible item of that name in any window; null when there is none.
QQuickItem* itemNamed(const QString& name) {
  for (QWindow* window : QGuiApplication::topLevelWindows())
    if (auto* quick = qobject_cast<QQuickWindow*>(window))
      if (QQuickItem* found = testing::seenByName(*quick->contentItem(), name)) return found;
  return nullptr;
}

/// A page whose masks are being drawn, one of them selected.
void drawMasks(Router& router, const Stage& stage) {
  router.openPage(stage.pageOf("title_certificate"));
  testing::waitUntilAllStill();
  const QQuickItem* page = itemNamed(QStringLiteral("pageView"));
  if (auto* editor = page ? page->findChild<client::app::MaskEditor*>() : nullptr) {
    editor->setActive(true);
    editor->setSelected(0);
  }
}

constexpr int kReadingPatience = 60'000;

/// A page that has been read, by the real program where it is installed.
void readPage(Router& router, const Stage& stage, const char* slot) {
  router.openPage(stage.pageOf(slot));
  testing::waitUntilAllStill();
  const QQuickItem* page = itemNamed(QStringLiteral("pageView"));
  auto* reading = page ? page->findChild<client::app::PageReadingView*>() : nullptr;
  static_cast<void>(QTest::qWaitFor([&] { return !reading || reading->state() != QLatin1String("reading"); },
                                    kReadingPatience));
  testing::waitUntilAllStill();
}

/// What an ID card says beside what was typed: a birthday that differs, no number yet.
void readCard(Router& router, const Stage& stage) {
  stage.session().edit(
      {{{"basic", "@", "birth_date"}, "1988-11-23"}, {{"basic", "@", "id_number"}, std::string()}});
  readPage(router, stage, "id_card");
  if (QQuickItem* summary = itemNamed(QStringLiteral("reading.summary")))
    QMetaObject::invokeMethod(summary, "press");
  testing::waitUntilAllStill();
}

/// Masks that are proposed, one of them chosen.
void suggestMasks(Router& router, const Stage& stage) {
  readPage(router, stage, "training_certificate");
  if (QQuickItem* box = itemNamed(QStringLiteral("suggestion:0"))) box->forceActiveFocus(Qt::TabFocusReason);
  testing::waitUntilAllStill();
}

void showBlind(Router& router, const Stage& stage) {
  router.openPage(stage.pageOf("title_certificate"));
  testing::waitUntilAllStill();
  if (QQuickItem* page = itemNamed(QStringLiteral("pageView"))) page->setProperty("blind", true);
  testing::waitUntilAllStill();
}

QObject* shown(const char* name) {
  for (const QWindow* window : QGuiApplication::topLevelWindows())
    if (auto* found = window->findChild<QObject*>(QLatin1String(name))) return found;
  return nullptr;
}

/// The question before a submission.
void askToSubmit(Router& router, const Stage&) {
  router.start(QStringLiteral("home"));
  router.open(QStringLiteral("submit"));
  testing::waitUntilAllStill();
  if (QObject* page = shown("submit.page")) QMetaObject::invokeMethod(page, "ask");
  testing::waitUntilAllStill();
}

/// Pressed and confirmed without a network.
void submitOffline(Router& router, const Stage& stage) {
  askToSubmit(router, stage);
  if (QObject* confirm = shown("submit.confirm")) QMetaObject::invokeMethod(confirm, "press");
  testing::waitUntilAllStill();
}

void openReceipt(Router& router, const Stage&) {
  router.start(QStringLiteral("progress"));
  router.openReceipt(QStringLiteral("TR-2024-0147-1"));
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

void waitForItem(const QString& name) {
  static_cast<void>(QTest::qWaitFor([&] { return itemNamed(name) != nullptr; }));
}

void pressItem(const QString& name) {
  waitForItem(name);
  if (QQuickItem* item = itemNamed(name)) QMetaObject::invokeMethod(item, "clicked");
  testing::waitUntilAllStill();
}

/// A home folder with pictures as people have them: 300 of them, one broken, some that are not taken.
const QTemporaryDir& home() {
  static const QTemporaryDir folder;
  const QDir pictures(folder.filePath(QStringLiteral("Pictures")));
  if (pictures.exists()) return folder;
  for (const char* name :
       {"Pictures/手机照片", "Pictures/空文件夹", "Pictures/没有权限", "Downloads", "Documents"})
    QDir(folder.path()).mkpath(QString::fromUtf8(name));
  const QString images = QStringLiteral(TARIM_TESTS_DIR "/data/images/");
  const auto put = [&](const char* image, const QString& name) {
    QFile::copy(images + QLatin1String(image), pictures.filePath(name));
  };
  put("documents/chinese-sign.jpg", QStringLiteral("毕业证书.jpg"));
  put("documents/rapidocr-img_exif_orientation.jpg",
      QStringLiteral("2023 年度考核登记表（且末县生态环境监测站，正面和反面）.jpg"));
  put("hostile/truncated.jpg", QStringLiteral("没拷完.jpg"));
  for (const char* name : {"说明.docx", "网上的图.webp"}) {
    QFile file(pictures.filePath(QString::fromUtf8(name)));
    if (file.open(QIODevice::WriteOnly)) file.write("RIFF\x10");
  }
  for (int i = 1; i <= 300; ++i)
    put("documents/chinese-sign.jpg", QStringLiteral("IMG_%1.jpg").arg(i, 4, 10, QLatin1Char('0')));
  return folder;
}

void openFiles(Router& router) {
  qputenv("HOME", home().path().toUtf8());
  router.start(QStringLiteral("home"));
  testing::waitUntilAllStill();
  router.openPlace(QStringLiteral("assessment"), QStringLiteral("ass2"));
  testing::waitUntilAllStill();
  pressItem(QStringLiteral("attach.assessment_sheet.ass2.front"));
}

void chooseAmongMany(Router& router, const Stage&) {
  openFiles(router);
  waitForItem(QStringLiteral("files.entry:没拷完.jpg"));
  for (const char* name : {"毕业证书.jpg", "没拷完.jpg", "IMG_0300.jpg"})
    if (itemNamed(QStringLiteral("files.entry:") + QString::fromUtf8(name)))
      pressItem(QStringLiteral("files.entry:") + QString::fromUtf8(name));
}

/// A folder of the pictures that is empty, that may not be read, or that goes away.
void openFolder(Router& router, const QString& name) {
  openFiles(router);
  waitForItem(QStringLiteral("files.entry:手机照片"));
  const bool isLocked = name == QStringLiteral("没有权限");
  const QString path = home().filePath(QStringLiteral("Pictures/") + name);
  if (isLocked) {
    QFile::setPermissions(path, QFileDevice::ExeOwner);
    static_cast<void>(seteuid(65534));
  }
  pressItem(QStringLiteral("files.entry:") + name);
  waitForItem(QStringLiteral("files.nothing"));
  if (isLocked) static_cast<void>(seteuid(0));
  if (name == QStringLiteral("手机照片")) QDir(path).removeRecursively();
  testing::waitUntilAllStill();
}

auto folder(const char* name) {
  return [name](Router& router, const Stage&) { openFolder(router, QString::fromUtf8(name)); };
}

void askSides(Router& router, const Stage&) {
  openFiles(router);
  pressItem(QStringLiteral("files.cancel"));
  const QList<QUrl> files{QUrl::fromLocalFile(home().filePath(QStringLiteral("Pictures/毕业证书.jpg"))),
                          QUrl::fromLocalFile(home().filePath(QStringLiteral("Pictures/IMG_0001.jpg")))};
  if (QQuickItem* button = itemNamed(QStringLiteral("attach.assessment_sheet.ass2.front")))
    QMetaObject::invokeMethod(button, "attach", Q_ARG(QVariant, QVariant::fromValue(files)));
  testing::waitUntilAllStill();
}

/// Files are held over an item, without letting go.
void hold(const QString& over) {
  QQuickItem* item = itemNamed(over);
  if (!item) return;
  static QMimeData files;
  files.setUrls({QUrl::fromLocalFile(home().filePath(QStringLiteral("Pictures/毕业证书.jpg")))});
  const QPoint at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
  QDragEnterEvent enter(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(item->window(), &enter);
  QDragMoveEvent move(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(item->window(), &move);
  testing::waitUntilAllStill();
}

void holdOverStrip(Router& router, const Stage&) {
  openFiles(router);
  pressItem(QStringLiteral("files.cancel"));
  hold(QStringLiteral("slot.assessment_sheet.ass2"));
}

void askPlace(Router& router, const Stage&) {
  router.start(QStringLiteral("home"));
  router.start(QStringLiteral("scans"));
  testing::waitUntilAllStill();
  hold(QStringLiteral("scans.attach"));
  if (QQuickItem* item = itemNamed(QStringLiteral("scans.attach"))) {
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(home().filePath(QStringLiteral("Pictures/毕业证书.jpg")))});
    QDropEvent drop(item->mapToScene(QPointF(9, 9)), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(item->window(), &drop);
  }
  testing::waitUntilAllStill();
}

void askScanner(Router& router, const Stage&) {
  router.start(QStringLiteral("home"));
  router.start(QStringLiteral("scans"));
  testing::waitUntilAllStill();
  if (QQuickItem* button = itemNamed(QStringLiteral("scans.scanner")))
    QMetaObject::invokeMethod(button, "press");
  testing::waitUntilAllStill();
}

/// Opens the account page and presses these, one after the other.
auto manage(QStringList names) {
  return [names](Router& router, const Stage&) {
    router.start(QStringLiteral("home"));
    router.open(QStringLiteral("account"));
    for (const QString& name : names) {
      testing::waitUntilAllStill();
      if (QQuickItem* item = itemNamed(name)) QMetaObject::invokeMethod(item, "press");
    }
    testing::waitUntilAllStill();
  };
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
      {"files", "many", Situation::Half, chooseAmongMany},
      {"files", "empty", Situation::Half, folder("空文件夹")},
      {"files", "unreadable", Situation::Half, folder("没有权限")},
      {"files", "gone", Situation::Half, folder("手机照片")},
      {"dossier", "sides", Situation::Half, askSides},
      {"dossier", "drop", Situation::Half, holdOverStrip},
      {"scans", "place", Situation::Half, askPlace},
      {"scans", "scanner", Situation::Half, askScanner},
      {"scan", "page", Situation::Half, page("title_certificate")},
      {"scan", "masks", Situation::Half, drawMasks},
      {"scan", "unanswered", Situation::Half, page("training_certificate")},
      {"scan", "suggestions", Situation::Half, suggestMasks},
      {"scan", "reading", Situation::Half, readCard},
      {"scan", "blind", Situation::Half, showBlind},
      {"history", "half", Situation::Half, openHistory},
      {"bin", "half", Situation::Half, open("bin")},
      {"account", "manage", Situation::Half, manage({"account.more:0"})},
      {"account", "discard", Situation::Half, manage({"account.discard:0"})},
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
      {"submit", "ask", Situation::Full, askToSubmit},
      {"sync", "full", Situation::Full, open("sync")},
      {"account", "copy", Situation::Full, manage({"account.more:0", "account.copy:0"})},
      {"submit", "queued", Situation::Full, submitOffline},
      {"home", "submitted", Situation::Submitted, start("home")},
      {"scan", "locked", Situation::Submitted, page("title_certificate")},
      {"submit", "sent", Situation::Submitted, open("submit")},
      {"progress", "submitted", Situation::Submitted, start("progress")},
      {"home", "returned", Situation::Returned, start("home")},
      {"progress", "returned", Situation::Returned, start("progress")},
      {"account", "withdraw", Situation::Returned, manage({"account.more:0", "account.withdraw:0"})},
      {"submit", "returned", Situation::Returned, open("submit")},
      {"submit", "ask-returned", Situation::Returned, askToSubmit},
      {"receipt", "returned", Situation::Returned, openReceipt},
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
