// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Evidence that devices bring back after a restore: events and receipts that this server signed and that the
// restored copy lacks, and operations of the person's other devices. Events are appended unchanged behind the
// stored chain; a chain that has continued differently since the restore stays. So evidence cannot undo
// anything, and a submission with a receipt counts at its original time, even after its deadline.
//
// Evidence is applied in two halves around the device's own operations, because the chain determines whether
// cells may be written: first the events before the next submission, then the operations and the rest.
#include "server/accounts/accounts.hpp"
#include "server/services/application_aggregate.hpp"
#include "shared/wire/messages.hpp"

#include <functional>
#include <optional>

namespace tarim::server {

/// The evidence of one application, and its defect as far as the request alone shows it.
struct CheckedEvidence {
  const wire::Evidence* evidence = nullptr;
  std::optional<base::Error> trouble;
};
/// Checks that the evidence consists of whole chains of this person, signed by this server. Reads only the
/// request, so it runs outside the writer; the request must outlive the result.
std::vector<CheckedEvidence> checkEvidence(const wire::SyncRequest& request, const std::string& person,
                                           const crypto::PublicKey& serverKey);

class EvidenceIngest {
 public:
  /// All arguments must outlive the object. Evidence that cannot be applied is reported in the answer as
  /// held; the device keeps it.
  EvidenceIngest(db::Database& database, PolicyRegistry& policies, const Identity& identity,
                 const Recorder& recorder, wire::SyncAnswer& answer);

  /// Creates an application that the restored copy lacks, from its first event. Fails only with errors of the
  /// store.
  base::Result<void> create(const wire::Evidence& evidence, const std::string& policy);
  base::Result<void> beforeOperations(const CheckedEvidence& checked);
  base::Result<void> afterOperations(const CheckedEvidence& checked);

 private:
  base::Result<void> attempt(const std::string& application, const std::function<base::Result<void>()>& work);
  void hold(const std::string& application, const base::Error& why);
  base::Result<ApplicationAggregate> openOwn(const wire::Evidence& evidence);
  base::Result<void> takeOperations(const wire::Evidence& evidence);
  base::Result<void> takeOperation(const std::string& application, const dossier::Operation& operation);
  base::Result<void> putBackSubmission(ApplicationAggregate& aggregate, const workflow::Event& event,
                                       const wire::Evidence& evidence);

  db::Database& m_database;
  PolicyRegistry& m_policies;
  const Identity& m_identity;
  Recorder m_recorder;
  wire::SyncAnswer& m_answer;
};

}  // namespace tarim::server
