// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The slots that the form asks for now and that still take pages, to choose from for files that were dropped,
// pasted or chosen without one. Those that lack their evidence come first.
#include "client/app/draft/draft_view.hpp"
#include "client/app/session/list_model.hpp"

namespace tarim::client::app {

struct SlotChoice {
  QString id;  ///< Slot and row.
  QString slot;
  QString row;    ///< "@" for a slot of the whole application.
  QString title;  ///< “毕业证书”
  QString detail;  ///< What it proves, and how many pages it has: “工作经历 · 2016-08 至今 · 已有 1 页”
  bool missing = false;  ///< Required, and without a page.
  bool operator==(const SlotChoice&) const = default;
};
inline constexpr std::array kSlotChoiceRoles{
    role<&SlotChoice::slot>("slotId"),     role<&SlotChoice::row>("rowId"),
    role<&SlotChoice::title>("slotTitle"), role<&SlotChoice::detail>("detail"),
    role<&SlotChoice::missing>("missing"),
};

class SlotChoices : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::DraftView* view READ view WRITE setView NOTIFY viewChanged)
  /// Only choices whose words contain these letters; empty: all.
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)

 public:
  using ListModel::ListModel;
  [[nodiscard]] DraftView* view() const { return m_view; }
  void setView(DraftView* view);
  [[nodiscard]] QString search() const { return m_search; }
  void setSearch(const QString& search);
  /// The title of a slot by its id; empty for an unknown one.
  Q_INVOKABLE [[nodiscard]] QString titleOf(const QString& slot) const;

 signals:
  void viewChanged();
  void searchChanged();

 private:
  void read();

  Rows<SlotChoice> m_rows{*this, kSlotChoiceRoles};
  QPointer<DraftView> m_view;
  QString m_search;
};

}  // namespace tarim::client::app
