// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a journey tells while it goes: each step in plain words, with its time and the bytes that went over
// the link, and a picture after it.
#include "client/sync/engine.hpp"

#include <QDir>
#include <QElapsedTimer>
#include <QString>

namespace tarim::tests {

class Hand;

class Story {
 public:
  /// Pictures go into `folder`, which is emptied of older ones.
  explicit Story(const QDir& folder);

  void chapter(const QString& title);
  /// Ends a step: says what was done and how long it took.
  void did(const QString& what);
  /// The same with the link's bytes since the last such step.
  void did(const QString& what, const client::SyncSnapshot& sync);
  void picture(Hand& hand, const QString& name);
  /// A new device: its counters begin at zero.
  void otherDevice() { m_out = m_in = 0; }
  [[nodiscard]] int pictures() const { return m_pictures; }
  [[nodiscard]] qint64 seconds() const { return m_whole.elapsed() / 1000; }

 private:
  QDir m_folder;
  QElapsedTimer m_whole;
  QElapsedTimer m_step;
  int m_pictures = 0;
  std::uint64_t m_out = 0;
  std::uint64_t m_in = 0;
};

}  // namespace tarim::tests
