// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a PDF can be read by whoever has to review it. The file is judged by its structure in tarim-reader:
// every page must be there, and what it draws must decode. What every viewer repairs by itself (a wrong table
// of objects) is taken; so are a file with an owner's password alone, which opens without one, and one with
// appended revisions.
//
// Takes about 0.2 s for 20 MB of scans, at most confined::Limits. Any thread but one that serves a screen or
// sockets.
#include "shared/base/bytes.hpp"
#include "shared/confined/limits.hpp"

namespace tarim::pdf {

struct PdfInfo {
  int pages = 0;  ///< 0: not known.
  bool judged =
      false;  ///< False where tarim-reader or its libqpdf is not installed: only the ends were looked at.
  bool repaired = false;  ///< A viewer has to repair something, and nothing is lost by it.
};

/// EmptyFile, TooLarge; WrongFileType or OtherPicture for what is no PDF, a portfolio or an XFA form (with
/// the kind as detail, imaging/signatures.hpp); PdfLocked for a password or an unknown protection;
/// DamagedFile for one that was cut, has no pages or lost some, with Place.page when one cannot be read. A
/// reader that crashes, or runs out of memory or time, is an error about the file (confined::errorOf).
base::Result<PdfInfo> judge(base::ByteView file, const confined::Limits& limits = {});

}  // namespace tarim::pdf
