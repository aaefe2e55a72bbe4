// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Re-opens a blind copy and searches it before it may be shown: whatever identifies the person and can still
// be read there is a finding. A machine-readable code names people too (the codes of 学信网 do), so every
// code that can be read is one. A search that could not be done is a finding as well: no search, no release.
#include "server/services/blind_names.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/fields.hpp"
#include "shared/pages/text_reader.hpp"

namespace tarim::server {

/// Why a copy is not shown. Kinds are stable: code, name, metadata, unsearched, unmaskable, unanswered.
struct BlindFinding {
  std::string kind;
  std::string detail;  ///< For the person who looks into it; may hold what names the applicant.

  static void fields(auto& field, auto& finding) {
    field("kind", finding.kind, base::kRequired);
    field("detail", finding.detail);
  }
};

struct BlindFindings {
  std::vector<BlindFinding> list;

  static void fields(auto& field, auto& findings) { field("list", findings.list); }
};
/// As it is stored; empty for none.
std::string write(const BlindFindings& findings);
/// Of what write() wrote; what cannot be read is one finding that says so.
BlindFindings readBlindFindings(std::string_view text);
/// "code: QRCode https://…; name: 阿依努尔", for lists that people read.
std::string describe(const BlindFindings& findings);

struct BlindSearch {
  BlindFindings found;
  bool textRead = false;  ///< False without a reader of text: that is told and blocks nothing.
};
/// Takes a tenth of a second, with `textReader` (may be null) up to some seconds; runs tarim-page-reader. Any
/// thread but one that serves sockets.
BlindSearch searchCopy(base::ByteView copy, const BlindNames& names, pages::TextReader* textReader);

}  // namespace tarim::server
