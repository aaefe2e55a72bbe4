// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Attachments (附件) are rows of the table "attachment": one row is one page image or one PDF. This is their
// typed view.
#include "shared/dossier/dossier.hpp"

#include <cstdint>
#include <optional>

namespace tarim::dossier {

enum class Side { None, Front, Back };
/// "front" | "back" | "", as the cell has it.
std::string_view nameOf(Side side);
/// None for any other text.
Side sideOf(std::string_view text);

/// 五(一)15: does this page need a mask? Every page must be answered before submitting.
enum class MaskAnswer { Unanswered, Yes, No };

/// Columns: slot, table, row, side, page, file, size, type, width, height, rotation, mask, masks, name.
struct Attachment {
  std::string id;     ///< Row id in the table "attachment".
  std::string slot;   ///< policy::Slot::id
  std::string table;  ///< Table and row that the page proves; both empty for a slot of the whole application.
  std::string row;
  Side side = Side::None;  ///< "front" | "back" | ""
  int page = 0;            ///< Order within the slot, from 1.
  std::string file;        ///< SHA-256 of the stored bytes, 64 hex digits.
  std::uint64_t size = 0;  ///< Bytes.
  std::string type;        ///< "jpeg" | "pdf"
  int width = 0;           ///< Pixels, upright; 0 for a PDF.
  int height = 0;
  int rotation = 0;                          ///< Clockwise degrees still to be applied: 0, 90, 180, 270.
  MaskAnswer mask = MaskAnswer::Unanswered;  ///< "yes" | "no" | ""
  std::string masks;  ///< JSON array of [x, y, w, h] in 1/10000 of the page before `rotation` (masks.hpp).
  std::string name;   ///< Name of the original file; shown to its owner, never to experts.
};

/// The page that a row of the table describes.
Attachment attachmentOf(const std::string& id, const Dossier::Row& cells);
/// One page; nothing when its row does not exist.
std::optional<Attachment> attachmentAt(const Dossier& dossier, std::string_view id);
/// Whether `a` is before `b` in the order of pages: by slot, row, side, page, id.
bool standsBefore(const Attachment& a, const Attachment& b);
/// All pages in this order.
std::vector<Attachment> attachments(const Dossier& dossier);
/// The pages of one slot in this order; with `row`, only those that prove this row.
std::vector<Attachment> attachmentsOf(const Dossier& dossier, std::string_view slot,
                                      std::string_view row = {});
/// The cell writes that make a new attachment row, $row included; empty and zero parts need no cell.
std::vector<std::pair<CellKey, std::string>> cellsOf(const Attachment& attachment);

}  // namespace tarim::dossier
