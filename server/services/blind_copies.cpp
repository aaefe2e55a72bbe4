// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/blind_copies.hpp"

#include "server/services/masked_page.hpp"
#include "shared/base/ids.hpp"
#include "shared/dossier/masks.hpp"
#include "shared/imaging/probe.hpp"
#include "shared/pdf/pdf.hpp"
#include "shared/pdf/sheet.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server {

using base::Bytes;
using base::ByteView;
using base::Code;
using base::Error;
using base::Result;

namespace {

/// A masked JPEG may be longer than its original, whose codes were better; a drawn sheet is smaller.
constexpr std::uint64_t kMostCopyBytes = 2 * wire::kMaxFileBytes;

bool isPdf(const dossier::Attachment& page) {
  return page.type == "pdf";
}

/// Whether somebody has said what of this page must be covered.
bool isAnswered(const dossier::Attachment& page, const std::vector<dossier::Mask>& added) {
  if (!added.empty()) return true;
  return dossier::maskStateOf(page) == dossier::MaskState::Done;
}

/// The page with its masks burnt in. Errors are about the file.
Result<Bytes> burnt(const dossier::Attachment& page, ByteView file, int sheet,
                    const std::vector<dossier::Mask>& added) {
  if (isPdf(page)) {
    if (sheet == 0) return Error(Code::TooLarge, "its sheets cannot be counted, or are too many");
    const auto drawn = pdf::drawSheet(file, sheet);
    if (!drawn) return drawn.error();
    return maskedPage(*drawn, added);
  }
  std::vector<dossier::Mask> all = dossier::masksOf(page.masks);
  all.insert(all.end(), added.begin(), added.end());
  return maskedPage(file, all);
}

}  // namespace

BlindCopies::BlindCopies(Store& store) : m_store(store), m_files(store) {}

base::Path BlindCopies::pathOf(const std::string& name) const {
  return m_store.folder() / "blind" / name.substr(0, 2) / (name + ".jpg");
}

Result<Bytes> BlindCopies::original(const dossier::Attachment& page) {
  const auto hash = base::hashFromHex(page.file);
  if (!hash) return Error(Code::FilesMissing, "the page names no file");
  return m_files.read(*hash);
}

int BlindCopies::sheetsOf(const dossier::Attachment& page) {
  if (!isPdf(page)) return 1;
  const auto file = original(page);
  if (!file) return 0;
  const auto info = pdf::judge(*file);
  return info && info->pages <= pdf::kMostSheets ? info->pages : 0;
}

Result<BlindPage> BlindCopies::make(const BlindSubmission& submission, BlindPage page) {
  const dossier::Attachment* attachment = submission.page(page.attachment);
  if (!attachment) return Error(Code::NotFound, "no such page");
  const auto file = original(*attachment);
  if (!file) return file.error();
  const std::vector<dossier::Mask> added = dossier::masksOf(page.masks);
  const bool wasReleased = page.state == blind_state::kReleased;
  page.copy.clear();
  page.hash.clear();
  page.textRead = 0;
  BlindFindings found;
  const auto copy = burnt(*attachment, *file, static_cast<int>(page.sheet), added);
  if (copy) {
    BlindSearch search = searchCopy(*copy, submission.names, m_textReader.get());
    found = std::move(search.found);
    page.textRead = search.textRead ? 1 : 0;
    m_hasNoText = m_textReader && found.list.empty() && !search.textRead;
    if (!isAnswered(*attachment, added))
      found.list.insert(found.list.begin(), {"unanswered", "nobody has said what must be covered"});
    if (auto kept = keep(page, *copy); !kept) return kept.error();
  } else {
    found.list.push_back({"unmaskable", copy.error().line()});
  }
  page.found = write(found);
  const bool isReleased = wasReleased && !page.copy.empty();
  page.state = isReleased           ? blind_state::kReleased
               : found.list.empty() ? blind_state::kClear
                                    : blind_state::kBlocked;
  return page;
}

Result<void> BlindCopies::keep(BlindPage& page, ByteView copy) {
  const std::string name = base::newId();
  const base::Path path = pathOf(name);
  for (const base::Path& folder : {path.parent_path().parent_path(), path.parent_path()})
    if (auto made = m_store.files().makeFolder(folder); !made) return made;
  if (auto written = m_store.files().write(path, copy); !written) return written;
  page.copy = name;
  page.hash = base::sha256(copy).hex();
  return {};
}

Result<Bytes> BlindCopies::read(const BlindPage& page) {
  if (page.copy.empty()) return Error(Code::NotFound, "there is no copy");
  auto bytes = m_store.files().read(pathOf(page.copy), kMostCopyBytes);
  if (!bytes) return bytes.error();
  if (base::sha256(*bytes).hex() != page.hash) return Error(Code::NotFound, "the copy has changed");
  return bytes;
}

Result<void> BlindCopies::remove(const BlindPage& page) {
  return page.copy.empty() ? Result<void>() : m_store.files().remove(pathOf(page.copy));
}

}  // namespace tarim::server
