// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The notice's items as a list: title, state, and the first thing to do in each.
#include "client/app/draft/draft_view.hpp"
#include "client/app/session/list_model.hpp"

namespace tarim::client::app {

struct GroupLine {
  QString id;
  QString number;  ///< Empty for groups before the first numbered item.
  QString title;
  QString clause;
  QString words;  ///< "完整", "2 个必须处理", "还有 5 处要填" …
  QString tone;   ///< "ok" | "warn" | "block" | "neutral"
  QString next;   ///< The first thing to do, one sentence; may be empty.
  bool operator==(const GroupLine&) const = default;
};

inline constexpr std::array kGroupRoles{
    role<&GroupLine::id>("groupId"),    role<&GroupLine::number>("number"), role<&GroupLine::title>("title"),
    role<&GroupLine::clause>("clause"), role<&GroupLine::words>("words"),   role<&GroupLine::tone>("tone"),
    role<&GroupLine::next>("next"),
};

class GroupListModel : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  /// The page's view, from which this list reads the draft.
  Q_PROPERTY(tarim::client::app::DraftView* view READ view WRITE setView NOTIFY viewChanged)
  /// Numbered items that are done, and all numbered items; as Tally counts them.
  Q_PROPERTY(int complete READ complete NOTIFY totalsChanged)
  Q_PROPERTY(int numbered READ numbered NOTIFY totalsChanged)
  Q_PROPERTY(QString first READ first NOTIFY totalsChanged)
  Q_PROPERTY(QString describeLock READ describeLock NOTIFY totalsChanged)

 public:
  using ListModel::ListModel;
  [[nodiscard]] DraftView* view() const { return m_view; }
  void setView(DraftView* view);
  [[nodiscard]] int complete() const { return m_complete; }
  [[nodiscard]] int numbered() const { return m_numbered; }
  [[nodiscard]] QString first() const { return m_rows.count() == 0 ? QString() : m_rows.at(0)->id; }
  [[nodiscard]] QString describeLock() const { return m_view ? m_view->describeLock() : QString(); }
  /// The group `step` places after a group in the list; empty beyond its ends.
  Q_INVOKABLE QString after(const QString& group, int step) const;
  Q_INVOKABLE QString titleOf(const QString& group) const;

 signals:
  void viewChanged();
  /// Also emitted when the language, and so each title, changes.
  void totalsChanged();

 private:
  void read();

  Rows<GroupLine> m_rows{*this, kGroupRoles};
  QPointer<DraftView> m_view;
  int m_complete = 0;
  int m_numbered = 0;
};

}  // namespace tarim::client::app
