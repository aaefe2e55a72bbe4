// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-demo: makes what a demonstration begins with.
//   write FOLDER [YYYY-MM-DD]      policy, people, application and scans, for a cycle that is open on that
//   day (today) fill FOLDER DATA VAULT [rest]  the application of FOLDER into the vault below DATA; "rest"
//   leaves something to do.
//                                  The passphrase is TARIM_PASSPHRASE.
#include "demo/client/prepare.hpp"
#include "demo/write_folder.hpp"

#include <QGuiApplication>

#include <cstdlib>
#include <iostream>

namespace {

using namespace tarim;

int complain(const base::Error& error) {
  std::cerr << "tarim-demo: " << error.line() << "\n";
  return 1;
}

int write(const QStringList& words) {
  const base::SystemClock clock;
  const auto day = words.size() > 1 ? base::parseDate(words[1].toStdString())
                                    : base::Result<base::Date>(base::beijingDate(clock.now()));
  if (!day) return complain(day.error());
  base::DiskFiles files;
  const auto written = demo::writeFolder(files, words[0].toStdString(), *day);
  if (!written) return complain(written.error());
  std::cout << written->scans << " scans, " << (written->scanBytes >> 10) << " KiB, open on "
            << base::formatDate(*day) << "\n";
  return 0;
}

int fill(const QStringList& words) {
  const char* passphrase = std::getenv("TARIM_PASSPHRASE");
  client::VaultDirectory directory(words[1].toStdString());
  const auto vault = directory.open(words[2].toStdString(), passphrase ? passphrase : "");
  if (!vault) return complain(vault.error());
  const base::SystemClock clock;
  const auto how = words.value(3) == QLatin1String("rest") ? demo::Fill::ToFinish : demo::Fill::Complete;
  const auto draft = demo::fillNewDraft(**vault, words[0].toStdString(), how, clock.now());
  if (!draft) return complain(draft.error());
  std::cout << *draft << "\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  QStringList words = application.arguments().mid(1);
  const QString command = words.isEmpty() ? QString() : words.takeFirst();
  if (command == QLatin1String("write") && (words.size() == 1 || words.size() == 2)) return write(words);
  if (command == QLatin1String("fill") && (words.size() == 3 || words.size() == 4)) return fill(words);
  std::cerr << "usage: tarim-demo write FOLDER [YYYY-MM-DD] | fill FOLDER VAULTS VAULT [rest]\n";
  return 2;
}
