// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/list_model.hpp"

#include <algorithm>

namespace tarim::client::app {

QVariant ListModel::value(int row, const QByteArray& role) const {
  const auto place = m_names.indexOf(role);
  return row < 0 || row >= count() || place < 0 ? QVariant() : m_source->value(row, int(place));
}

int ListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant ListModel::data(const QModelIndex& index, int role) const {
  const int place = role - kFirstRole;
  if (place < 0 || place >= m_names.size() || !checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  return m_source->value(index.row(), place);
}

QHash<int, QByteArray> ListModel::roleNames() const {
  QHash<int, QByteArray> names;
  for (const QByteArray& name : m_names)
    names.insert(kFirstRole + int(names.size()), name);
  return names;
}

ListSteps::ListSteps(std::vector<int> places, int next)
    : m_known(std::size_t(next), false), m_stays(std::size_t(next), false) {
  std::erase(places, kGone);
  for (const int place : places)
    m_known[std::size_t(place)] = true;
  // Patience: `ends` holds, by length, the least end of a rising run of that length; `before` leads back.
  std::vector<int> ends;
  std::vector<int> before(std::size_t(next), kGone);
  for (const int place : places) {
    const auto at = std::lower_bound(ends.begin(), ends.end(), place);
    if (at != ends.begin()) before[std::size_t(place)] = *std::prev(at);
    if (at == ends.end())
      ends.push_back(place);
    else
      *at = place;
  }
  m_moves = int(places.size() - ends.size());
  for (int place = ends.empty() ? kGone : ends.back(); place != kGone; place = before[std::size_t(place)])
    m_stays[std::size_t(place)] = true;
}

int ListSteps::settledBefore(int place) const {
  do
    --place;
  while (place >= 0 && !stays(place));
  return place;
}

}  // namespace tarim::client::app
