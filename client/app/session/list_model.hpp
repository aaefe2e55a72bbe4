// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one list model. A list for QML is three things: a struct of values for a row, a role table, and a
// function that builds all rows from a snapshot. show() compares the new rows with those that are shown and
// emits only what differs: ranges that are removed or inserted, as few moves as possible, and for each
// changed row the roles whose values changed. So a delegate that is still meant keeps its cursor, its scroll
// position and what is unfolded in it.
//
//   struct VaultRow { QString id; QString label; bool operator==(const VaultRow&) const = default; };
//   inline constexpr std::array kVaultRoles{role<&VaultRow::id>("vaultId"), role<&VaultRow::label>("label")};
//   ListOf<VaultRow> vaults{kVaultRoles};
//   vaults.show(rows);
//
// A role is one line of the table: a member of the row or a const function of it, and its name in QML. Rows
// with a member `id` (unique in the list) are recognized by it; other rows by their place in the list. Rows
// that make their words only when they are asked for have no operator==: each show() tells that all have
// changed.
//
// ListModel itself is no template, because QML's tools need a type that they can name: a list without verbs
// is a ListOf<Row> behind a property of type ListModel*; a list with verbs derives from ListModel and has a
// member Rows<Row>. GUI thread.
#include <QAbstractListModel>
#include <QHash>
#include <QtQmlIntegration>

#include <algorithm>
#include <array>
#include <concepts>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

namespace tarim::client::app {

/// A column of the role table.
template <class Row>
struct Role {
  const char* name;  ///< In QML.
  QVariant (*value)(const Row& row);
};

template <class Row, class Value>
Row rowOfMember(Value Row::*);

/// The role of a data member or a const member function of the row.
template <auto Member>
constexpr auto role(const char* name) {
  using Row = decltype(rowOfMember(Member));
  return Role<Row>{name, [](const Row& row) { return QVariant::fromValue(std::invoke(Member, row)); }};
}

class ListModel : public QAbstractListModel {
  Q_OBJECT
  QML_NAMED_ELEMENT(RowList)  // QML has a ListModel of its own.
  QML_UNCREATABLE("Lists hang on the view of their page.")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  /// The typed rows behind a model, as the model needs them.
  class Source {
   public:
    [[nodiscard]] virtual int count() const = 0;
    /// Roles are numbered from 0 in the order of the table.
    [[nodiscard]] virtual QVariant value(int row, int role) const = 0;

   protected:
    ~Source() = default;
  };

  using QAbstractListModel::QAbstractListModel;
  [[nodiscard]] int count() const { return m_source ? m_source->count() : 0; }
  /// Of a role by its name in QML; not valid when there is no such row or role.
  [[nodiscard]] QVariant value(int row, const QByteArray& role) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const final;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const final;

 signals:
  void countChanged();

 private:
  template <class Row>
  friend class Rows;
  static constexpr int kFirstRole = Qt::UserRole + 1;
  const Source* m_source = nullptr;
  QList<QByteArray> m_names;  ///< Of the roles.
};

/// Which rows leave, which move and which stay when one list follows another. Rows are numbers here: a place
/// in the next list, or kGone.
class ListSteps {
 public:
  static constexpr int kGone = -1;
  /// `places`: of each row that is shown now, its place in the next list.
  explicit ListSteps(std::vector<int> places, int next);
  [[nodiscard]] bool isNew(int place) const { return !m_known[std::size_t(place)]; }
  /// Need not move: belongs to the longest run of rows that keep their order.
  [[nodiscard]] bool stays(int place) const { return m_stays[std::size_t(place)]; }
  /// Of rows that have to be moved.
  [[nodiscard]] int moves() const { return m_moves; }
  /// After the row at `place` of the next list was moved to where it belongs.
  void settle(int place) { m_stays[std::size_t(place)] = true; }
  /// The nearest place before this one whose row stays; -1: none.
  [[nodiscard]] int settledBefore(int place) const;

 private:
  std::vector<bool> m_known;
  std::vector<bool> m_stays;
  int m_moves = 0;
};

template <class Row>
class Rows final : public ListModel::Source {
 public:
  Rows(ListModel& model, std::span<const Role<Row>> roles) : m_model(model), m_roles(roles) {
    model.m_source = this;
    for (const Role<Row>& role : roles)
      model.m_names << QByteArray(role.name);
  }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;

  [[nodiscard]] const std::vector<Row>& list() const { return m_rows; }
  [[nodiscard]] int count() const override { return int(m_rows.size()); }
  /// Null when there is none.
  [[nodiscard]] const Row* at(int row) const {
    return row >= 0 && row < count() ? &m_rows[std::size_t(row)] : nullptr;
  }
  /// -1 when there is none.
  [[nodiscard]] int indexOf(const QString& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
  }

  /// Goes over to these rows by the fewest signals.
  void show(std::vector<Row> next) {
    const int before = count();
    std::vector<int> places = placesIn(next);
    ListSteps steps(places, int(next.size()));
    if (steps.moves() > kMostMoves) return reset(std::move(next));
    removeGone(places);
    for (int place = 0; place < int(next.size()); ++place) {
      bringTo(place, steps, places, next);
      change(place, std::move(next[std::size_t(place)]));
    }
    // In what language their words were made is not known any more: all are told to be others.
    if (!kIsComparable && count() > 0) emit m_model.dataChanged(m_model.index(0), m_model.index(count() - 1));
    if (count() != before) emit m_model.countChanged();
  }
  /// Goes over to another list: the view begins anew.
  void reset(std::vector<Row> next) {
    const int before = count();
    m_model.beginResetModel();
    m_rows = std::move(next);
    m_model.endResetModel();
    if (count() != before) emit m_model.countChanged();
  }

 private:
  /// With more rows to move it is sooner another list.
  static constexpr int kMostMoves = 200;
  static constexpr bool kIsComparable = std::equality_comparable<Row>;

  [[nodiscard]] QVariant value(int row, int role) const override {
    return m_roles[std::size_t(role)].value(m_rows[std::size_t(row)]);
  }

  /// Of each row that is shown, its place in `next`.
  [[nodiscard]] std::vector<int> placesIn(const std::vector<Row>& next) const {
    std::vector<int> places(m_rows.size(), ListSteps::kGone);
    if constexpr (requires(const Row& row) { row.id; }) {
      QHash<QString, int> placeOf;
      for (int place = int(next.size()) - 1; place >= 0; --place)
        placeOf[next[std::size_t(place)].id] = place;
      for (std::size_t i = 0; i < places.size(); ++i)
        if (const auto found = placeOf.find(m_rows[i].id); found != placeOf.end()) {
          places[i] = *found;
          placeOf.erase(found);  // An id that comes twice is matched once.
        }
    } else {
      std::iota(places.begin(), places.begin() + std::ptrdiff_t(std::min(places.size(), next.size())), 0);
    }
    return places;
  }

  void removeGone(std::vector<int>& places) {
    for (int last = count() - 1; last >= 0; --last) {
      if (places[std::size_t(last)] != ListSteps::kGone) continue;
      int first = last;
      while (first > 0 && places[std::size_t(first) - 1] == ListSteps::kGone)
        --first;
      m_model.beginRemoveRows({}, first, last);
      m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
      places.erase(places.begin() + first, places.begin() + last + 1);
      m_model.endRemoveRows();
      last = first;
    }
  }

  /// The row that belongs at `place` stands there afterwards; all before it are in order already.
  void bringTo(int place, ListSteps& steps, std::vector<int>& places, const std::vector<Row>& next) {
    // A row that goes further down is moved there at once, instead of all that follow it one by one.
    while (place < count() && places[std::size_t(place)] != place &&
           !steps.stays(places[std::size_t(place)]) && !steps.isNew(place) && steps.stays(place)) {
      const int mover = places[std::size_t(place)];
      const int after = steps.settledBefore(mover);
      move(place, int(std::find(places.begin(), places.end(), after) - places.begin()) + 1, places);
      steps.settle(mover);
    }
    if (place < count() && places[std::size_t(place)] == place) return;
    if (steps.isNew(place)) {
      insert(place, steps, places, next);
    } else {
      move(int(std::find(places.begin(), places.end(), place) - places.begin()), place, places);
      steps.settle(place);
    }
  }

  /// All new rows from this place on that follow each other.
  void insert(int place, const ListSteps& steps, std::vector<int>& places, const std::vector<Row>& next) {
    int end = place + 1;
    while (end < int(next.size()) && steps.isNew(end))
      ++end;
    m_model.beginInsertRows({}, place, end - 1);
    m_rows.insert(m_rows.begin() + place, next.begin() + place, next.begin() + end);
    places.insert(places.begin() + place, std::size_t(end - place), 0);
    std::iota(places.begin() + place, places.begin() + end, place);
    m_model.endInsertRows();
  }

  /// To stand before the row that is at `to` now, as QAbstractItemModel::beginMoveRows counts.
  void move(int from, int to, std::vector<int>& places) {
    m_model.beginMoveRows({}, from, from, {}, to);
    const auto turn = [from, to](auto begin) {
      if (to > from)
        std::rotate(begin + from, begin + from + 1, begin + to);
      else
        std::rotate(begin + to, begin + from, begin + from + 1);
    };
    turn(m_rows.begin());
    turn(places.begin());
    m_model.endMoveRows();
  }

  void change(int place, Row next) {
    Row& row = m_rows[std::size_t(place)];
    QList<int> changed;
    if constexpr (kIsComparable) {
      if (row == next) return;
      for (std::size_t i = 0; i < m_roles.size(); ++i)
        if (m_roles[i].value(row) != m_roles[i].value(next)) changed << ListModel::kFirstRole + int(i);
    }
    row = std::move(next);
    const QModelIndex index = m_model.index(place);
    if (!changed.isEmpty()) emit m_model.dataChanged(index, index, changed);
  }

  ListModel& m_model;
  std::span<const Role<Row>> m_roles;
  std::vector<Row> m_rows;
};

/// A list without verbs of its own.
template <class Row>
class ListOf final : public ListModel {
 public:
  explicit ListOf(std::span<const Role<Row>> roles, QObject* parent = nullptr)
      : ListModel(parent), m_rows(*this, roles) {}
  void show(std::vector<Row> rows) { m_rows.show(std::move(rows)); }
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows.list(); }
  /// Null when there is none.
  [[nodiscard]] const Row* at(int row) const { return m_rows.at(row); }

 private:
  Rows<Row> m_rows;
};

}  // namespace tarim::client::app
