// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was read of a page of evidence on this device: its text, its codes, its seals and faces. A page is
// read once: the result is kept sealed in the vault by the page's hash, because it says who the person is as
// plainly as the page itself. shared/reading compares it with what was typed.
#include "client/vault/vault.hpp"
#include "shared/pages/codes.hpp"
#include "shared/pages/marks.hpp"
#include "shared/pages/text_reader.hpp"

#include <optional>

namespace tarim::client {

/// Each part is nothing when this installation cannot read it.
struct PageReading {
  std::optional<std::vector<pages::PageText>> passes;  ///< Readings of the text, at least one.
  std::optional<std::vector<pages::PageCode>> codes;
  std::optional<std::vector<pages::PageMark>> marks;
  bool operator==(const PageReading&) const = default;

  [[nodiscard]] bool isWhole() const { return passes && codes && marks; }
};

/// What is kept of the page, maybe some parts only; nothing when none was ever read.
std::optional<PageReading> keptReading(const VaultSettings& settings, std::string_view hash);
/// All parts of it are kept.
bool isReadingKept(const VaultSettings& settings, std::string_view hash);

/// What is kept, else reads the page and keeps it. Seconds: for a pool thread. Of a reading of which this
/// installation lacks a part the other parts are kept, and only what is missing is asked for the next time,
/// so that another installation completes it; one that cannot be kept is returned all the same. NotNow when
/// nothing can be read here; NotFound and StorageCorrupt for a page that is not here; Cancelled after a
/// request to stop; errors about the picture as pages::askPageReader().
base::Result<PageReading> readingOf(Vault& vault, pages::TextReader& reader, std::string_view hash,
                                    const pages::Asking& asking = {});
/// The same with this installation's reader.
base::Result<PageReading> readingOf(Vault& vault, std::string_view hash, const pages::Asking& asking = {});

}  // namespace tarim::client
