// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/advice.hpp"

#include "shared/base/json_record.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr base::JsonLimits kKept{.maxBytes = 4096, .maxDepth = 4};

std::string measuresKey(std::string_view file) {
  return "page.measures/" + std::string(file);
}

std::string portraitKey(std::string_view file) {
  return "page.portrait/" + std::string(file);
}

std::string originalKey(std::string_view file) {
  return "page.original/" + std::string(file);
}

template <base::Record T>
std::optional<T> kept(const Vault& vault, const std::string& key) {
  const std::string text = vault.settings.get(key);
  if (text.empty()) return {};
  auto record = base::readRecord<T>(text, kKept);
  return record ? std::optional<T>(std::move(*record)) : std::nullopt;
}

CellEdit cellOf(const dossier::Attachment& page, std::string_view column, std::string value) {
  return {{std::string(dossier::kAttachmentTable), page.id, std::string(column)}, std::move(value)};
}

std::vector<CellEdit> editsTo(const dossier::Attachment& page, const Original& file) {
  std::vector<CellEdit> edits{
      cellOf(page, "file", file.file), cellOf(page, "size", std::to_string(file.size)),
      cellOf(page, "width", std::to_string(file.width)), cellOf(page, "height", std::to_string(file.height))};
  if (!page.masks.empty()) edits.push_back(cellOf(page, "masks", {}));
  if (page.mask == dossier::MaskAnswer::Yes) edits.push_back(cellOf(page, "mask", {}));
  return edits;
}

bool isNamed(const Vault& vault, std::string_view file) {
  for (const DraftInfo& draft : vault.drafts.list())
    for (const dossier::Attachment& page : dossier::attachments(*vault.drafts.dossier(draft.application)))
      if (page.file == file) return true;
  return false;
}

/// Measures a file of the vault and keeps what was found under `key`.
template <class T>
base::Result<T> measuredAndKept(Vault& vault, std::string_view file, const std::string& key,
                                base::Result<T> (*measure)(base::ByteView)) {
  const auto bytes = vault.files.read(file);
  if (!bytes) return bytes.error();
  auto measured = measure(*bytes);
  if (!measured) return measured;
  const auto written = vault.settings.set(key, base::writeRecord(*measured));
  if (!written) return written.error();
  return measured;
}

}  // namespace

std::optional<pages::Measures> keptMeasures(const Vault& vault, std::string_view file) {
  return kept<pages::Measures>(vault, measuresKey(file));
}

base::Result<pages::Measures> measureFile(Vault& vault, std::string_view file) {
  return measuredAndKept<pages::Measures>(vault, file, measuresKey(file), pages::measure);
}

std::optional<pages::Portrait> keptPortrait(const Vault& vault, std::string_view file) {
  return kept<pages::Portrait>(vault, portraitKey(file));
}

base::Result<pages::Portrait> measurePortraitFile(Vault& vault, std::string_view file) {
  return measuredAndKept<pages::Portrait>(vault, file, portraitKey(file), pages::measurePortrait);
}

base::Result<std::vector<CellEdit>> replacementEdits(Vault& vault, const dossier::Attachment& page,
                                                     const pages::Straightened& made) {
  const auto file = vault.files.add(made.jpeg);
  if (!file) return file.error();
  // A page made twice still names the photograph of the first time.
  const auto first = originalOf(vault, page);
  const Original original = first.value_or(Original{page.file, page.size, page.width, page.height});
  const auto written = vault.settings.set(originalKey(file->hash), base::writeRecord(original));
  if (!written) return written.error();
  return editsTo(page, {file->hash, file->size, made.page.width, made.page.height});
}

std::optional<Original> originalOf(const Vault& vault, const dossier::Attachment& page) {
  auto original = kept<Original>(vault, originalKey(page.file));
  if (!original || original->file == page.file) return {};
  const auto record = vault.files.record(original->file);
  return record && !record->unreadable ? original : std::nullopt;
}

std::vector<CellEdit> originalEdits(const dossier::Attachment& page, const Original& original) {
  return editsTo(page, original);
}

base::Result<void> letGoOfOriginal(Vault& vault, const dossier::Attachment& page) {
  const auto original = originalOf(vault, page);
  if (!original) return {};
  const auto forgotten = vault.settings.set(originalKey(page.file), {});
  if (!forgotten || isNamed(vault, original->file)) return forgotten;
  return vault.files.drop(original->file);
}

}  // namespace tarim::client
