// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Submitting freezes a dossier: the manifest lists every cell and file under one policy. The device signs its
// root hash, the server recomputes it and the receipt contains it. Equal dossiers give equal bytes on every
// machine.
#include "shared/base/hash.hpp"
#include "shared/dossier/dossier.hpp"

#include <vector>

namespace tarim::dossier {

struct Manifest {
  /// Canonical JSON
  /// {"application","attempt","cells":[[table,row,column,value],…],"files":[[hash,size],…],"format":1,"policy"}.
  std::string text;
  base::Hash root;  ///< SHA-256 of text.
};

Manifest makeManifest(const Dossier& dossier, std::string_view application, int attempt,
                      const base::Hash& policy);
/// Restores the dossier from the manifest of a frozen submission. StorageCorrupt when it does not parse.
base::Result<Dossier> dossierOf(std::string_view manifestText);
/// Hash and size of every distinct file that the dossier's attachments name.
std::vector<std::pair<std::string, std::uint64_t>> filesOf(const Dossier& dossier);

}  // namespace tarim::dossier
