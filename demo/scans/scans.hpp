// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The scans of the demo applicant: real pictures that look like the documents they stand for, as a phone and
// a scanner would leave them. Some lie on their side with an EXIF orientation, some are PNG, one is a PDF.
// The same application gives the same bytes. Needs a QGuiApplication (offscreen is enough) and the Noto CJK
// fonts.
#include "demo/application.hpp"

namespace tarim::demo {

struct Scan {
  dossier::Attachment page;  ///< As the application names it.
  base::Bytes bytes;         ///< The file that a person would choose.
  std::vector<Area> areas;   ///< What to mask on the upright page.
};

Scan drawScan(const dossier::Dossier& dossier, const policy::Policy& policy, const dossier::Attachment& page);
/// One for every attachment, in order; describes each in the dossier as an import would have.
base::Result<std::vector<Scan>> drawScans(dossier::Dossier& dossier, const policy::Policy& policy);

}  // namespace tarim::demo
