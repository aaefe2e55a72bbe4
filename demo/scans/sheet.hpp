// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One page of evidence to be drawn, with the values of the application, so that every document agrees with
// the form.
#include "demo/scans/paper.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"

#include <functional>

namespace tarim::demo {

struct Sheet {
  const dossier::Dossier& dossier;
  const policy::Policy& policy;
  const dossier::Attachment& page;

  /// The formatted value of a cell: a choice by its label. Row "@" by default.
  [[nodiscard]] QString cell(std::string_view table, std::string_view column,
                             std::string_view row = "@") const;
  /// A cell of the row that this page proves.
  [[nodiscard]] QString own(std::string_view column) const { return cell(page.table, column, page.row); }
  [[nodiscard]] QString name() const { return cell("basic", "name"); }
  [[nodiscard]] QString unit() const { return cell("basic", "unit"); }
  [[nodiscard]] bool isBack() const { return page.side == dossier::Side::Back; }
};

struct Drawing {
  QSize size;
  std::function<void(Paper&, const Sheet&)> draw;
};

/// Cards, diplomas and everything with a frame; empty when the slot is none of these.
const Drawing* certificateFor(const dossier::Attachment& page);
/// Ruled sheets.
const Drawing* formFor(const dossier::Attachment& page);
/// Running text: documents with a red head, statements, papers.
const Drawing& letterFor(const dossier::Attachment& page);

}  // namespace tarim::demo
