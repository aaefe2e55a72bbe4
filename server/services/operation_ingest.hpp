// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first half of a sync, inside jobs: creates announced drafts and stores operations. A draft that
// cannot be stored is held with the reason and does not affect the others; its operations stay in the
// device's log.
//
// After a restore devices bring evidence (evidence.hpp) of what the restored copy lacks.
//
// An operation stamped further ahead than kFutureTolerance would win every merge until that time. It gets a
// stamp of the server's hybrid clock instead, after all operations of the application.
//
// A person has so many drafts, and a draft holds so much (shared/dossier/limits.hpp); beyond that it is held
// as TooLarge.
#include "server/accounts/accounts.hpp"
#include "server/services/evidence.hpp"
#include "shared/dossier/merge.hpp"
#include "shared/wire/messages.hpp"

#include <chrono>
#include <optional>
#include <set>

namespace tarim::server {

inline constexpr std::chrono::minutes kFutureTolerance{2};

/// The drafts of one request whose operations are not taken in.
using HeldDrafts = std::set<std::string, std::less<>>;

class OperationIngest {
 public:
  /// All arguments must outlive the object. It adds acknowledgements, held drafts and new stamps to `answer`;
  /// `held` goes from one job of a request to the next.
  OperationIngest(db::Database& database, PolicyRegistry& policies, const Identity& identity,
                  const Recorder& recorder, wire::SyncAnswer& answer, HeldDrafts& held);

  /// Three steps, in one job or one after another in several: drafts and what of the evidence comes before
  /// operations; operations of one draft, any number of times in their order; the rest of the evidence. They
  /// fail only with errors of the store.
  base::Result<void> begin(const wire::SyncRequest& request, const std::vector<CheckedEvidence>& evidence);
  base::Result<void> take(const wire::DraftOperations& list);
  base::Result<void> end(const std::vector<CheckedEvidence>& evidence);
  /// All of it.
  base::Result<void> ingest(const wire::SyncRequest& request,
                            const std::vector<CheckedEvidence>& evidence = {});

 private:
  base::Result<void> announce(const wire::DraftNotice& draft);
  base::Result<void> create(const wire::DraftNotice& draft);
  base::Result<void> start(const wire::DraftNotice& draft);
  /// The valid evidence for a draft, or null.
  [[nodiscard]] const wire::Evidence* evidenceOf(const std::string& application) const;
  base::Result<void> takeOperations(const wire::DraftOperations& list);
  /// Compares repeated operations with the stored ones. False when one has a different content: then the
  /// draft is held as OlderCopy.
  base::Result<bool> checkRepeated(const wire::DraftOperations& list, std::uint64_t known);
  /// In a savepoint that is taken back when the draft would exceed a limit: then it is held as TooLarge.
  base::Result<bool> insertWithinLimits(const wire::DraftOperations& list, std::uint64_t known);
  base::Result<void> insert(const wire::DraftOperations& list, std::uint64_t known);
  base::Result<void> acknowledge(const wire::DraftOperations& list, std::uint64_t upTo);
  base::Result<bool> isWritable(const Application& application);
  base::Result<dossier::Operation> restamp(const std::string& application, dossier::Operation operation);
  void hold(const std::string& application, base::Code code, std::string detail);

  db::Database& m_database;
  PolicyRegistry& m_policies;
  const Identity& m_identity;
  Recorder m_recorder;
  base::Instant m_now;
  wire::SyncAnswer& m_answer;
  EvidenceIngest m_evidenceIngest;
  const std::vector<CheckedEvidence>* m_evidence = nullptr;
  HeldDrafts& m_held;
  std::optional<dossier::HybridClock> m_clock;  ///< The clock of the present application, made on demand.
};

}  // namespace tarim::server
