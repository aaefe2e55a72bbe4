// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// tarim: the client with its screen.
//   tarim                      the vaults of this user
//   tarim FILE.tarim-join      and joins a server with this file, in the vault that is opened next
//   tarim --data DIR           those below DIR
//   tarim --help, --version    needs no display
//   tarim --passphrase-file F  opens the only vault (or --vault ID) with the first line of F: for
//   demonstrations
#include "client/app/account/joining.hpp"
#include "client/app/home/background.hpp"
#include "client/platform/file_dialogs.hpp"
#include "client/platform/folders.hpp"
#include "client/platform/on_screen_keyboard.hpp"
#include "client/platform/private_memory.hpp"
#include "qml/keyboard/setup.hpp"
#include "qml/shell/app.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QQuickWindow>

#include <algorithm>
#include <iostream>
#include <string_view>

using namespace tarim;

namespace {

int complain(const base::Error& error) {
  std::cerr << "tarim: " << error.line() << "\n" << base::words(error.code()).en << "\n";
  return 1;
}

struct Options {
  QCommandLineOption data{QStringLiteral("data"), QStringLiteral("Keep vaults below DIR."),
                          QStringLiteral("DIR")};
  QCommandLineOption vault{QStringLiteral("vault"), QStringLiteral("Open this vault."), QStringLiteral("ID")};
  QCommandLineOption passphrase{QStringLiteral("passphrase-file"),
                                QStringLiteral("Open a vault with the first line of FILE."),
                                QStringLiteral("FILE")};
};

QString firstLineOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QString::fromUtf8(file.readLine()).trimmed();
}

QString onlyVault(client::app::Session& session) {
  const auto vaults = session.directory().list();
  return vaults.size() == 1 ? QString::fromStdString(vaults.front().id) : QString();
}

/// What is answered by words alone.
bool asksForWords(int argc, char** argv) {
  constexpr std::string_view kAsking[] = {"-h", "--help", "--help-all", "-v", "--version"};
  return std::any_of(argv + 1, argv + argc, [&](std::string_view word) {
    return std::find(std::begin(kAsking), std::end(kAsking), word) != std::end(kAsking);
  });
}

void describe(QCommandLineParser& parser, const Options& options) {
  QCoreApplication::setApplicationName(QStringLiteral("tarim"));
  QCoreApplication::setApplicationVersion(QStringLiteral(TARIM_VERSION));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addOptions({options.data, options.vault, options.passphrase});
  parser.addPositionalArgument(QStringLiteral("FILE"),
                               QStringLiteral("Join a server with this joining file."),
                               QStringLiteral("[FILE.tarim-join]"));
}

}  // namespace

int main(int argc, char** argv) {
  client::platform::keepMemoryPrivate(client::platform::Portals::Used);
  QCommandLineParser parser;
  const Options options;
  if (asksForWords(argc, argv)) {
    const QCoreApplication plain(argc, argv);
    describe(parser, options);
    parser.process(plain);  // Prints them and ends the program.
    return 0;
  }
  client::platform::chooseTheme();
  const bool hasKeyboard = client::platform::chooseOnScreenKeyboard();
  QApplication app(argc, argv);
  if (hasKeyboard && !keyboard::setUp())
    std::cerr
        << "tarim: the keyboard on the screen has no pinyin; it was built without libgooglepinyin0-dev\n";
  // No display name: platforms would add it to the window's own title.
  describe(parser, options);
  parser.process(app);

  client::app::SessionOptions session;
  if (parser.isSet(options.data)) {
    session.folder =
        client::platform::vaultsFolder(std::filesystem::path(parser.value(options.data).toStdString()));
  } else {
    const auto folder = client::platform::vaultsFolder();
    if (!folder) return complain(folder.error());
    session.folder = *folder;
  }
  if (const QStringList files = parser.positionalArguments(); !files.isEmpty())
    client::app::Joining::openAtStart(files.front());
  const base::SystemClock clock;
  client::app::Session open(clock, session);
  const auto desktop = client::platform::makeDesktop();
  client::app::Background background(desktop.get(), session.folder);
  shell::App shown(open);
  if (!shown.window()) return 1;
  shown.keepPlace(session.folder);
  shown.fitToScreen();
  if (parser.isSet(options.passphrase)) {
    const QString vault = parser.isSet(options.vault) ? parser.value(options.vault) : onlyVault(open);
    open.unlock(vault, firstLineOf(parser.value(options.passphrase)), [](const base::Result<void>& opened) {
      if (!opened) complain(opened.error());
    });
  }
  return QApplication::exec();
}
