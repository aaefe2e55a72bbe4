// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/client/prepare.hpp"

#include "client/scans/import.hpp"
#include "shared/dossier/import.hpp"

#include <algorithm>
#include <array>

namespace tarim::demo {
namespace {

using base::Result;
using client::CellEdit;
using dossier::Attachment;

constexpr std::uint64_t kMostDossierBytes = 4u << 20;
/// What ToFinish leaves to do.
constexpr std::array<std::string_view, 2> kSlotsLeft{"promise_scan", "award_certificate"};
constexpr std::string_view kColumnLeft = "witness";

bool isLeft(Fill fill, std::string_view slot) {
  return fill == Fill::ToFinish && std::find(kSlotsLeft.begin(), kSlotsLeft.end(), slot) != kSlotsLeft.end();
}

std::vector<CellEdit> cellEdits(const dossier::Dossier& dossier, Fill fill) {
  std::vector<CellEdit> edits;
  for (const auto& [cell, value] : dossier.cells()) {
    const bool left = fill == Fill::ToFinish && cell.column == kColumnLeft;
    if (cell.table != dossier::kAttachmentTable && !left) edits.push_back({cell, std::string(value)});
  }
  return edits;
}

std::vector<CellEdit> maskEdits(const std::string& page, const Attachment& wanted) {
  const std::string table(dossier::kAttachmentTable);
  std::vector<CellEdit> edits;
  if (wanted.mask != dossier::MaskAnswer::Unanswered)
    edits.push_back({{table, page, "mask"}, wanted.mask == dossier::MaskAnswer::Yes ? "yes" : "no"});
  if (!wanted.masks.empty()) edits.push_back({{table, page, "masks"}, wanted.masks});
  return edits;
}

Result<void> addPage(client::Vault& vault, const std::string& application, const base::Path& scans,
                     const Attachment& wanted, base::Instant now) {
  const auto source = client::readPage(scans / wanted.name);
  if (!source) return source.error();
  const client::PageTarget target{application, wanted.slot, wanted.table, wanted.row, wanted.side};
  const auto page = client::importPage(vault, *source, target, now);
  if (!page) return page.error();
  const auto edits = maskEdits(page->id, wanted);
  return edits.empty() ? Result<void>() : vault.drafts.edit(application, edits, now);
}

}  // namespace

Result<std::string> fillNewDraft(client::Vault& vault, const base::Path& data, Fill fill, base::Instant now) {
  const auto policy = policy::loadFolder((data / "policy").string());
  if (!policy) return policy.error();
  base::DiskFiles files;
  const auto text = files.read(data / "dossier.json", kMostDossierBytes);
  if (!text) return text.error();
  const auto dossier = dossier::fromJson(base::textOf(*text), **policy);
  if (!dossier) return dossier.error();
  if (const auto added = vault.drafts.addPolicy((*policy)->text); !added) return added.error();
  const auto application = vault.drafts.create((*policy)->hash.hex());
  if (!application) return application;
  const auto written = vault.drafts.edit(*application, cellEdits(*dossier, fill), now);
  if (!written) return written.error();
  for (const Attachment& page : dossier::attachments(*dossier)) {
    if (isLeft(fill, page.slot)) continue;
    const auto added = addPage(vault, *application, data / "scans", page, now);
    if (!added) return added.error();
  }
  return application;
}

}  // namespace tarim::demo
