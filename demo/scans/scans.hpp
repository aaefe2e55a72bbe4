// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The scans of the demo applicant: pictures that look like the documents, as from a phone or a scanner. Some
// are stored on their side with an EXIF orientation, some are PNG, one is a PDF. The same application gives
// the same bytes. Needs a QGuiApplication (offscreen is enough) and the Noto CJK fonts.
#include "demo/application.hpp"

namespace tarim::demo {

struct Scan {
  dossier::Attachment page;          ///< The page's attachment.
  base::Bytes bytes;                 ///< The original file.
  std::vector<Area> areas;           ///< Areas to mask on the upright page.
  std::vector<std::string> texts{};  ///< What is written on it, seals left out.
};

Scan drawScan(const dossier::Dossier& dossier, const policy::Policy& policy, const dossier::Attachment& page);
/// One scan for every attachment, in order; sets the cells of each page as an import does.
base::Result<std::vector<Scan>> drawScans(dossier::Dossier& dossier, const policy::Policy& policy);

}  // namespace tarim::demo
