// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sheet of paper on which documents are drawn. named() and seal() write what identifies the person, and
// record the areas: the masks that an honest applicant would draw. The same drawing gives the same pixels;
// the grain of the paper comes from a seed.
#include "demo/application.hpp"

#include <QImage>
#include <QPainter>

namespace tarim::demo {

inline constexpr QSize kA4{1240, 1754};  ///< 150 dpi.
inline constexpr QSize kA4Wide{1754, 1240};

enum class Hand { Print, Serif, Written };

class Paper {
 public:
  explicit Paper(QSize size, QColor ground = QColor(252, 251, 247));

  QPainter& painter() { return m_painter; }
  [[nodiscard]] QSize size() const { return m_image.size(); }

  void use(Hand hand, int pixels, QColor colour = QColor(30, 30, 34), bool bold = false);
  /// Centred on the sheet's width, top at y.
  void heading(const QString& words, int y);
  /// Left at x, top at y.
  void line(const QString& words, int x, int y);
  /// Wrapped into the rectangle; returns the first y below it.
  int paragraph(const QString& words, const QRect& place);
  /// A line that names the person or unit.
  void named(const QString& words, int x, int y);
  /// A red round seal with the unit's words around a star.
  void seal(QPoint centre, const QString& words, int radius = 120);
  void frame(int margin, QColor colour);
  /// A block of QR-like modules with three corner marks; `seed` determines the modules.
  void code(const QRect& place, quint32 seed);
  void hide(const QRect& place);

  [[nodiscard]] std::vector<Area> areas() const;
  /// What was written, seals left out.
  [[nodiscard]] const std::vector<QString>& texts() const { return m_texts; }
  /// Ends drawing. Grain 0 leaves the paper clean.
  QImage finish(quint32 seed, int grain);

 private:
  QImage m_image;
  QPainter m_painter;
  std::vector<QRect> m_hidden;
  std::vector<QString> m_texts;
};

}  // namespace tarim::demo
