// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The first half of a sync, inside one job: drafts are announced, operations taken in. Nothing here can fail
// for one draft and leave another half done: a draft that cannot be taken is held, with the reason, and its
// operations stay in the device's log.
//
// After a restore devices bring evidence (evidence.hpp) of what the copy does not know.
//
// Operations from further ahead than kFutureTolerance would win over everything that is written until then;
// they get a stamp of the server's hybrid clock, above all that the application holds.
#include "server/accounts/accounts.hpp"
#include "server/services/evidence.hpp"
#include "shared/dossier/merge.hpp"
#include "shared/wire/messages.hpp"

#include <chrono>
#include <optional>
#include <set>

namespace tarim::server {

inline constexpr std::chrono::minutes kFutureTolerance{2};

class OperationIngest {
 public:
  /// Everything must outlive it; acknowledgements and the like go into `answer`.
  OperationIngest(db::Database& database, PolicyRegistry& policies, const Identity& identity,
                  const Recorder& recorder, wire::SyncAnswer& answer);

  /// Errors are the store's.
  base::Result<void> take(const wire::SyncRequest& request,
                          const std::vector<CheckedEvidence>& evidence = {});

 private:
  base::Result<void> announce(const wire::DraftNotice& draft);
  base::Result<void> create(const wire::DraftNotice& draft);
  base::Result<void> begin(const wire::DraftNotice& draft);
  /// What a device brings back of a draft; null when it is nothing that can be taken.
  [[nodiscard]] const wire::Evidence* evidenceOf(const std::string& application) const;
  base::Result<void> takeOperations(const wire::DraftOperations& list);
  /// False, and held: one that is here already has another content.
  base::Result<bool> repeats(const wire::DraftOperations& list, std::uint64_t known);
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
  EvidenceIntake m_evidenceIntake;
  const std::vector<CheckedEvidence>* m_evidence = nullptr;
  std::set<std::string, std::less<>> m_held;
  std::optional<dossier::HybridClock> m_clock;  ///< Of the application at hand, once it is needed.
};

}  // namespace tarim::server
