// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The main of a folder's test program: runs its classes one after another and sums their failures. A first
// argument that names a class runs that one alone; everything after it goes to Qt Test: tst_shared_base
// TimeTest leapDaysExist
#include <QTest>

#include <memory>
#include <vector>

namespace tarim::tests {

using MakeTest = std::unique_ptr<QObject> (*)();

inline int runAll(int argc, char** argv, std::initializer_list<MakeTest> makers) {
  QStringList arguments;
  for (int i = 0; i < argc; ++i)
    arguments << QString::fromLocal8Bit(argv[i]);
  arguments << QStringLiteral("-nocrashhandler");  // That of Qt 6.4 prints its line without end.
  std::vector<std::unique_ptr<QObject>> tests;
  for (const MakeTest make : makers)
    tests.push_back(make());
  const auto isChosen = [&](const std::unique_ptr<QObject>& test) {
    const QString name = QLatin1String(test->metaObject()->className());
    return arguments.size() > 1 && (name == arguments[1] || name.endsWith("::" + arguments[1]));
  };
  for (const auto& test : tests) {
    if (!isChosen(test)) continue;
    arguments.removeAt(1);
    return QTest::qExec(test.get(), arguments);
  }
  if (arguments.value(1).endsWith(QLatin1String("Test"))) {
    qWarning("no class %s here; there are:", qPrintable(arguments[1]));
    for (const auto& test : tests)
      qWarning("  %s", test->metaObject()->className());
    return 1;
  }
  int failed = 0;
  for (const auto& test : tests)
    failed += QTest::qExec(test.get(), arguments);
  return failed;
}

}  // namespace tarim::tests
