// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/import.hpp"

#include "client/scans/slot_room.hpp"
#include "shared/base/paths.hpp"
#include "shared/base/text.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/imaging/signatures.hpp"
#include "shared/pages/converted.hpp"
#include "shared/pdf/pdf.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <fstream>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

Error at(const Error& error, const std::string& name) {
  base::Place place = error.place();
  place.file = name;
  return Error(error.code(), error.detail(), std::move(place));
}

/// Nothing when the import may read so many bytes: pixels of some pictures that are converted are not
/// compressed. What a file is that cannot be taken anyway is better words than its size.
std::optional<Error> tooLarge(const std::filesystem::path& path, std::uintmax_t size) {
  if (size <= wire::kMaxFileBytes) return {};
  constexpr std::size_t kLook = 64 << 10;
  base::Bytes beginning(kLook);
  std::ifstream in(path, std::ios::binary);
  in.read(reinterpret_cast<char*>(beginning.data()), std::streamsize(beginning.size()));
  beginning.resize(std::size_t(in.gcount()));
  if (pages::isConvertible(beginning) && size <= pages::kMostBytesToConvert) return {};
  const imaging::FileKind* kind = imaging::kindOf(beginning);
  if (kind && !pages::isConvertible(beginning)) return imaging::errorOf(*kind);
  return Error(Code::TooLarge, std::to_string(size >> 20) + " MiB");
}

bool takes(const policy::Slot& slot, std::string_view type) {
  return std::find(slot.types.begin(), slot.types.end(), type) != slot.types.end();
}

base::Result<imaging::StoredForm> formInSlot(const PageSource& source, const policy::Slot& slot) {
  auto stored = storedForm(source.bytes);
  if (!stored) return at(stored.error(), source.name);
  const bool isPdf = stored->info.type == imaging::ImageType::Pdf;
  if (!takes(slot, isPdf ? "pdf" : "jpeg"))
    return at(imaging::errorOf(*imaging::kindNamed(isPdf ? "picture wanted" : "PDF wanted")), source.name);
  const auto judged = isPdf ? pdf::judge(source.bytes) : base::Result<pdf::PdfInfo>(pdf::PdfInfo());
  if (!judged) return at(judged.error(), source.name);
  if (stored->jpeg.size() > wire::kMaxFileBytes)
    return Error(Code::TooLarge, "above 32 MiB as a JPEG", {source.name, {}});
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

base::Result<imaging::StoredForm> storedForm(base::ByteView bytes) {
  if (!pages::isConvertible(bytes)) return imaging::storedForm(bytes);
  const auto jpeg = pages::converted(bytes);
  if (!jpeg) return jpeg.error();
  return imaging::storedForm(*jpeg);
}

base::Result<PageSource> readPage(const std::filesystem::path& chosen) {
  const std::filesystem::path path = base::existingPath(chosen);
  PageSource source{path.filename().string(), {}};
  std::error_code failed;
  if (!std::filesystem::is_regular_file(path, failed))
    return Error(Code::NotFound, "no such file", {source.name, {}});
  const auto size = std::filesystem::file_size(path, failed);
  if (failed) return Error(Code::StorageFailed, failed.message(), {source.name, {}});
  if (size == 0) return Error(Code::EmptyFile, {}, {source.name, {}});
  if (const auto refused = tooLarge(path, size)) return at(*refused, source.name);
  source.bytes.resize(size);
  std::ifstream in(path, std::ios::binary);
  in.read(reinterpret_cast<char*>(source.bytes.data()), std::streamsize(size));
  if (std::size_t(in.gcount()) != source.bytes.size())
    return Error(Code::StorageFailed, "could not be read whole", {source.name, {}});
  return source;
}

base::Result<dossier::Attachment> importPage(Vault& vault, const PageSource& source, const PageTarget& target,
                                             base::Instant now) {
  const auto drafts = vault.drafts.list();
  const DraftInfo* draft = draftIn(drafts, target.application);
  if (!draft) return Error(Code::NotFound, "no draft " + target.application);
  const auto book = vault.drafts.rulebook(draft->policy);
  if (!book) return book.error();
  if (!workflow::mayWriteCells(vault.exchange.state(target.application).phase))
    return Error(Code::Locked, "pages can be added while it is a draft or returned");
  const policy::Policy& policy = (*book)->policy();
  auto page = roomFor(*vault.drafts.dossier(target.application), policy, target);
  if (!page) return page.error();
  const auto stored = formInSlot(source, *policy.slot(target.slot));
  if (!stored) return stored.error();
  const bool isPdf = stored->info.type == imaging::ImageType::Pdf;
  const auto file = vault.files.add(isPdf ? source.bytes : stored->jpeg);
  if (!file) return file.error();
  page->file = file->hash;
  page->size = file->size;
  page->type = isPdf ? "pdf" : "jpeg";
  page->width = stored->info.width;
  page->height = stored->info.height;
  page->name = shownName(source.name);
  std::vector<CellEdit> edits;
  for (auto& [cell, value] : dossier::cellsOf(*page))
    edits.push_back({cell, value});
  const auto written = vault.drafts.edit(target.application, edits, now);
  if (!written) return written.error();
  return page;
}

}  // namespace tarim::client
