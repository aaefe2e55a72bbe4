// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a list model, known by an id. A new list is laid onto the old one by the smallest steps
// (remove, move, insert, change), so a delegate that is still meant stays alive: with it the cursor, the
// scroll position and what is expanded.
//
// The model is a plain QAbstractListModel with a KeyedRows member and KeyedRows as its friend (a template as
// base class would hide the model from QML's tools).
#include <QAbstractListModel>

#include <algorithm>
#include <vector>

namespace tarim::client::app {

/// Row needs `QString id` and operator==.
template <class Row>
class KeyedRows {
 public:
  [[nodiscard]] const std::vector<Row>& list() const { return m_rows; }
  [[nodiscard]] int count() const { return int(m_rows.size()); }
  /// -1 when there is none.
  [[nodiscard]] int indexOf(const QString& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
  }
  /// Null for an index that is not there.
  [[nodiscard]] const Row* at(const QModelIndex& index) const {
    return index.isValid() && index.row() < count() ? &m_rows[std::size_t(index.row())] : nullptr;
  }

  template <class Model>
  void lay(Model& model, std::vector<Row> next) {
    removeGone(model, next);
    for (int i = 0; i < int(next.size()); ++i) {
      bringTo(model, i, next[std::size_t(i)]);
      Row& row = m_rows[std::size_t(i)];
      if (row == next[std::size_t(i)]) continue;
      row = std::move(next[std::size_t(i)]);
      Q_EMIT model.dataChanged(model.index(i), model.index(i));
    }
  }

 private:
  template <class Model>
  void removeGone(Model& model, const std::vector<Row>& next) {
    for (int i = count() - 1; i >= 0; --i) {
      const QString& id = m_rows[std::size_t(i)].id;
      if (std::any_of(next.begin(), next.end(), [&](const Row& row) { return row.id == id; })) continue;
      model.beginRemoveRows({}, i, i);
      m_rows.erase(m_rows.begin() + i);
      model.endRemoveRows();
    }
  }

  template <class Model>
  void bringTo(Model& model, int place, const Row& wanted) {
    if (place < count() && m_rows[std::size_t(place)].id == wanted.id) return;
    const int from = indexOf(wanted.id);
    if (from < 0) {
      model.beginInsertRows({}, place, place);
      m_rows.insert(m_rows.begin() + place, wanted);
      model.endInsertRows();
    } else {
      model.beginMoveRows({}, from, from, {}, place);
      std::rotate(m_rows.begin() + place, m_rows.begin() + from, m_rows.begin() + from + 1);
      model.endMoveRows();
    }
  }

  std::vector<Row> m_rows;
};

}  // namespace tarim::client::app
