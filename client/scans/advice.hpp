// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What this device knows about the pictures of its pages: their measures, kept in the vault by the file, so
// that a page is measured once and what was not measured yet is simply what has no measures. And a page made
// of a photograph in its place: the photograph stays sealed on the device until the person lets go of it.
#include "client/vault/vault.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/pages/portrait.hpp"
#include "shared/pages/straighten.hpp"

namespace tarim::client {

/// Nothing when the file was not measured yet.
std::optional<pages::Measures> keptMeasures(const Vault& vault, std::string_view file);
/// Measures and keeps. Errors as VaultFiles::read() and pages::measure(). Takes about a second: for a pool.
base::Result<pages::Measures> measureFile(Vault& vault, std::string_view file);

/// The same of a one-inch portrait.
std::optional<pages::Portrait> keptPortrait(const Vault& vault, std::string_view file);
base::Result<pages::Portrait> measurePortraitFile(Vault& vault, std::string_view file);

/// The photograph that a page was made of.
struct Original {
  std::string file;  ///< SHA-256, as Attachment::file.
  std::uint64_t size = 0;
  int width = 0;
  int height = 0;
  static void fields(auto& field, auto& original) {
    field("file", original.file, base::kHash);
    field("size", original.size, base::kRequired);
    field("width", original.width);
    field("height", original.height);
  }
};

/// Seals the page that was made and returns the edits that put it in the place of `page`: its file, size and
/// pixels. Masks were drawn on the photograph, so they and the answer about them are taken back. Keeps what
/// the page was made of. TooLarge, StorageFull, StorageFailed.
base::Result<std::vector<CellEdit>> replacementEdits(Vault& vault, const dossier::Attachment& page,
                                                     const pages::Straightened& made);
/// Nothing when the page was not made here, or its photograph was let go.
std::optional<Original> originalOf(const Vault& vault, const dossier::Attachment& page);
/// The edits that put the photograph back; masks that were drawn on the page are taken back.
std::vector<CellEdit> originalEdits(const dossier::Attachment& page, const Original& original);
/// Deletes the photograph from this device unless a page of any draft still names it. StorageFailed.
base::Result<void> letGoOfOriginal(Vault& vault, const dossier::Attachment& page);

}  // namespace tarim::client
