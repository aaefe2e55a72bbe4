// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-journey [--out DIR]: the whole way of one application, through the client's own pages and a real
// server: prepared without a network, synced over TLS, returned with reasons, mended within 48 hours, and
// received by the committee. Prints every step; ends with 0 only if the server itself says "received" and
// finds everything as it was written.
#include "demo/write_folder.hpp"
#include "tests/journey/journey.hpp"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <iostream>

int main(int argc, char** argv) {
  using namespace tarim;
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND")) qputenv("QT_QUICK_BACKEND", "software");
  QGuiApplication application(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("tarim"));
  QCommandLineParser parser;
  const QCommandLineOption out(QStringLiteral("out"),
                               QStringLiteral("Folder for pictures and data; emptied first."),
                               QStringLiteral("DIR"), QStringLiteral("journey"));
  parser.addHelpOption();
  parser.addOption(out);
  parser.process(application);
  tests::Journey journey(QDir(parser.value(out)), QGuiApplication::applicationDirPath());
  try {
    return journey.run() ? 0 : 1;
  } catch (const std::exception& failure) {
    std::cerr << "\nThe journey ended early: " << failure.what() << std::endl;
    journey.explain();
    return 1;
  }
}
