// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// View of the history page: the snapshots of the current application, newest first, a preview of what
// restoring one would change, and the restore itself, which can be undone.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session_view.hpp"
#include "client/vault/changes.hpp"

namespace tarim::client::app {

struct SnapshotRow {
  QString id;
  QString moment;  ///< “9月3日 14:02”
  QString reason;  ///< “当天第一次修改之前”
  bool operator==(const SnapshotRow&) const = default;
};
inline constexpr std::array kSnapshotRoles{role<&SnapshotRow::id>("snapshotId"),
                                           role<&SnapshotRow::moment>("moment"),
                                           role<&SnapshotRow::reason>("reason")};

struct ChangeRow {
  QString kind;   ///< "field" | "added" (a row or page) | "removed"
  QString place;  ///< Of a field its item and row, else the whole name of the row or page.
  QString label;  ///< Of a field.
  QString from;   ///< Of a field: what it holds now; empty: nothing.
  QString to;     ///< What it would hold.
  bool operator==(const ChangeRow&) const = default;
};
inline constexpr std::array kChangeRoles{role<&ChangeRow::kind>("kind"), role<&ChangeRow::place>("place"),
                                         role<&ChangeRow::label>("label"), role<&ChangeRow::from>("from"),
                                         role<&ChangeRow::to>("to")};

class HistoryView : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  /// Rows are SnapshotRow.
  Q_PROPERTY(tarim::client::app::ListModel* snapshots READ snapshots CONSTANT)
  /// Of the chosen snapshot, at most 200. Rows are ChangeRow.
  Q_PROPERTY(tarim::client::app::ListModel* changes READ changes CONSTANT)
  /// How many there are beyond those.
  Q_PROPERTY(int more READ more NOTIFY changed)
  /// The snapshots have been read.
  Q_PROPERTY(bool ready READ isReady NOTIFY changed)
  /// Id of the snapshot whose changes are shown; empty: none.
  Q_PROPERTY(QString chosen READ chosen WRITE setChosen NOTIFY changed)
  /// `changes` are those of the chosen one.
  Q_PROPERTY(bool compared READ isCompared NOTIFY changed)
  /// Why nothing can be restored now; empty: it can.
  Q_PROPERTY(QString describeLock READ describeLock NOTIFY changed)
  /// The moment that was restored last: undo() takes that back; empty: none.
  Q_PROPERTY(QString restored READ restored NOTIFY changed)

 public:
  using SessionView::SessionView;
  [[nodiscard]] ListModel* snapshots() { return &m_snapshots; }
  [[nodiscard]] ListModel* changes() { return &m_changes; }
  [[nodiscard]] int more() const { return m_more; }
  [[nodiscard]] bool isReady() const { return m_isReady; }
  [[nodiscard]] QString chosen() const { return m_chosen; }
  void setChosen(const QString& snapshot);
  [[nodiscard]] bool isCompared() const { return m_isCompared; }
  [[nodiscard]] QString describeLock() const;
  [[nodiscard]] QString restored() const { return m_restored; }

  /// The chosen one. Session::failed() says why it was not.
  Q_INVOKABLE void restore();
  /// What was there before the last restore().
  Q_INVOKABLE void undo();

 protected:
  void look() override;

 private:
  void show(const std::vector<SnapshotInfo>& snapshots);
  void compare();
  void show(const std::vector<DossierChange>& changes);
  void bringBack(const QString& snapshot, const QString& moment);

  ListOf<SnapshotRow> m_snapshots{kSnapshotRoles, this};
  ListOf<ChangeRow> m_changes{kChangeRoles, this};
  std::uint64_t m_revision = 0;  ///< Of the draft that the snapshots were read for.
  QString m_language;
  int m_more = 0;
  bool m_isReady = false;
  bool m_isCompared = false;
  QString m_chosen;
  QString m_before;  ///< Id of the snapshot that undo() restores.
  QString m_restored;
};

}  // namespace tarim::client::app
