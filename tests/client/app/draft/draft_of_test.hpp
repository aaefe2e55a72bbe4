// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// An application in hand without a vault: what the models write is collected, and turn() plays the session's
// part: it takes the edits into the dossier, checks it and shows the new snapshot.
#include "client/app/draft/open_draft.hpp"

#include <QAbstractItemModel>
#include <QJsonArray>

namespace tarim::tests {

class DraftOfTest {
 public:
  DraftOfTest();

  client::app::OpenDraft draft;
  dossier::Dossier dossier;               ///< What the vault would hold.
  std::vector<client::CellEdit> waiting;  ///< Written, not yet taken.
  std::vector<std::string> kept;          ///< Why snapshots were asked for.
  client::app::Touched touched;           ///< As the vault would hold it.
  workflow::State state;
  std::vector<dossier::Conflict> conflicts;
  std::vector<bool> mended;
  std::map<std::string, client::FileRecord> files;  ///< By hash, as the vault has them.

  /// A cell as another device or an earlier day wrote it; seen at the next turn().
  void set(const std::string& table, const std::string& row, const std::string& column,
           const std::string& value);
  /// A row, live and at the end.
  void addRow(const std::string& table, const std::string& row);
  /// A page of a slot; returns its id.
  std::string addPage(const std::string& slot, const std::string& table = {}, const std::string& row = {});
  void turn();
  /// Shows what is in `dossier` without taking what waits: a snapshot that was begun too early.
  void showStale();

 private:
  [[nodiscard]] client::app::DraftSnapshotPtr snapshot() const;
  rules::RulebookPtr m_book;
  std::uint64_t m_revision = 0;
  int m_pages = 0;
};

/// A value by its role's name.
QVariant cellOf(const QAbstractItemModel& model, int row, const QByteArray& role);
/// Roles by name, rows in order: what a page sees of a model. Roles in `without` are left out.
QJsonArray dump(const QAbstractItemModel& model, const QStringList& without = {});

}  // namespace tarim::tests
