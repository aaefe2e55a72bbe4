// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/import.hpp"

#include "client/scans/slot_room.hpp"
#include "shared/base/paths.hpp"
#include "shared/base/text.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/pdf/pdf.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <fstream>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

/// What will be stored, and what is known of it.
struct Stored {
  base::Bytes converted;  ///< Empty: the source's bytes stay as they are.
  std::string type;
  int width = 0;
  int height = 0;
};

Error at(const Error& error, const std::string& name) {
  base::Place place = error.place();
  place.file = name;
  return Error(error.code(), error.detail(), std::move(place));
}

/// What a file is that cannot be taken anyway: better words than its size.
std::optional<Error> namedByBeginning(const std::filesystem::path& path) {
  constexpr std::size_t kLook = 64 << 10;
  base::Bytes beginning(kLook);
  std::ifstream in(path, std::ios::binary);
  in.read(reinterpret_cast<char*>(beginning.data()), std::streamsize(beginning.size()));
  beginning.resize(std::size_t(in.gcount()));
  const imaging::FileKind* kind = imaging::kindOf(beginning);
  return kind ? std::optional(imaging::errorOf(*kind)) : std::nullopt;
}

bool takes(const policy::Slot& slot, std::string_view type) {
  return std::find(slot.types.begin(), slot.types.end(), type) != slot.types.end();
}

/// A PDF is stored as it is.
base::Result<Stored> readPdf(const PageSource& source) {
  const auto judged = pdf::judge(source.bytes);
  if (!judged) return at(judged.error(), source.name);
  return Stored{{}, "pdf", 0, 0};
}

base::Result<Stored> convert(const PageSource& source, const policy::Slot& slot) {
  const auto info = imaging::probe(source.bytes);
  if (!info) return at(info.error(), source.name);
  const bool isPdf = info->type == imaging::ImageType::Pdf;
  if (!takes(slot, isPdf ? "pdf" : "jpeg"))
    return at(imaging::errorOf(*imaging::kindNamed(isPdf ? "picture wanted" : "PDF wanted")), source.name);
  if (isPdf) return readPdf(source);
  Stored stored{{}, "jpeg", info->width, info->height};
  auto jpeg = imaging::toUprightJpeg(source.bytes);
  if (!jpeg) return at(jpeg.error(), source.name);
  if (jpeg->size() > wire::kMaxFileBytes)
    return Error(Code::TooLarge, "above 32 MiB as a JPEG", {source.name, {}});
  stored.converted = std::move(*jpeg);
  return stored;
}

const DraftInfo* draftIn(const std::vector<DraftInfo>& drafts, std::string_view application) {
  const auto found = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const auto& one) { return one.application == application; });
  return found == drafts.end() ? nullptr : &*found;
}

/// A file name is shown to its owner; it is cut to what a cell takes, at a character.
std::string shownName(const std::string& name) {
  constexpr std::size_t kMost = 200;
  if (!base::isValidUtf8(name)) return {};
  std::size_t size = std::min(name.size(), kMost);
  while (size < name.size() && size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80)
    --size;
  return name.substr(0, size);
}

}  // namespace

base::Result<PageSource> readPage(const std::filesystem::path& chosen) {
  const std::filesystem::path path = base::existingPath(chosen);
  PageSource source{path.filename().string(), {}};
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed))
    return Error(Code::NotFound, "no such file", {source.name, {}});
  const auto size = std::filesystem::file_size(path, failed);
  if (failed) return Error(Code::StorageFailed, failed.message(), {source.name, {}});
  if (size == 0) return Error(Code::EmptyFile, {}, {source.name, {}});
  const auto named = size > wire::kMaxFileBytes ? namedByBeginning(path) : std::nullopt;
  if (named) return at(*named, source.name);
  if (size > wire::kMaxFileBytes)
    return Error(Code::TooLarge, std::to_string(size >> 20) + " MiB, at most 32", {source.name, {}});
  source.bytes.resize(size);
  std::ifstream in(path, std::ios::binary);
  in.read(reinterpret_cast<char*>(source.bytes.data()), std::streamsize(size));
  if (std::size_t(in.gcount()) != source.bytes.size())
    return Error(Code::StorageFailed, "could not be read whole", {source.name, {}});
  return source;
}

base::Result<dossier::Attachment> importPage(Vault& vault, const PageSource& source, const PageTarget& target,
                                             base::Instant now) {
  const auto drafts = vault.drafts();
  const DraftInfo* draft = draftIn(drafts, target.application);
  if (!draft) return Error(Code::NotFound, "no draft " + target.application);
  const auto book = vault.rulebook(draft->policy);
  if (!book) return book.error();
  if (!workflow::mayWriteCells(vault.state(target.application).phase))
    return Error(Code::Locked, "pages can be added while it is a draft or returned");
  const policy::Policy& policy = (*book)->policy();
  auto page = roomFor(*vault.dossier(target.application), policy, target);
  if (!page) return page.error();
  const auto stored = convert(source, *policy.slot(target.slot));
  if (!stored) return stored.error();
  const auto file = vault.addFile(stored->converted.empty() ? source.bytes : stored->converted);
  if (!file) return file.error();
  page->file = file->hash;
  page->size = file->size;
  page->type = stored->type;
  page->width = stored->width;
  page->height = stored->height;
  page->name = shownName(source.name);
  std::vector<CellEdit> edits;
  for (auto& [cell, value] : dossier::cellsOf(*page))
    edits.push_back({cell, value});
  const auto written = vault.edit(target.application, edits, now);
  if (!written) return written.error();
  return page;
}

base::Result<void> removePage(Vault& vault, std::string_view application, std::string_view attachment,
                              base::Instant now) {
  const std::vector<CellEdit> edits{
      {{std::string(dossier::kAttachmentTable), std::string(attachment), std::string(dossier::kRowColumn)},
       std::string(dossier::kDeleted)}};
  const auto dossier = vault.dossier(application);
  const auto& rows = dossier->rows(dossier::kAttachmentTable);
  if (std::find(rows.begin(), rows.end(), attachment) == rows.end())
    return Error(Code::NotFound, "no such page");
  return vault.edit(application, edits, now);
}

}  // namespace tarim::client
