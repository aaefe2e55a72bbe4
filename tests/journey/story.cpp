// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/story.hpp"

#include "tests/support/hand.hpp"

#include <iostream>
#include <stdexcept>

namespace tarim::tests {

namespace {

QString bytes(std::uint64_t count) {
  if (count < 10'000) return QStringLiteral("%1 B").arg(count);
  if (count < 10'000'000) return QStringLiteral("%1 KB").arg(count / 1000);
  return QStringLiteral("%1 MB").arg(double(count) / 1e6, 0, 'f', 1);
}

}  // namespace

Story::Story(const QDir& folder) : m_folder(folder) {
  m_folder.mkpath(QStringLiteral("."));
  for (const QString& old : m_folder.entryList({QStringLiteral("*.png")}))
    m_folder.remove(old);
  m_whole.start();
  m_step.start();
}

void Story::chapter(const QString& title) {
  std::cout << "\n" << title.toStdString() << std::endl;
  m_step.restart();
}

void Story::did(const QString& what) {
  const double seconds = double(m_step.restart()) / 1000;
  std::cout << QStringLiteral("  %1 s  %2").arg(seconds, 6, 'f', 1).arg(what).toStdString() << std::endl;
}

void Story::did(const QString& what, const client::SyncSnapshot& sync) {
  did(QStringLiteral("%1 [%2 out, %3 in]")
          .arg(what, bytes(sync.wireOut - std::min(m_out, sync.wireOut)),
               bytes(sync.wireIn - std::min(m_in, sync.wireIn))));
  m_out = sync.wireOut;
  m_in = sync.wireIn;
}

void Story::picture(Hand& hand, const QString& name) {
  const QString file = QStringLiteral("%1-%2.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
  if (!hand.shoot(m_folder.filePath(file)))
    throw std::runtime_error("no picture could be written: " + file.toStdString());
}

}  // namespace tarim::tests
