// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A page of evidence as pages and lists show it: what it proves, its transfer state, the answer about
// masking.
#include "client/app/draft/open_draft.hpp"
#include "shared/dossier/masks.hpp"

#include <QRectF>
#include <QUrl>
#include <QVariantList>

namespace tarim::client::app {

struct PageRow {
  QString id;
  QString group;
  QString slot;
  QString row;  ///< "@" for a slot of the whole application.
  QString slotTitle;
  QString rowTitle;
  QString side;  ///< "front" | "back" | "none"
  QString sideTitle;
  int number = 0;  ///< Within its slot and side.
  QString name;    ///< The file name it came with.
  QString file;    ///< Hash.
  QUrl picture;    ///< Empty for a PDF.
  int width = 0;   ///< Pixels after rotation; 0 for a PDF.
  int height = 0;
  int rotation = 0;
  QString mask;  ///< "yes" | "no" | ""
  dossier::MaskState maskState = dossier::MaskState::NotAsked;
  /// QRectF each, in fractions of the page after rotation; none while the answer is "no".
  QVariantList masks;
  QString state;  ///< "here" | "underWay" | "arrived" | "unreadable" (and not on the server) | "refused"
  QString stateText;
  QVariantList notes;
  QVariantList reasons;
  bool operator==(const PageRow&) const = default;

  [[nodiscard]] bool pdf() const { return picture.isEmpty(); }
  /// The question of 五(一)15 about this page is unanswered.
  [[nodiscard]] bool unanswered() const { return maskState == dossier::MaskState::Unanswered; }
  /// It was answered with "yes", and no mask was drawn.
  [[nodiscard]] bool undrawn() const { return maskState == dossier::MaskState::Undrawn; }
  /// Something is left to do about masks.
  [[nodiscard]] bool unhandled() const { return unanswered() || undrawn(); }
};

/// All pages in the order of the form; pages whose row or slot no longer exists come last.
std::vector<PageRow> pageRows(const OpenDraft& draft);
/// The pages of one slot and row ("@": the whole application).
std::vector<PageRow> pageRowsOf(const OpenDraft& draft, const QString& slot, const QString& row);
/// A mask where it is seen, in fractions of the page after that rotation.
QRectF seenAt(const dossier::Mask& mask, int rotation);
/// "1.2 MB"
QString megabytes(std::uint64_t bytes);

}  // namespace tarim::client::app
