// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/components/spoken_items.hpp"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QPointer>
#include <QQuickItem>

namespace tarim::components {
namespace {

/// Qt's own interface of an item, with what it leaves out. Both are in Qt's cache; this one is found there,
/// because it is entered last.
class SpokenItem final : public QAccessibleInterface {
 public:
  SpokenItem(QQuickItem* item, QAccessibleInterface* qts)
      : m_item(item), m_qts(qts), m_id(QAccessible::uniqueId(qts)) {}
  ~SpokenItem() override { QAccessible::deleteAccessibleInterface(m_id); }

  [[nodiscard]] bool isValid() const override { return m_item && inner() && inner()->isValid(); }
  [[nodiscard]] QObject* object() const override { return m_item; }
  [[nodiscard]] QWindow* window() const override { return inner() ? inner()->window() : nullptr; }
  [[nodiscard]] QAccessibleInterface* focusChild() const override {
    return inner() ? inner()->focusChild() : nullptr;
  }
  [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
    return inner() ? inner()->childAt(x, y) : nullptr;
  }
  [[nodiscard]] QAccessibleInterface* parent() const override {
    return inner() ? inner()->parent() : nullptr;
  }
  [[nodiscard]] QAccessibleInterface* child(int index) const override {
    return inner() ? inner()->child(index) : nullptr;
  }
  [[nodiscard]] int childCount() const override { return inner() ? inner()->childCount() : 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
    return inner() ? inner()->indexOfChild(child) : -1;
  }
  [[nodiscard]] QVector<QPair<QAccessibleInterface*, QAccessible::Relation>> relations(
      QAccessible::Relation match) const override {
    return inner() ? inner()->relations(match) : decltype(relations(match))();
  }
  [[nodiscard]] QString text(QAccessible::Text kind) const override;
  void setText(QAccessible::Text kind, const QString& text) override {
    if (inner()) inner()->setText(kind, text);
  }
  [[nodiscard]] QRect rect() const override { return inner() ? inner()->rect() : QRect(); }
  [[nodiscard]] QAccessible::Role role() const override;
  [[nodiscard]] QAccessible::State state() const override;
  void* interface_cast(QAccessible::InterfaceType type) override;

 private:
  [[nodiscard]] bool isSecret() const { return inner()->state().passwordEdit; }
  /// Null when Qt has deleted it.
  [[nodiscard]] QAccessibleInterface* inner() const {
    return QAccessible::accessibleInterface(m_id) ? m_qts : nullptr;
  }

  QPointer<QQuickItem> m_item;
  QAccessibleInterface* m_qts;
  QAccessible::Id m_id;
};

QString SpokenItem::text(QAccessible::Text kind) const {
  if (!inner()) return {};
  const QString text = inner()->text(kind);
  if (!m_item || inner()->role() != QAccessible::EditableText) return text;
  if (kind == QAccessible::Value && isSecret()) return m_item->property("displayText").toString();
  const QVariant said = kind == QAccessible::Name          ? m_item->property("label")
                        : kind == QAccessible::Description ? m_item->property("description")
                                                           : QVariant();
  return said.isValid() ? said.toString() : text;
}

QAccessible::Role SpokenItem::role() const {
  const QVariant given = m_item ? m_item->property("spokenRole") : QVariant();
  if (given.isValid()) return QAccessible::Role(given.toInt());
  return inner() ? inner()->role() : QAccessible::NoRole;
}

QAccessible::State SpokenItem::state() const {
  QAccessible::State state;
  if (!inner()) return state;
  state = inner()->state();
  if (m_item && !m_item->isEnabled()) {
    state.disabled = true;
    state.focusable = false;
  }
  return state;
}

void* SpokenItem::interface_cast(QAccessible::InterfaceType type) {
  if (!inner()) return nullptr;
  const bool isText = type == QAccessible::TextInterface || type == QAccessible::EditableTextInterface;
  return isText && isSecret() ? nullptr : inner()->interface_cast(type);
}

/// Asked for each class of an object, from its own down to QObject, before Qt's.
QAccessibleInterface* makeSpokenItem(const QString&, QObject* object) {
  static bool isAsking = false;
  auto* item = qobject_cast<QQuickItem*>(object);
  if (!item || isAsking) return nullptr;
  isAsking = true;
  QAccessibleInterface* qts = QAccessible::queryAccessibleInterface(item);
  isAsking = false;
  return qts ? new SpokenItem(item, qts) : nullptr;
}

}  // namespace

void tellAllOfItems() {
  static bool isDone = false;
  if (!isDone) QAccessible::installFactory(makeSpokenItem);
  isDone = true;
}

}  // namespace tarim::components
