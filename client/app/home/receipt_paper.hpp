// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A receipt on a sheet of A4, drawn alike as a picture (PNG) and as a PDF with its fonts embedded. Files are
// written whole or not at all, and never over another file. No function needs the GUI thread.
#include "shared/base/result.hpp"

#include <QString>

#include <filesystem>
#include <vector>

class QImage;

namespace tarim::client::app {

struct ReceiptPaper {
  struct Line {
    QString label;
    QString value;
    bool operator==(const Line&) const = default;
  };
  QString title;            ///< “申报材料接收回执”
  QString headline;         ///< What the server states.
  std::vector<Line> facts;  ///< Number, time, person, root …
  QString nextTitle;
  std::vector<Line> next;
  QString foot;          ///< How the sheet is proved.
  QString fileName;      ///< Without an ending.
  bool isLatin = false;  ///< The words are English.
};

QImage pictureOf(const ReceiptPaper& paper);

enum class PaperKind { Picture, Pdf };
/// Writes "<fileName>.png" or ".pdf" into the folder; where a file of that name is, "<fileName> (2).png" and
/// so on. Returns the path. StickFailed when the folder cannot be written to.
base::Result<std::filesystem::path> savePaper(const ReceiptPaper& paper, PaperKind kind,
                                              const std::filesystem::path& folder);

}  // namespace tarim::client::app
