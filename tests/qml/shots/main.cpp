// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// tarim-shots DIR [WORD …]: pictures of every page as page-state-width-theme-lang.png, at phone, tablet and
// desktop width, light and dark, Chinese and English. With words, only the names that contain all of them:
// tarim-shots /tmp/s home 390 light zh
#include "qml/shell/app.hpp"
#include "tests/qml/shots/shots.hpp"
#include "tests/support/seen.hpp"
#include "tests/support/still.hpp"

#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <iostream>
#include <vector>

using namespace tarim;

namespace {

/// A window's first width, 1280, is where a reviewer's panes are narrowest.
std::vector<int> widthsOf(const tests::Shot& shot) {
  if (shot.situation == tests::Situation::Reviewer) return {390, 820, 1280, 1440};
  return {390, 820, 1440};
}

constexpr int kPatienceMilliseconds = 5000;
constexpr int kLeastHeight = 700;
constexpr int kMostHeight = 2400;

int heightOf(int width) {
  return width == 390 ? 780 : width == 820 ? 700 : width == 1280 ? 860 : 900;
}

struct Wanted {
  QStringList words;
  [[nodiscard]] bool has(const QString& name) const {
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return name.contains(word); });
  }
};

bool isBusy(const QQuickItem& item) {
  if (!item.isVisible()) return false;
  if (QLatin1String(item.metaObject()->className()).startsWith(QLatin1String("TSpinner"))) return true;
  const auto children = item.childItems();
  return std::any_of(children.begin(), children.end(),
                     [](const QQuickItem* child) { return isBusy(*child); });
}

/// Until layouts have settled and pictures have come.
void settle(QQuickWindow& window) {
  static_cast<void>(QTest::qWaitFor([&] { return !isBusy(*window.contentItem()); }, kPatienceMilliseconds));
  testing::waitUntilStill(window);
}

/// Pages scroll; a picture shows all of one: as high as its content, within reason.
void stretch(QQuickWindow& window, int width) {
  window.resize(width, heightOf(width));
  settle(window);
  const auto* host = window.findChild<QQuickItem*>(QStringLiteral("shell.page"));
  const auto* page = host ? host->property("page").value<QQuickItem*>() : nullptr;
  if (!page || page->implicitHeight() <= page->height()) return;
  window.setHeight(
      qBound(kLeastHeight, window.height() + int(page->implicitHeight() - page->height()), kMostHeight));
  settle(window);
}

constexpr const char* kLanguages[] = {"zh", "en"};
constexpr const char* kThemes[] = {"light", "dark"};

QString nameOf(const tests::Shot& shot, int width, const char* theme, const char* language) {
  return QStringLiteral("%1-%2-%3-%4-%5.png")
      .arg(shot.page, shot.state)
      .arg(width)
      .arg(QLatin1String(theme), QLatin1String(language));
}

/// What the shot before has asked stays unanswered.
void closeDialogs(QQuickWindow& window) {
  constexpr int kMostDialogs = 3;
  const auto isPopup = [](const QQuickItem& item) { return item.inherits("QQuickPopupItem"); };
  for (int i = 0; i < kMostDialogs && testing::firstSeen(*window.contentItem(), isPopup); ++i) {
    QTest::keyClick(&window, Qt::Key_Escape);
    settle(window);
  }
}

/// In one language, which some words keep for as long as they are shown: each is a state of its own.
bool shoot(tests::Stage& stage, QQuickWindow& window, const tests::Shot& shot, const QDir& folder,
           const Wanted& wanted, const char* language) {
  for (const int width : widthsOf(shot)) {
    for (const char* theme : kThemes) {
      const QString name = nameOf(shot, width, theme, language);
      if (!wanted.has(name)) continue;
      stage.session().setTheme(QLatin1String(theme));
      stretch(window, width);
      if (!window.grabWindow().save(folder.filePath(name))) return false;
    }
  }
  return true;
}

bool wantsAny(const tests::Shot& shot, const Wanted& wanted, const char* language) {
  for (const int width : widthsOf(shot))
    for (const char* theme : kThemes)
      if (wanted.has(nameOf(shot, width, theme, language))) return true;
  return false;
}

int run(const QDir& folder, const Wanted& wanted) {
  tests::Stage stage;
  client::app::Router router(nullptr);
  std::optional<tests::Situation> shown;
  std::unique_ptr<shell::App> app;
  const auto take = [&](const tests::Shot& shot, const char* language) {
    if (shown != shot.situation) {
      app.reset();
      stage.show(shot.situation);
      if (shot.before) shot.before(stage);
      app = std::make_unique<shell::App>(stage.session());
      if (!app->window()) return false;
      shown = shot.situation;
    }
    stage.session().setLanguage(QLatin1String(language));
    closeDialogs(*app->window());
    shot.go(router, stage);
    return shoot(stage, *app->window(), shot, folder, wanted, language);
  };
  for (const tests::Shot& shot : tests::shots()) {
    for (const char* language : kLanguages) {
      if (!wantsAny(shot, wanted, language)) continue;
      if (!take(shot, language)) return 1;
      std::cout << shot.page << " " << shot.state << " " << language << std::endl;
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND")) qputenv("QT_QUICK_BACKEND", "software");
  const QGuiApplication application(argc, argv);
  const QStringList words = QGuiApplication::arguments();
  if (words.size() < 2 || words[1].startsWith('-')) {
    std::cerr << "usage: tarim-shots DIR [WORD ...]\n";
    return 2;
  }
  const QDir folder(words[1]);
  if (!folder.mkpath(QStringLiteral("."))) return 1;
  return run(folder, {words.mid(2)});
}
