// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes the blind copy of one page, keeps it as store/blind/ab/<random>.jpg and searches it. The name says
// nothing of the original. An image is masked without re-encoding (as dossier::blindImage does it, by which
// the client shows it beforehand, in a process with limits); of a PDF each sheet is drawn as an image by
// tarim-reader and masked then, since text and objects of a PDF cannot be covered.
//
// An applicant answers for every image what must be covered, and nobody for the sheets of a PDF: those wait
// for a person of the office ("unanswered").
#include "server/services/blind_search.hpp"
#include "server/services/blind_submission.hpp"
#include "server/store/content_store.hpp"

#include <atomic>
#include <memory>

namespace tarim::server {

class BlindCopies {
 public:
  /// The store must outlive it.
  explicit BlindCopies(Store& store);
  void setTextReader(std::unique_ptr<pages::TextReader> reader) { m_textReader = std::move(reader); }
  /// False as soon as it is known that none is installed.
  [[nodiscard]] bool readsText() const { return m_textReader && !m_hasNoText; }

  /// 1 for an image. For a PDF its sheets; 0 when they cannot be counted, or are more than pdf::kMostSheets.
  int sheetsOf(const dossier::Attachment& page);
  /// The page with its copy made and searched: clear or blocked, and released where it was. The file is
  /// durable; the caller writes the row and removes the copy that it replaces. FilesMissing: the original is
  /// lost; StorageFailed, StorageFull.
  base::Result<BlindPage> make(const BlindSubmission& submission, BlindPage page);
  /// The copy, the very bytes that were searched. NotFound: it is gone or has changed.
  base::Result<base::Bytes> read(const BlindPage& page);
  /// Removes the file of a page, if it has one.
  base::Result<void> remove(const BlindPage& page);

 private:
  [[nodiscard]] base::Path pathOf(const std::string& name) const;
  base::Result<base::Bytes> original(const dossier::Attachment& page);
  base::Result<void> keep(BlindPage& page, base::ByteView copy);

  Store& m_store;
  ContentStore m_files;
  std::unique_ptr<pages::TextReader> m_textReader;
  std::atomic<bool> m_hasNoText = false;
};

}  // namespace tarim::server
