// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Checks whether reviewers will be able to read a PDF. tarim-reader checks its structure: every page must
// exist and its streams must decode. Accepted are files with errors that every viewer repairs (a wrong
// cross-reference table), with an owner password only (they open without it), and with appended revisions.
//
// Takes about 0.2 s for 20 MB of scans, at most confined::Limits. Any thread but one that serves a screen or
// sockets.
#include "shared/base/bytes.hpp"
#include "shared/confined/limits.hpp"

namespace tarim::pdf {

struct PdfInfo {
  int pages = 0;  ///< 0: unknown.
  bool judged =
      false;  ///< False where tarim-reader or its libqpdf is not installed: only the ends were checked.
  bool repaired = false;  ///< A viewer has to repair the file; nothing is lost.
};

/// EmptyFile, TooLarge; WrongFileType or OtherPicture for another kind of file, a portfolio or an XFA form
/// (with the kind as detail, imaging/signatures.hpp); PdfLocked for a password or an unknown protection;
/// DamagedFile for a file that was cut or lacks pages, with Place.page when a page cannot be read. When the
/// reader crashes or reaches a limit: the errors of confined::errorOf().
base::Result<PdfInfo> judge(base::ByteView file, const confined::Limits& limits = {});

}  // namespace tarim::pdf
