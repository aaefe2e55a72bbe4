// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-demo FOLDER [YYYY-MM-DD]: writes what a demonstration needs, for a cycle that is open on that day
// (today).
#include "demo/write_folder.hpp"

#include <QGuiApplication>

#include <iostream>

int main(int argc, char** argv) {
  using namespace tarim;
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  const QStringList words = application.arguments();
  const auto day = words.size() > 2 ? base::parseDate(words[2].toStdString())
                                    : base::Result<base::Date>(base::beijingDate(base::SystemClock().now()));
  if (words.size() < 2 || words.size() > 3 || !day) {
    std::cerr << "usage: tarim-demo FOLDER [YYYY-MM-DD]\n";
    return 2;
  }
  base::DiskFiles files;
  const auto written = demo::writeFolder(files, words[1].toStdString(), *day);
  if (!written) {
    std::cerr << written.error().line() << "\n";
    return 1;
  }
  std::cout << written->scans << " scans, " << (written->scanBytes >> 10) << " KiB, open on "
            << base::formatDate(*day) << "\n";
}
