// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/dossier/row_edits.hpp"

#include "shared/base/ids.hpp"

#include <QString>

#include <algorithm>

namespace tarim::client::app {
namespace {

using dossier::CellKey;
using dossier::Dossier;

std::string text(double order) {
  return QString::number(order, 'g', 15).toStdString();
}

CellEdit orderEdit(const std::string& table, const std::string& row, double order) {
  return {CellKey{table, row, std::string(dossier::kOrderColumn)}, text(order)};
}

double orderOf(const Dossier& dossier, const std::string& table, const std::string& row) {
  const std::string_view value = dossier.value(table, row, dossier::kOrderColumn);
  return QString::fromUtf8(value.data(), qsizetype(value.size())).toDouble();
}

// Where `row` has to stand so that the rows come out as `wanted`: between its neighbours when there is room,
// else all anew.
std::vector<CellEdit> placeAs(const Dossier& dossier, const std::string& table,
                              const std::vector<std::string>& wanted, const std::string& row) {
  const auto at = std::find(wanted.begin(), wanted.end(), row);
  const bool first = at == wanted.begin();
  const bool last = at + 1 == wanted.end();
  if (first && last) return {orderEdit(table, row, 1)};
  if (last) return {orderEdit(table, row, orderOf(dossier, table, *(at - 1)) + 1)};
  const double above = orderOf(dossier, table, *(at + 1));
  const double below = first ? above - 2 : orderOf(dossier, table, *(at - 1));
  const double middle = QString::fromStdString(text((above + below) / 2)).toDouble();
  if (below < middle && middle < above) return {orderEdit(table, row, middle)};
  std::vector<CellEdit> edits;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    edits.push_back(orderEdit(table, wanted[i], double(i + 1)));
  return edits;
}

}  // namespace

std::vector<CellEdit> addRowEdits(const Dossier& dossier, const std::string& table, const std::string& id,
                                  const std::string& before) {
  std::vector<std::string> wanted = dossier.rows(table);
  wanted.insert(std::find(wanted.begin(), wanted.end(), before), id);
  std::vector<CellEdit> edits = placeAs(dossier, table, wanted, id);
  edits.push_back({{table, id, std::string(dossier::kRowColumn)}, std::string(dossier::kLive)});
  const CellKey none{table, std::string(dossier::kRecordRow), std::string(dossier::kNoneColumn)};
  if (!dossier.value(none.table, none.row, none.column).empty()) edits.push_back({none, {}});
  return edits;
}

AddedRows addRowsEdits(const Dossier& dossier, const std::string& table, std::size_t count) {
  AddedRows added;
  Dossier next = dossier;
  for (std::size_t i = 0; i < count; ++i) {
    added.rows.push_back(base::newId());
    for (CellEdit& edit : addRowEdits(next, table, added.rows.back())) {
      next.set(edit.cell, edit.value);
      added.edits.push_back(std::move(edit));
    }
  }
  return added;
}

std::vector<CellEdit> moveRowEdits(const Dossier& dossier, const std::string& table, const std::string& row,
                                   int step) {
  std::vector<std::string> wanted = dossier.rows(table);
  const auto at = std::find(wanted.begin(), wanted.end(), row);
  if (at == wanted.end()) return {};
  const auto place = (at - wanted.begin()) + step;
  if (place < 0 || place >= std::ptrdiff_t(wanted.size())) return {};
  std::iter_swap(at, wanted.begin() + place);
  return placeAs(dossier, table, wanted, row);
}

std::vector<CellEdit> deleteRowEdits(const std::vector<dossier::Attachment>& pages, const std::string& table,
                                     const std::string& row) {
  const std::string deleted(dossier::kDeleted);
  std::vector<CellEdit> edits{{{table, row, std::string(dossier::kRowColumn)}, deleted}};
  for (const dossier::Attachment& page : pages)
    if (page.table == table && page.row == row)
      edits.push_back(
          {{std::string(dossier::kAttachmentTable), page.id, std::string(dossier::kRowColumn)}, deleted});
  return edits;
}

}  // namespace tarim::client::app
