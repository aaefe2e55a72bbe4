// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The acts of a person on the current application since it was opened, for undo and redo. An act is a group
// of cells with their values before and after. Undoing an act writes the values before as new edits, so it
// merges and syncs like every edit.
#include "shared/dossier/cells.hpp"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace tarim::client::app {

struct CellChange {
  dossier::CellKey cell;
  std::string before;
  std::string after;
};

struct Act {
  QString words;  ///< What was done, after “已撤销：”; for example “删除第 2 段经历”.
  std::vector<CellChange> changes;
  QString group{};  ///< Acts of one non-empty group that follow each other are one act.
};

class ActHistory {
 public:
  /// Adds an act, or extends the newest act when both belong to the same group. Forgets the acts that could
  /// be redone. An act that was extended until it changes nothing becomes one to redo.
  void add(Act act);
  /// Ends the group of the newest act: the next act of this group is an act of its own.
  void endGroup();
  /// The group of the newest act; empty when it has none or there is no act.
  [[nodiscard]] QString group() const { return m_done.empty() ? QString() : m_done.back().group; }
  /// The act that undo or redo would take; null when there is none.
  [[nodiscard]] const Act* toUndo() const { return m_done.empty() ? nullptr : &m_done.back(); }
  [[nodiscard]] const Act* toRedo() const { return m_undone.empty() ? nullptr : &m_undone.back(); }
  /// Moves an act to the other side and returns it.
  std::optional<Act> takeUndo() { return move(m_done, m_undone); }
  std::optional<Act> takeRedo() { return move(m_undone, m_done); }
  void clear();

 private:
  static std::optional<Act> move(std::vector<Act>& from, std::vector<Act>& to);
  void extend(Act act);

  std::vector<Act> m_done;  ///< Newest last.
  std::vector<Act> m_undone;
};

}  // namespace tarim::client::app
