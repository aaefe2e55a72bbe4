// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What devices bring back after a restore: events and receipts that this server signed and its copy does not
// know, and operations of the person's other devices. Events are only ever appended behind the chain that is
// here, exactly as they were; a chain that went on otherwise since the restore stays as it is. So evidence
// can undo nothing, and a submission with a receipt counts as made when it was made, also after its deadline.
//
// It is taken in two halves with the device's own operations in between, because cells may be written only
// while the chain says so: first what leads up to the next submission, then the rest.
#include "server/accounts/accounts.hpp"
#include "server/services/application_aggregate.hpp"
#include "shared/wire/messages.hpp"

#include <functional>
#include <optional>

namespace tarim::server {

/// One piece of evidence, and what is wrong with it by itself.
struct CheckedEvidence {
  const wire::Evidence* evidence = nullptr;
  std::optional<base::Error> trouble;
};
/// Whole chains of this person's, signed by this server. Looks at nothing but the request, so it is done
/// outside of the writer's turn; the request must outlive what it gives.
std::vector<CheckedEvidence> checkEvidence(const wire::SyncRequest& request, const std::string& person,
                                           const crypto::PublicKey& serverKey);

class EvidenceIntake {
 public:
  /// Everything must outlive it. What cannot be taken is told as held; the device keeps it.
  EvidenceIntake(db::Database& database, PolicyRegistry& policies, const Identity& identity,
                 const Recorder& recorder, wire::SyncAnswer& answer);

  /// An application that the copy never knew, as its first event says. Errors are the store's.
  base::Result<void> create(const wire::Evidence& evidence, const std::string& policy);
  base::Result<void> beforeOperations(const CheckedEvidence& checked);
  base::Result<void> afterOperations(const CheckedEvidence& checked);

 private:
  base::Result<void> attempt(const std::string& application, const std::function<base::Result<void>()>& work);
  void hold(const std::string& application, const base::Error& why);
  base::Result<ApplicationAggregate> openOwn(const wire::Evidence& evidence);
  base::Result<void> takeOperations(const wire::Evidence& evidence);
  base::Result<void> takeOperation(const std::string& application, const dossier::Operation& operation);
  base::Result<void> putBackSubmission(ApplicationAggregate& file, const workflow::Event& event,
                                       const wire::Evidence& evidence);

  db::Database& m_database;
  PolicyRegistry& m_policies;
  const Identity& m_identity;
  Recorder m_recorder;
  wire::SyncAnswer& m_answer;
};

}  // namespace tarim::server
