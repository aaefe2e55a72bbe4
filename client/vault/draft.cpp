// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/draft.hpp"

#include <algorithm>
#include <set>

namespace tarim::client {

Draft::Draft(std::string applicationId, std::string policyHash, std::string self)
    : application(std::move(applicationId)), policy(std::move(policyHash)), m_self(std::move(self)) {
  state.application = application;
}

void Draft::merge(const dossier::Operation& operation) {
  if (m_cells.apply(operation) == dossier::Applied::Won) m_values[operation.cell] = operation.value;
  if (m_begun == 0 || operation.stamp.wall < m_begun) m_begun = operation.stamp.wall;
  m_dossier.reset();
}

bool Draft::isDiscarded() const {
  return state.phase == workflow::Phase::Draft && state.attempt == 0 && !valueOf(discardedCell()).empty();
}

bool Draft::add(const dossier::Operation& operation) {
  if (!m_operations.emplace(Key(operation.stamp.device, operation.sequence), operation).second) return false;
  merge(operation);
  return true;
}

void Draft::restamp(std::uint64_t sequence, const dossier::Stamp& stamp) {
  const auto found = m_operations.find(Key(m_self, sequence));
  if (found == m_operations.end()) return;
  found->second.stamp.wall = stamp.wall;
  found->second.stamp.counter = stamp.counter;
  mergeAnew();
}

void Draft::replace(const dossier::Operation& operation) {
  m_operations[Key(operation.stamp.device, operation.sequence)] = operation;
  mergeAnew();
}

void Draft::becomeOf(const std::string& device, const std::vector<dossier::Operation>& renamed) {
  for (const dossier::Operation* operation : ownAfter(acknowledged))
    m_operations.erase(Key(m_self, operation->sequence));
  m_self = device;
  for (const dossier::Operation& operation : renamed)
    m_operations.emplace(Key(operation.stamp.device, operation.sequence), operation);
  acknowledged = 0;
  held.reset();
  // What the old device wrote is another device's now, and may have to be proved.
  if (reconciliation) reconciliation = Reconciliation{reconciliation->toldAgain, {}, false};
  mergeAnew();
  touch();
}

void Draft::mergeAnew() {
  m_cells = {};
  m_values.clear();
  m_begun = 0;
  for (const auto& [key, operation] : m_operations)
    merge(operation);
}

const dossier::Operation* Draft::find(std::string_view device, std::uint64_t sequence) const {
  const auto found = m_operations.find(Key(device, sequence));
  return found == m_operations.end() ? nullptr : &found->second;
}

std::vector<const dossier::Operation*> Draft::ownAfter(std::uint64_t sequence) const {
  std::vector<const dossier::Operation*> own;
  for (auto at = m_operations.upper_bound(Key(m_self, sequence)); at != m_operations.end(); ++at) {
    if (at->first.first != m_self) break;
    own.push_back(&at->second);
  }
  return own;
}

std::vector<const dossier::Operation*> Draft::ofOthersAfter(const OperationKey& key) const {
  std::vector<const dossier::Operation*> others;
  for (auto at = m_operations.upper_bound(key); at != m_operations.end(); ++at)
    if (at->first.first != m_self) others.push_back(&at->second);
  return others;
}

const dossier::Operation* Draft::lastOwn() const {
  const auto after = m_operations.upper_bound(Key(m_self, UINT64_MAX));
  if (after == m_operations.begin()) return nullptr;
  const auto last = std::prev(after);
  return last->first.first == m_self ? &last->second : nullptr;
}

std::uint64_t Draft::written() const {
  const dossier::Operation* last = lastOwn();
  return last ? last->sequence : 0;
}

bool Draft::known() const {
  if (reconciliation && !reconciliation->answered) return false;
  return acknowledged > 0 || !events.empty() ||
         std::any_of(m_operations.begin(), m_operations.end(),
                     [this](const auto& entry) { return entry.first.first != m_self; });
}

std::string_view Draft::valueOf(const dossier::CellKey& cell) const {
  const auto found = m_values.find(cell);
  return found == m_values.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<dossier::Operation> Draft::history(const dossier::CellKey& cell) const {
  std::vector<dossier::Operation> all;
  for (const auto& [key, operation] : m_operations)
    if (operation.cell == cell) all.push_back(operation);
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.stamp > b.stamp; });
  return all;
}

std::shared_ptr<const dossier::Dossier> Draft::dossier() const {
  if (!m_dossier) m_dossier = std::make_shared<const dossier::Dossier>(m_cells.dossier());
  return m_dossier;
}

std::size_t Draft::ownCount() const {
  return std::size_t(std::distance(m_operations.lower_bound(Key(m_self, 0)),
                                   m_operations.upper_bound(Key(m_self, UINT64_MAX))));
}

void Draft::closeGaps() {
  std::vector<dossier::Operation> own;
  for (const dossier::Operation* operation : ownAfter(0))
    own.push_back(*operation);
  m_operations.erase(m_operations.lower_bound(Key(m_self, 0)),
                     m_operations.upper_bound(Key(m_self, UINT64_MAX)));
  for (dossier::Operation& operation : own) {
    operation.sequence = 1 + std::uint64_t(&operation - own.data());
    m_operations.emplace(Key(m_self, operation.sequence), operation);
  }
  acknowledged = 0;
  mergeAnew();
  touch();
}

dossier::DraftSize Draft::size() const {
  dossier::DraftSize size;
  size.operations = m_operations.size();
  for (const auto& [key, operation] : m_operations)
    size.bytes += operation.value.size();
  size.cells = m_values.size();
  const dossier::CellKey* last = nullptr;
  for (const auto& [cell, value] : m_values) {
    if (!last || last->table != cell.table || last->row != cell.row) ++size.rows;
    last = &cell;
  }
  return size;
}

dossier::DraftSize Draft::sizeWith(const std::vector<dossier::Operation>& operations) const {
  dossier::DraftSize size = this->size();
  std::set<dossier::CellKey> cells;
  std::set<std::pair<std::string_view, std::string_view>> rows;
  for (const dossier::Operation& operation : operations) {
    const dossier::CellKey& cell = operation.cell;
    ++size.operations;
    size.bytes += operation.value.size();
    if (m_values.find(cell) != m_values.end() || !cells.insert(cell).second) continue;
    ++size.cells;
    const auto inRow = m_values.lower_bound({cell.table, cell.row, {}});
    const bool isOldRow =
        inRow != m_values.end() && inRow->first.table == cell.table && inRow->first.row == cell.row;
    if (!isOldRow && rows.emplace(cell.table, cell.row).second) ++size.rows;
  }
  return size;
}

base::Result<void> Draft::foldState(const policy::Policy& policyOfDraft) {
  auto folded = workflow::fold(events, policyOfDraft);
  if (!folded) return folded.error();
  state = std::move(*folded);
  if (state.application.empty()) state.application = application;
  return {};
}

}  // namespace tarim::client
