// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Imports a file that a person chose as a page of evidence: checks it, turns it upright, converts it to JPEG
// (HEIC, AVIF, WebP, TIFF and BMP in a process of their own, shared/pages/converted.hpp). Never changes the
// original file.
#include "client/vault/vault.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/imaging/probe.hpp"

namespace tarim::client {

struct PageSource {
  std::string name;  ///< File name without its folder.
  base::Bytes bytes;
};
struct PageTarget {
  std::string application;
  std::string slot;
  std::string table;  ///< With `row`: the row that the page proves, for slots per row.
  std::string row;
  dossier::Side side = dossier::Side::None;
};

/// Reads at most wire::kMaxFileBytes, of a picture that is converted pages::kMostBytesToConvert. EmptyFile,
/// TooLarge (or what the file is, when it is none of ours), NotFound.
base::Result<PageSource> readPage(const std::filesystem::path& path);
/// As imaging::storedForm(), also of a picture that has to be converted for it (pages::converted()).
base::Result<imaging::StoredForm> storedForm(base::ByteView bytes);
/// Check, turn upright, convert pictures to JPEG, seal, and write the attachment's cells in one transaction;
/// returns the attachment. WrongFileType and OtherPicture (words: imaging::describeFileError), PdfLocked,
/// DamagedFile, TooLarge, SlotFull. A PDF is read in a process of
/// its own (shared/pdf), a picture of another format too, and may take seconds.
base::Result<dossier::Attachment> importPage(Vault& vault, const PageSource& source, const PageTarget& target,
                                             base::Instant now);

}  // namespace tarim::client
