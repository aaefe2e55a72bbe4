// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-bench-scans [--all] [--keep FOLDER] [verdicts] [suggestions] [reading] [bytes] [codes] [memory]:
// minutes, over some pages of the demo; with --all over all of them, which takes much longer.
#include "tests/bench/scans/scans.hpp"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <vector>

namespace {

using tarim::bench::Scale;

struct Table {
  const char* name;
  std::function<void(const Scale&)> tell;
};

std::vector<Table> tables() {
  using namespace tarim::bench;
  return {{"verdicts", tellVerdicts},
          {"suggestions", tellSuggestions},
          {"reading", tellReading},
          {"bytes", tellBytes},
          {"codes", [](const Scale& scale) { tellCodes(scale.samples); }},
          {"memory", tellMemory}};
}

}  // namespace

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addOption({"all", "over all pages of the demo"});
  parser.addOption({"step", "over every such page of the demo", "N", "4"});
  parser.addOption({"keep", "leave photographs and what became of them there", "FOLDER"});
  parser.addOption({"samples", "zxing-cpp's photographs of QR codes with their texts", "FOLDER"});
  parser.addOption({"import", "import the pages of a folder and print the peak of memory", "FOLDER"});
  parser.process(application);
  if (parser.isSet("import")) return tarim::bench::importAll(parser.value("import").toStdString());
  Scale scale;
  scale.step = std::max(1, parser.value("step").toInt());
  if (parser.isSet("all")) scale = {1, 120, 60, 60, {}, {}};
  scale.keep = parser.value("keep").toStdString();
  scale.samples = parser.value("samples").toStdString();
  const QStringList wanted = parser.positionalArguments();
  try {
    for (const Table& table : tables())
      if (wanted.isEmpty() || wanted.contains(table.name)) table.tell(scale);
  } catch (const std::exception& thrown) {
    std::cerr << "tarim-bench-scans: " << thrown.what() << std::endl;
    return 1;
  }
}
