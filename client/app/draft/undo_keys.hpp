// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decides who gets Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y while a text field has the cursor. A field of the
// application keeps the key while it can take back what was typed since the cursor entered; a field that
// belongs to no cell (a search, a password) while it can take back anything; a field in a popup always.
// Otherwise the key is the shell's Shortcut, which undoes the newest act on the application. So every kind of
// field behaves alike.
#include "client/app/draft/draft_view.hpp"

namespace tarim::client::app {

class UndoKeys : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::DraftView* view READ view WRITE setView NOTIFY viewChanged)

 public:
  explicit UndoKeys(QObject* parent = nullptr);
  [[nodiscard]] DraftView* view() const { return m_view; }
  void setView(DraftView* view);
  bool eventFilter(QObject* object, QEvent* event) override;

 signals:
  void viewChanged();

 private:
  QPointer<DraftView> m_view;
};

}  // namespace tarim::client::app
