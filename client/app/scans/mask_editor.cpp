// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/mask_editor.hpp"

#include "client/app/scans/page_list_model.hpp"

#include <algorithm>
#include <cmath>

namespace tarim::client::app {
namespace {

constexpr qreal kFingerHandle = 44;  ///< Pixels.
constexpr qreal kMouseHandle = 16;
constexpr qreal kLeastSide = 12;     ///< Pixels of a mask, and
constexpr qreal kLeastPart = 0.005;  ///< of the page's side.
constexpr qreal kMeant = 6;          ///< Pixels that a pointer moves before a gesture is one.
constexpr qreal kAddedWidth = 0.4;   ///< Of what is in sight.
constexpr qreal kAddedHeight = 0.08;
constexpr int kCorners = 4;

QPointF cornerOf(const QRectF& box, int corner) {
  return {corner % 2 == 0 ? box.left() : box.right(), corner < 2 ? box.top() : box.bottom()};
}

QRectF grownTo(const QRectF& box, qreal least) {
  const qreal across = std::max(0.0, least - box.width()) / 2;
  const qreal down = std::max(0.0, least - box.height()) / 2;
  return box.adjusted(-across, -down, across, down);
}

/// `low` when the two contradict each other by a rounding.
qreal between(qreal low, qreal value, qreal high) {
  return std::max(low, std::min(value, high));
}

/// The same rectangle, moved as little as keeps it on the page.
QRectF keptOn(const QRectF& page, QRectF box) {
  box.moveLeft(between(page.left(), box.left(), page.right() - box.width()));
  box.moveTop(between(page.top(), box.top(), page.bottom() - box.height()));
  return box & page;
}

}  // namespace

void MaskEditor::setView(PageView* view) {
  if (m_view == view) return;
  if (m_view) m_view->disconnect(this);
  m_view = view;
  if (view) connect(view, &DraftView::changed, this, &MaskEditor::read);
  emit viewChanged();
  read();
}

void MaskEditor::setSize(const QSizeF& size) {
  if (m_size == size) return;
  m_size = size;
  m_gesture = {};
  show();
}

bool MaskEditor::isAvailable() const {
  return m_view && !m_view->isReadOnly() && !m_view->isEmpty() && !m_view->isPdf();
}

void MaskEditor::setActive(bool active) {
  if (m_active == active || (active && !isAvailable())) return;
  releaseKey();
  m_active = active;
  m_selected = -1;
  m_gesture = {};
  show();
}

void MaskEditor::setSelected(int index) {
  const int next = m_active && index >= 0 && index < count() ? index : -1;
  if (m_selected == next) return;
  releaseKey();
  m_selected = next;
  emit changed();
}

bool MaskEditor::isFull() const {
  return int(m_masks.size()) >= kMostMasks;
}

QRectF MaskEditor::frame() const {
  if (m_selected < 0 || m_selected >= count()) return {};
  // Between the handles there is room to take hold of the mask itself.
  return grownTo(boxOf(m_selected), 2 * handle());
}

qreal MaskEditor::handle() const {
  return m_finger ? kFingerHandle : kMouseHandle;
}

void MaskEditor::read() {
  const dossier::Attachment* page = m_view ? m_view->attachment() : nullptr;
  const QString id = page ? m_view->page() : QString();
  const int rotation = page ? page->rotation : 0;
  auto masks = page ? dossier::masksOf(page->masks) : std::vector<dossier::Mask>{};
  if (id != m_page || !isAvailable()) m_active = false;
  // The mask under the pointer is no longer where the gesture began.
  if (id != m_page || rotation != m_rotation || masks != m_masks || !m_active) m_gesture = {};
  if (id != m_page || !m_active || m_selected >= int(masks.size())) m_selected = -1;
  m_page = id;
  m_rotation = rotation;
  m_masks = std::move(masks);
  show();
}

// The rows of the model: what is stored, as the gesture under way leaves it.
void MaskEditor::show() {
  std::vector<MaskBox> boxes;
  if (m_view && (m_active || m_view->mask() != QLatin1String("no")))
    for (const dossier::Mask& mask : m_masks) {
      const QRectF seen = seenAt(mask, m_rotation);
      boxes.push_back({seen.x(), seen.y(), seen.width(), seen.height()});
    }
  if (m_gesture.moved && !m_size.isEmpty()) {
    const QRectF& now = m_gesture.now;
    const MaskBox box{now.x() / m_size.width(), now.y() / m_size.height(), now.width() / m_size.width(),
                      now.height() / m_size.height()};
    if (m_gesture.kind == Gesture::Draw) boxes.push_back(box);
    if (m_gesture.kind != Gesture::Draw && m_selected < int(boxes.size()))
      boxes[std::size_t(m_selected)] = box;
  }
  m_rows.show(std::move(boxes));
  emit changed();
}

QRectF MaskEditor::boxOf(int index) const {
  const MaskBox* box = m_rows.at(index);
  if (!box) return {};
  return {box->left * m_size.width(), box->top * m_size.height(), box->across * m_size.width(),
          box->down * m_size.height()};
}

/// In the units of the stored page: rotated back.
dossier::Mask MaskEditor::maskOf(const QRectF& box) const {
  const auto units = [](qreal place, qreal side) {
    return std::clamp(int(std::lround(place / side * dossier::kPageUnits)), 0, dossier::kPageUnits);
  };
  const int left = units(box.left(), m_size.width());
  const int top = units(box.top(), m_size.height());
  const dossier::Mask seen{left, top, units(box.right(), m_size.width()) - left,
                           units(box.bottom(), m_size.height()) - top};
  return dossier::turned(seen, (360 - m_rotation) % 360);
}

QSizeF MaskEditor::least() const {
  return QSizeF(kLeastSide, kLeastSide).expandedTo(m_size * kLeastPart).boundedTo(m_size);
}

QRectF MaskEditor::movedBox(const QRectF& box, const QPointF& by) const {
  return keptOn(pageRect(), box.translated(by));
}

QRectF MaskEditor::resizedBox(const QRectF& box, int corner, const QPointF& by) const {
  const QRectF page = pageRect();
  // A mask that is smaller already may stay so.
  const QSizeF smallest = least().boundedTo(box.size());
  QRectF next = box;
  if (corner % 2 == 0)
    next.setLeft(between(page.left(), box.left() + by.x(), box.right() - smallest.width()));
  else
    next.setRight(between(box.left() + smallest.width(), box.right() + by.x(), page.right()));
  if (corner < 2)
    next.setTop(between(page.top(), box.top() + by.y(), box.bottom() - smallest.height()));
  else
    next.setBottom(between(box.top() + smallest.height(), box.bottom() + by.y(), page.bottom()));
  return next;
}

// The smallest of those under the point: one that lies within another can be reached. Those too small for the
// pointer are as large as a handle.
int MaskEditor::boxAt(const QPointF& at) const {
  int found = -1;
  const auto area = [this](int index) { return boxOf(index).width() * boxOf(index).height(); };
  for (int i = 0; i < count(); ++i)
    if (grownTo(boxOf(i), handle()).contains(at) && (found < 0 || area(i) <= area(found))) found = i;
  return found;
}

int MaskEditor::cornerAt(const QPointF& at) const {
  const QRectF corners = frame();
  if (corners.isEmpty()) return -1;
  const qreal reach = handle() / 2;
  for (int corner = 0; corner < kCorners; ++corner) {
    const QPointF off = at - cornerOf(corners, corner);
    if (std::abs(off.x()) <= reach && std::abs(off.y()) <= reach) return corner;
  }
  return -1;
}

void MaskEditor::press(const QPointF& at, bool finger) {
  if (!m_active || m_size.isEmpty()) return;
  releaseKey();
  m_finger = finger;
  m_gesture = {};
  m_gesture.start = at;
  m_gesture.corner = cornerAt(at);
  if (m_gesture.corner >= 0) {
    m_gesture.kind = Gesture::Resize;
  } else if (const int found = boxAt(at); found >= 0) {
    m_gesture.kind = Gesture::Move;
    m_selected = found;
  } else {
    m_gesture.kind = Gesture::Draw;
    m_selected = -1;
  }
  m_gesture.before = m_gesture.now = boxOf(m_selected);
  emit changed();
}

void MaskEditor::drag(const QPointF& at) {
  if (m_gesture.kind == Gesture::None) return;
  const QPointF by = at - m_gesture.start;
  if (!m_gesture.moved && std::max(std::abs(by.x()), std::abs(by.y())) < kMeant) return;
  if (m_gesture.kind == Gesture::Draw) {
    if (isFull()) return;
    m_gesture.now = QRectF(m_gesture.start, at).normalized() & pageRect();
  }
  if (m_gesture.kind == Gesture::Move) m_gesture.now = movedBox(m_gesture.before, by);
  if (m_gesture.kind == Gesture::Resize) m_gesture.now = resizedBox(m_gesture.before, m_gesture.corner, by);
  m_gesture.moved = true;
  show();
}

void MaskEditor::release() {
  end(std::exchange(m_gesture, {}));
  show();
}

void MaskEditor::end(Gesture gesture) {
  if (!gesture.moved) return;
  if (gesture.kind == Gesture::Draw) {
    const QSizeF smallest = least();
    if (gesture.now.width() >= smallest.width() && gesture.now.height() >= smallest.height())
      append(gesture.now);
    return;
  }
  if (m_selected < 0 || m_selected >= int(m_masks.size())) return;
  auto masks = m_masks;
  masks[std::size_t(m_selected)] = maskOf(gesture.now);
  if (masks == m_masks) return;
  const bool isMove = gesture.kind == Gesture::Move;
  // Keys that follow each other are one act.
  const QString group = QStringLiteral("masks/%1/%2/%3").arg(m_page).arg(m_selected).arg(int(isMove));
  write(masks, isMove ? tr("移动遮盖 %1").arg(m_selected + 1) : tr("改遮盖 %1 的大小").arg(m_selected + 1),
        gesture.byKey ? group : QString());
}

void MaskEditor::cancel() {
  m_gesture = {};
  show();
}

void MaskEditor::add(const QRectF& sight) {
  releaseKey();
  if (!m_active || m_size.isEmpty() || isFull()) return;
  const QRectF seen = (sight & pageRect()).isEmpty() ? pageRect() : sight & pageRect();
  const QSizeF size = QSizeF(seen.width() * kAddedWidth, seen.height() * kAddedHeight).expandedTo(least());
  QRectF box(QPointF(), size);
  box.moveCenter(seen.center());
  // Not upon another one that was added before and not moved yet.
  const auto isTaken = [&](const QRectF& place) {
    for (int i = 0; i < count(); ++i)
      if (maskOf(place) == m_masks[std::size_t(i)]) return true;
    return false;
  };
  for (int i = 0; i < count() && isTaken(box); ++i)
    box = movedBox(box, {0, size.height() * 1.25});
  append(box);
}

void MaskEditor::append(const QRectF& box) {
  auto masks = m_masks;
  masks.push_back(maskOf(box));
  const int index = int(masks.size()) - 1;
  write(masks, tr("画遮盖 %1").arg(index + 1));
  setSelected(index);
}

void MaskEditor::nudge(Gesture::Kind kind, const QPointF& by) {
  if (!m_active || m_selected < 0 || m_size.isEmpty()) return;
  if (!m_gesture.byKey || m_gesture.kind != kind) {
    releaseKey();
    m_gesture = {};
    m_gesture.kind = kind;
    m_gesture.byKey = m_gesture.moved = true;
    m_gesture.now = boxOf(m_selected);
  }
  m_gesture.now =
      kind == Gesture::Move ? movedBox(m_gesture.now, by) : resizedBox(m_gesture.now, kCorners - 1, by);
  show();
}

void MaskEditor::releaseKey() {
  if (m_gesture.byKey) release();
}

void MaskEditor::remove() {
  releaseKey();
  if (!m_active || m_selected < 0 || m_selected >= int(m_masks.size())) return;
  const int index = m_selected;
  auto masks = m_masks;
  masks.erase(masks.begin() + index);
  const int next = std::min(index, int(masks.size()) - 1);
  m_selected = next;
  write(masks, tr("删除遮盖 %1").arg(index + 1));
  emit changed();
}

void MaskEditor::write(const std::vector<dossier::Mask>& masks, const QString& words, const QString& group) {
  if (m_view && m_view->draft()) writeMasks(*m_view->draft(), m_page, masks, words, group);
}

}  // namespace tarim::client::app
