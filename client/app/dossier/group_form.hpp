// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One item of the notice as a page: its title, hint and clause, whether it has fields, rows or pages, and the
// answer 无 for its whole table. Fields, rows and evidence have models of their own.
#include "client/app/dossier/row_list_model.hpp"

#include <QVariantList>

namespace tarim::client::app {

class GroupForm : public tarim::client::app::DraftView {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed)
  Q_PROPERTY(bool ready READ isReady NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString hint READ hint NOTIFY changed)
  Q_PROPERTY(QString clause READ clause NOTIFY changed)
  Q_PROPERTY(QString formatClause READ formatClause NOTIFY changed)
  Q_PROPERTY(bool hasRows READ hasRows NOTIFY changed)
  Q_PROPERTY(bool masksPages READ masksPages NOTIFY changed)
  /// The other answers make this item irrelevant.
  Q_PROPERTY(bool idle READ isIdle NOTIFY changed)
  Q_PROPERTY(QString addText READ addText NOTIFY changed)
  Q_PROPERTY(bool full READ isFull NOTIFY changed)  ///< No further row is allowed.
  /// The table has no row, and the answer 无 would be allowed.
  Q_PROPERTY(bool mayBeNone READ mayBeNone NOTIFY changed)
  /// “一次添加 3 年：2021、2022、2023”; empty unless the notice wants years that the table lacks.
  Q_PROPERTY(QString addYearsText READ addYearsText NOTIFY changed)
  Q_PROPERTY(bool none READ isNone NOTIFY changed)
  Q_PROPERTY(QString blankWord READ blankWord NOTIFY changed)
  Q_PROPERTY(
      QString sentence READ sentence NOTIFY changed)  ///< A sentence to be copied by hand; usually empty.
  Q_PROPERTY(QVariantList notes READ notes NOTIFY changed)  ///< About the item as a whole.
  /// Pages of the item that none of its rows and slots shows any more: maps of page, title, words.
  Q_PROPERTY(QVariantList strayPages READ strayPages NOTIFY changed)
  Q_PROPERTY(QVariantList reasons READ reasons NOTIFY changed)
  /// Rows of the group's table; empty for a group without a table.
  Q_PROPERTY(tarim::client::app::RowListModel* rows READ rows CONSTANT)

 public:
  using DraftView::DraftView;
  [[nodiscard]] QString group() const { return m_group; }
  void setGroup(const QString& group);
  [[nodiscard]] bool isReady() const { return found() != nullptr; }
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString hint() const;
  [[nodiscard]] QString clause() const;
  [[nodiscard]] QString formatClause() const;
  [[nodiscard]] bool hasRows() const;
  [[nodiscard]] bool masksPages() const;
  [[nodiscard]] bool isIdle() const;
  [[nodiscard]] QString addText() const;
  [[nodiscard]] bool isFull() const;
  [[nodiscard]] bool mayBeNone() const;
  [[nodiscard]] QString addYearsText() const;
  [[nodiscard]] bool isNone() const;
  [[nodiscard]] QString blankWord() const;
  [[nodiscard]] QString sentence() const;
  [[nodiscard]] QVariantList notes() const;
  [[nodiscard]] QVariantList strayPages() const;
  [[nodiscard]] QVariantList reasons() const;
  [[nodiscard]] RowListModel* rows() { return &m_rows; }
  /// Null while there is no draft or the draft has no such group.
  [[nodiscard]] const policy::Group* found() const;

  Q_INVOKABLE void setNone(bool none);
  /// The person goes on to the next item: what this one lacks is told aloud from now on.
  Q_INVOKABLE void finish();
  /// Writes pending key strokes and leaves the unfolded row; call it when the person leaves the page.
  Q_INVOKABLE void flush();
  /// The text of any clause of the notice.
  Q_INVOKABLE QString wordsOf(const QString& clause) const;

 protected:
  void read() override { m_rows.read(); }

 private:
  [[nodiscard]] bool saidElsewhere(const policy::Group& group, const rules::FindingPlace& place) const;

  QString m_group;
  RowListModel m_rows{*this};
};

}  // namespace tarim::client::app
