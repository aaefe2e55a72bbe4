// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The signed record as a whole (workflow/record.hpp, store/journal.hpp): signs heads for devices and the
// operator, and compares a head that somebody kept with the present record. A head proves what the record
// was; when the record differs, the store was restored, rolled back or changed.
#include "server/store/store.hpp"
#include "shared/wire/messages.hpp"

#include <functional>

namespace tarim::server {

/// The result of comparing a kept head with this store.
enum class HeadVerdict {
  Same,           ///< All events that the head covers are unchanged.
  NotSigned,      ///< Not signed by this server's key: it proves nothing.
  OtherStore,     ///< Signed by this server under an identity that this store never had.
  LostByRestore,  ///< Beyond the end of an earlier identity: a restore lost the events, and devices know.
  Ahead,          ///< Beyond the end of the present identity: the store was rolled back unnoticed.
  Changed         ///< An event that the head covers has changed.
};
struct HeadComparison {
  HeadVerdict verdict = HeadVerdict::Same;
  std::optional<wire::SignedHead> ours;  ///< With Changed: the journal's head at the same position.
};
base::Result<HeadComparison> compareHead(db::Database& database, const wire::SignedHead& kept,
                                         const crypto::PublicKey& serverKey);
/// One readable line about the head and the verdict.
std::string formatHead(const wire::SignedHead& kept, HeadVerdict verdict);

/// The state of the record, for the operator.
struct RecordStatus {
  std::int64_t position = 0;       ///< Entries of the journal.
  std::int64_t signedAt = 0;       ///< Time of the last head kept in the store; 0: none.
  std::int64_t contradicting = 0;  ///< Kept heads that contradict the record: see verify.
};
base::Result<RecordStatus> recordStatus(db::Database& database, const crypto::PublicKey& serverKey);

class RecordService {
 public:
  /// The store must outlive it.
  RecordService(Store& store, const crypto::Key& serverSeed);
  /// `report` gets a line when a device proves that the record was rolled back or changed; on any thread.
  void setReport(std::function<void(const std::string&)> report) { m_report = std::move(report); }

  /// Required before the store is served or written to: signs the events of a store from before events were
  /// signed, once. Returns the number of events signed.
  base::Result<std::int64_t> open();

  /// Signs the present head. The store keeps it if the record has grown since the last kept head, unless the
  /// store is a copy (store/store_identity.hpp).
  base::Result<wire::SignedHead> signHead();
  base::Result<HeadComparison> compare(const wire::SignedHead& kept);

  /// Checks the head that a device keeps. A head that proves a rollback or a change is kept as evidence and
  /// reported, and a store that no longer matches its identity begins a new one. With Changed, returns the
  /// server's head at the same position: the two signatures contradict each other.
  base::Result<std::optional<wire::SignedHead>> checkKept(const wire::SignedHead& kept);

  /// The head of the journal's last entry; nothing in an empty record.
  base::Result<std::optional<wire::SignedHead>> latest();
  /// The last head signed by signHead() under the present identity.
  base::Result<std::optional<wire::SignedHead>> lastKept();

 private:
  base::Result<bool> keepEvidence(const wire::SignedHead& kept, HeadVerdict verdict);

  Store& m_store;
  crypto::Key m_seed;
  crypto::PublicKey m_key;
  std::function<void(const std::string&)> m_report;
};

}  // namespace tarim::server
