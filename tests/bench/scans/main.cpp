// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-bench-scans [--all] [verdicts] [bytes]: every fourth page of the demo, or all.
#include "tests/bench/scans/scans.hpp"

#include <QGuiApplication>

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  const int step = application.arguments().contains("--all") ? 1 : 4;
  const bool everything =
      !application.arguments().contains("verdicts") && !application.arguments().contains("bytes");
  if (everything || application.arguments().contains("verdicts")) tarim::bench::tellVerdicts(step);
  if (everything || application.arguments().contains("bytes")) tarim::bench::tellBytes(step);
}
