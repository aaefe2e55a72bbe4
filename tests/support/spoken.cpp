// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/spoken.hpp"

#include "tests/support/seen.hpp"

#include <QAccessible>
#include <QFont>
#include <QHash>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSet>

namespace tarim::testing {
namespace {

constexpr int kHeadingPixels = 18;

bool isWriting(const QQuickItem& item) {
  return item.inherits("QQuickTextInput") || item.inherits("QQuickTextEdit");
}

bool isActed(const QQuickItem& item) {
  return item.inherits("QQuickAbstractButton") || isWriting(item) || item.activeFocusOnTab();
}

/// The QML type without what the compiler adds.
QString typeOf(const QQuickItem& item) {
  return QString::fromLatin1(item.metaObject()->className()).section(QStringLiteral("_QML"), 0, 0);
}

QString wayTo(const QQuickItem& item) {
  QStringList way;
  for (const QQuickItem* up = &item; up && way.size() < 5; up = up->parentItem())
    way.prepend(typeOf(*up));
  const QString words = item.property("text").toString().left(30);
  const QString name = item.objectName();
  return way.join(QStringLiteral(" > ")) + (name.isEmpty() ? QString() : QStringLiteral(" ") + name) +
         (words.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(words));
}

/// Words as they are said: without what only guides line breaks.
QString plain(QString words) {
  return words.remove(QChar(0x2060)).replace(QChar(0x00A0), QLatin1Char(' ')).simplified();
}

class Walk {
 public:
  explicit Walk(QQuickWindow& window) : m_window(window) {
    if (QAccessibleInterface* root = QAccessible::queryAccessibleInterface(&window)) gather(*root);
    eachSeen(*window.contentItem(), [this](QQuickItem& item) { look(item); });
  }

  QStringList complaints;

 private:
  void gather(QAccessibleInterface& spoken);
  void look(QQuickItem& item);
  void lookAtActed(QQuickItem& item, QAccessibleInterface& spoken);
  void lookAtWords(QQuickItem& item);
  void lookAtFinding(QQuickItem& line);
  void lookForTwin(QQuickItem& item, QAccessibleInterface& spoken);
  [[nodiscard]] bool isPartOfAnother(const QQuickItem& item) const;
  void complain(const QQuickItem& item, const QString& what) {
    complaints << wayTo(item) + QLatin1Char(' ') + what;
  }

  QQuickWindow& m_window;
  QHash<const QObject*, QAccessibleInterface*> m_spoken;
  QSet<QString> m_names;
  QHash<QString, QString> m_buttons;  ///< By what is said of them, where they are.
};

void Walk::gather(QAccessibleInterface& spoken) {
  if (spoken.object()) m_spoken.insert(spoken.object(), &spoken);
  m_names << plain(spoken.text(QAccessible::Name));
  for (int i = 0; i < spoken.childCount(); ++i)
    if (QAccessibleInterface* child = spoken.child(i)) gather(*child);
}

void Walk::look(QQuickItem& item) {
  if (item.width() <= 0 || item.height() <= 0 || item.opacity() <= 0) return;
  if (isActed(item)) {
    if (QAccessibleInterface* spoken = m_spoken.value(&item))
      lookAtActed(item, *spoken);
    else
      complain(item, QStringLiteral("is not in the tree"));
  } else if (item.inherits("QQuickText")) {
    lookAtWords(item);
  } else if (typeOf(item) == QLatin1String("TNoteLine")) {
    lookAtFinding(item);
  }
}

void Walk::lookAtActed(QQuickItem& item, QAccessibleInterface& spoken) {
  static const QSet<QAccessible::Role> pressed{
      QAccessible::Button,  QAccessible::RadioButton, QAccessible::CheckBox,
      QAccessible::Link,    QAccessible::ListItem,    QAccessible::ComboBox,
      QAccessible::PageTab, QAccessible::StatusBar,   QAccessible::Graphic};
  static const QSet<QAccessible::Role> reached =
      pressed + QSet<QAccessible::Role>{QAccessible::Slider, QAccessible::Canvas, QAccessible::List,
                                        QAccessible::Graphic, QAccessible::Pane};
  const QAccessible::Role role = spoken.role();
  const bool isRight = isWriting(item)                         ? role == QAccessible::EditableText
                       : item.inherits("QQuickAbstractButton") ? pressed.contains(role)
                                                               : reached.contains(role);
  if (!isRight) complain(item, QStringLiteral("has the role %1").arg(int(role)));
  if (plain(spoken.text(QAccessible::Name)).isEmpty()) complain(item, QStringLiteral("has no name"));
  const QAccessible::State state = spoken.state();
  if ((role == QAccessible::RadioButton || role == QAccessible::CheckBox) && !state.checkable)
    complain(item, QStringLiteral("does not say that it can be checked"));
  if (item.property("checkable").toBool() && bool(state.checked) != item.property("checked").toBool())
    complain(item, QStringLiteral("does not say whether it is checked"));
  if (bool(state.disabled) == item.isEnabled())
    complain(item, QStringLiteral("says disabled: %1").arg(bool(state.disabled)));
  lookForTwin(item, spoken);
}

void Walk::lookForTwin(QQuickItem& item, QAccessibleInterface& spoken) {
  if (!item.isEnabled() || (spoken.role() != QAccessible::Button && spoken.role() != QAccessible::Link))
    return;
  const QString said =
      spoken.text(QAccessible::Name) + QLatin1Char('\n') + spoken.text(QAccessible::Description);
  if (m_buttons.contains(said)) complain(item, QStringLiteral("sounds like ") + m_buttons.value(said));
  m_buttons.insert(said, wayTo(item));
}

/// Words inside something that is pressed, or that says them itself; or that stand there twice and are said
/// once.
bool Walk::isPartOfAnother(const QQuickItem& item) const {
  const QString words = plain(item.property("text").toString());
  if (!m_spoken.contains(&item) && m_names.contains(words)) return true;
  for (const QQuickItem* up = item.parentItem(); up; up = up->parentItem()) {
    if (isActed(*up)) return true;
    QAccessibleInterface* spoken = m_spoken.value(up);
    if (!spoken) continue;
    const QString said =
        spoken->text(QAccessible::Name) + QLatin1Char(' ') + spoken->text(QAccessible::Description);
    if (plain(said).contains(words)) return true;
  }
  return false;
}

void Walk::lookAtWords(QQuickItem& item) {
  if (plain(item.property("text").toString()).isEmpty() || isPartOfAnother(item)) return;
  QAccessibleInterface* spoken = m_spoken.value(&item);
  if (!spoken || plain(spoken->text(QAccessible::Name)).isEmpty())
    return complain(item, QStringLiteral("is read by nobody"));
  const QFont font = item.property("font").value<QFont>();
  if (font.weight() >= QFont::DemiBold && font.pixelSize() >= kHeadingPixels &&
      spoken->role() != QAccessible::Heading)
    complain(item, QStringLiteral("looks like a heading and is none"));
}

void Walk::lookAtFinding(QQuickItem& line) {
  const QString words = plain(line.property("words").toString());
  const QString clause = plain(line.property("clause").toString());
  for (QQuickItem* up = line.parentItem(); up; up = up->parentItem()) {
    if (!up->inherits("QQuickFocusScope") || !up->property("label").isValid() ||
        !up->property("notes").isValid())
      continue;
    QString said;
    eachSeen(*up, [&](QQuickItem& item) {
      if (QAccessibleInterface* spoken = isActed(item) ? m_spoken.value(&item) : nullptr)
        said += plain(spoken->text(QAccessible::Description)) + QLatin1Char('\n');
    });
    if (!said.contains(words) || !said.contains(clause))
      complain(*up, QStringLiteral("does not say “%1（%2）” but “%3”").arg(words, clause, said.trimmed()));
    return;
  }
}

}  // namespace

QStringList unspoken(QQuickWindow& window) {
  QAccessible::setActive(true);
  QStringList found = Walk(window).complaints;
  found.removeDuplicates();
  return found;
}

}  // namespace tarim::testing
