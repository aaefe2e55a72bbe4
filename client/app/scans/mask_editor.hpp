// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws, moves, resizes and removes the masks of the page that a PageView shows, by gestures of a pointer and
// by keys. What the gestures mean is decided here: which mask or handle a point meets, that a mask stays on
// the page and does not become too small. A gesture becomes one edit when it ends; it can be undone.
//
// Points and sizes are pixels of the page as it is shown, whatever its zoom and rotation: (0, 0) is the top
// left corner of the shown page, whose size is `size`.
#include "client/app/scans/page_view.hpp"
#include "client/app/session/list_model.hpp"

#include <QPointer>
#include <QSizeF>

namespace tarim::client::app {

inline constexpr int kMostMasks = 200;  ///< On a page; far below what a cell holds.

/// Where a mask is, in fractions of the shown page.
struct MaskBox {
  qreal left = 0;
  qreal top = 0;
  qreal across = 0;
  qreal down = 0;
  bool operator==(const MaskBox&) const = default;
};
inline constexpr std::array kMaskBoxRoles{
    role<&MaskBox::left>("fromLeft"),
    role<&MaskBox::top>("fromTop"),
    role<&MaskBox::across>("across"),
    role<&MaskBox::down>("down"),
};

class MaskEditor : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  /// The page whose masks these are. The model's rows are MaskBox, one each; none while the answer is "no",
  /// unless the tool is on.
  Q_PROPERTY(tarim::client::app::PageView* view READ view WRITE setView NOTIFY viewChanged)
  /// Size of the shown page in pixels; set it before a gesture.
  Q_PROPERTY(QSizeF size READ size WRITE setSize NOTIFY changed)
  /// There is a picture, and the application may be changed.
  Q_PROPERTY(bool available READ isAvailable NOTIFY changed)
  /// The tool is on: a pointer draws. It goes off with the page and when it becomes unavailable.
  Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)
  /// Index of the mask that keys and handles are for; -1: none.
  Q_PROPERTY(int selected READ selected WRITE setSelected NOTIFY changed)
  /// The page has as many masks as it may have.
  Q_PROPERTY(bool full READ isFull NOTIFY changed)
  /// A gesture is under way.
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  /// Where the handles of the selected mask are: at the corners of this rectangle, which is larger than a
  /// mask that is too small for a finger.
  Q_PROPERTY(QRectF frame READ frame NOTIFY changed)
  /// Side of a handle for the pointer that was used last: a finger needs a larger one.
  Q_PROPERTY(qreal handle READ handle NOTIFY changed)

 public:
  explicit MaskEditor(QObject* parent = nullptr) : ListModel(parent) {}
  [[nodiscard]] PageView* view() const { return m_view; }
  void setView(PageView* view);
  [[nodiscard]] QSizeF size() const { return m_size; }
  void setSize(const QSizeF& size);
  [[nodiscard]] bool isAvailable() const;
  [[nodiscard]] bool isActive() const { return m_active; }
  void setActive(bool active);
  [[nodiscard]] int selected() const { return m_selected; }
  void setSelected(int index);
  [[nodiscard]] bool isFull() const;
  [[nodiscard]] bool isBusy() const { return m_gesture.kind != Gesture::None; }
  [[nodiscard]] QRectF frame() const;
  [[nodiscard]] qreal handle() const;

  /// A gesture of a pointer: on a handle of the selected mask it resizes, on a mask it moves, elsewhere it
  /// draws a new one; a gesture that hardly moves only selects. Nothing happens while the tool is off.
  Q_INVOKABLE void press(const QPointF& at, bool finger);
  Q_INVOKABLE void drag(const QPointF& at);
  Q_INVOKABLE void release();
  /// Ends the gesture as if it had not begun, because it became a pinch or Esc was pressed.
  Q_INVOKABLE void cancel();

  /// Adds a mask in the middle of the part of the page that is in sight, and selects it.
  Q_INVOKABLE void add(const QRectF& sight);
  /// While a key is held: moves the selected mask, or its right and bottom edges. Written by releaseKey().
  Q_INVOKABLE void move(qreal dx, qreal dy) { nudge(Gesture::Move, {dx, dy}); }
  Q_INVOKABLE void resize(qreal dx, qreal dy) { nudge(Gesture::Resize, {dx, dy}); }
  Q_INVOKABLE void releaseKey();
  /// Removes the selected mask and selects its successor.
  Q_INVOKABLE void remove();

 signals:
  void viewChanged();
  void changed();

 private:
  struct Gesture {
    enum Kind { None, Draw, Move, Resize };
    Kind kind = None;
    int corner = 0;      ///< Of Resize: 0 top left, 1 top right, 2 bottom left, 3 bottom right.
    bool moved = false;  ///< Far enough to be meant.
    bool byKey = false;
    QPointF start;
    QRectF before;  ///< Of Move and Resize, in pixels.
    QRectF now;
  };

  void read();
  void show();
  [[nodiscard]] QRectF boxOf(int index) const;
  [[nodiscard]] QRectF pageRect() const { return {QPointF(), m_size}; }
  [[nodiscard]] dossier::Mask maskOf(const QRectF& box) const;
  [[nodiscard]] QSizeF least() const;
  [[nodiscard]] QRectF movedBox(const QRectF& box, const QPointF& by) const;
  [[nodiscard]] QRectF resizedBox(const QRectF& box, int corner, const QPointF& by) const;
  [[nodiscard]] int boxAt(const QPointF& at) const;
  [[nodiscard]] int cornerAt(const QPointF& at) const;
  void end(Gesture gesture);
  void append(const QRectF& box);
  void nudge(Gesture::Kind kind, const QPointF& by);
  void write(const std::vector<dossier::Mask>& masks, const QString& words, const QString& group = {});

  Rows<MaskBox> m_rows{*this, kMaskBoxRoles};
  QPointer<PageView> m_view;
  QString m_page;
  int m_rotation = 0;
  std::vector<dossier::Mask> m_masks;  ///< Of the page, as stored.
  QSizeF m_size;
  Gesture m_gesture;
  bool m_active = false;
  bool m_finger = false;
  int m_selected = -1;
};

}  // namespace tarim::client::app
