// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Blind copies for experts (五(一)15). An expert sees the applications that are assigned to them and nothing
// else: facts without what names the person (blind_facts.hpp), and of each page a copy with the frozen masks
// burnt in (imaging::masked). Numbers of applications and pages are random and differ for every expert. What
// is not assigned is NotFound, as is what does not exist.
//
// A copy is made when it is first asked for, or by the batch, kept as store/blind/ab/<random>, re-opened and
// searched (blind_search.hpp), and shown only when nothing was found or when a person of the office has
// answered for it. Originals are never shown. A new submission, or masks added by the office, make a copy
// old: it is made and searched again. Copies can be removed at any time.
#include "server/accounts/accounts.hpp"
#include "server/services/blind_copies.hpp"
#include "server/services/blind_submission.hpp"
#include "shared/dossier/masks.hpp"
#include "shared/wire/blind.hpp"

#include <functional>
#include <mutex>

namespace tarim::server {

/// What became of the pages of one application.
struct BlindCounts {
  int pages = 0;
  int clear = 0;
  int blocked = 0;
  int released = 0;
  int waiting = 0;  ///< Their originals are lost.
  int textRead = 0;
  bool operator==(const BlindCounts&) const = default;
};

/// One page of the batch, for its progress.
struct BlindProgress {
  int done = 0;  ///< Of the application.
  int pages = 0;
  const BlindPage& page;
};

/// What a person of the office does about a page on which something was found.
struct BlindAnswer {
  std::string by;  ///< Person: the committee's office or the operator.
  std::string application;
  std::string attachment;
  std::int64_t sheet = 1;
  std::string why;                   ///< Required.
  std::vector<dossier::Mask> masks;  ///< Covered as well; empty: shown as it is.
};

class BlindService {
 public:
  /// Store and policies must outlive it.
  BlindService(Store& store, PolicyRegistry& policies, const crypto::Key& serverSeed);
  /// A seam: until a reader of text is set the text on copies is not searched.
  void setTextReader(std::unique_ptr<pages::TextReader> reader) { m_copies.setTextReader(std::move(reader)); }

  /// Assigns a received application to an expert; the number that the expert knows it by. NotFound: no such
  /// expert or application. NotNow: it is not received.
  base::Result<std::string> assign(std::string_view expert, std::string_view application);

  // For experts.
  base::Result<wire::BlindList> list(const Identity& identity);
  base::Result<wire::BlindDossier> dossier(const Identity& identity, std::string_view number);
  /// The JPEG. NotFound; PageWithheld; Throttled: another copy is being made.
  base::Result<base::Bytes> page(const Identity& identity, std::string_view number);

  // For the office, through commands of tarim-server.
  /// Applications that are received.
  base::Result<std::vector<std::string>> due();
  /// Makes and searches every copy that waits, or could not be made or searched before; of an application
  /// that is received the outcome becomes an event when it is news. NotNow: there is no submission under
  /// review.
  base::Result<BlindCounts> check(std::string_view application,
                                  const std::function<void(const BlindProgress&)>& progress);
  base::Result<std::vector<BlindPage>> blocked();
  /// Releases the page, or covers more of it and searches it again; an event either way. The page as it is
  /// then. NotFound; NotAllowed: not a person of the office; InvalidInput: no reason; NotNow: not blocked, or
  /// there is no copy that could be released.
  base::Result<BlindPage> answer(const BlindAnswer& answer);
  /// The copy as experts would get it, shown to the office whatever its state. NotFound.
  base::Result<base::Bytes> look(std::string_view application, std::string_view attachment,
                                 std::int64_t sheet);

 private:
  struct Mine {
    BlindAssignment assignment;
    BlindSubmission submission;
  };
  base::Result<Mine> mine(const Identity& identity, std::string_view number);
  base::Result<std::vector<BlindPage>> plan(const BlindSubmission& submission);
  base::Result<std::vector<BlindPageNumber>> numbers(const BlindAssignment& assignment,
                                                     const std::vector<BlindPage>& pages);
  base::Result<BlindPage> make(const BlindSubmission& submission, const BlindPage& page);
  /// Made, searched and shown.
  static bool isMade(const BlindPage& page);
  [[nodiscard]] bool mayReadMore(const BlindPage& page) const;
  base::Result<void> recordOutcome(const BlindSubmission& submission, const BlindCounts& counts);
  base::Result<BlindSubmission> submissionOf(std::string_view application);

  Store& m_store;
  PolicyRegistry& m_policies;
  crypto::Key m_seed;
  BlindCopies m_copies;
  std::mutex m_making;  ///< One copy at a time: each takes a processor and hundreds of megabytes.
};

}  // namespace tarim::server
