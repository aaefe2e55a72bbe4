// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Watches, frame by frame, what can be pressed in a window: buttons, inputs and whatever Tab reaches,
// visible, enabled and with nothing over it that takes the mouse. From the first frame in which an item can
// be pressed it must stay where it is, and no other item may take its place. Transparent items count: they
// take presses. GUI thread, with a render loop that draws there (software).
#include <QHash>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QRectF>
#include <QStringList>

class QQuickItem;
class QQuickWindow;

namespace tarim::testing {

/// Whether the next row is one of this run. All rows take ten minutes, and an hour where others work too, so
/// a run has every seventh, which goes through all pages and widths; with TARIM_STILL_ALL in the environment
/// it has all of them.
bool isOfThisRun();

class MotionSampler : public QObject {
 public:
  explicit MotionSampler(QQuickWindow& window);

  /// Forgets what was seen; the next frame is the first.
  void begin();
  /// Draws frames until two dozen in a row were alike: long enough for what a page puts off to its next
  /// frames. False when that does not happen.
  [[nodiscard]] bool watch();
  /// Looks now, as after a frame.
  void look();
  /// One sentence for each item that moved or was replaced: its name, from where, to where. Each item is
  /// named once.
  [[nodiscard]] const QStringList& complaints() const { return m_complaints; }
  [[nodiscard]] int frames() const { return m_frames; }
  /// The largest number of items that could be pressed in a frame.
  [[nodiscard]] qsizetype most() const { return m_most; }
  /// How many looks in a row saw the same.
  [[nodiscard]] int alike() const { return m_alike; }

 private:
  struct Pressable {
    QPointer<QQuickItem> item;
    QString name;
    QPointF corner;             ///< Of the whole item, in the scene; of what is known, where it was first.
    QPointF middle;             ///< Of its visible part, in the scene.
    QRectF seen;                ///< Its visible part.
    bool takesPresses = false;  ///< Otherwise a press goes through to what lies below.
    bool complained = false;
  };
  [[nodiscard]] QList<Pressable> pressable() const;
  void compare(const QList<Pressable>& now);

  QQuickWindow& m_window;
  QHash<const QQuickItem*, Pressable> m_known;
  QStringList m_complaints;
  std::size_t m_last = 0;
  qsizetype m_most = 0;
  int m_frames = 0;
  int m_alike = 0;
  bool m_watching = false;
};

}  // namespace tarim::testing
