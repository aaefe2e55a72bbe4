// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The signed record as a whole (workflow/record.hpp, store/journal.hpp): heads are signed for devices and for
// the operator, and a head that somebody kept is compared with what the store says now. A head proves what
// the record was; when the store says something else it was restored, rolled back or changed.
#include "server/store/store.hpp"
#include "shared/wire/messages.hpp"

#include <functional>

namespace tarim::server {

/// What a kept head says about this store.
enum class HeadVerdict {
  Same,           ///< Everything that it covers is here as it was.
  NotSigned,      ///< Not by this server's key: it says nothing.
  OtherStore,     ///< Signed by this server under an identity that this store never had.
  LostByRestore,  ///< Beyond where its identity ended: a restore lost what came after, and devices were told.
  Ahead,          ///< Of the identity of now and beyond its end: the store was rolled back and does not know.
  Changed         ///< Something that it covers is not what it was.
};
struct HeadComparison {
  HeadVerdict verdict = HeadVerdict::Same;
  std::optional<wire::SignedHead> ours;  ///< With Changed: what the journal says at the same position.
};
base::Result<HeadComparison> compareHead(db::Database& database, const wire::SignedHead& kept,
                                         const crypto::PublicKey& serverKey);
/// One line about the head and the verdict, for people.
std::string formatHead(const wire::SignedHead& kept, HeadVerdict verdict);

/// For whoever watches over the server.
struct RecordStatus {
  std::int64_t position = 0;       ///< Entries of the journal.
  std::int64_t signedAt = 0;       ///< The last head that is kept in the store; 0: none.
  std::int64_t contradicting = 0;  ///< Kept heads that the record no longer fits: see verify.
};
base::Result<RecordStatus> recordStatus(db::Database& database, const crypto::PublicKey& serverKey);

class RecordService {
 public:
  /// The store must outlive it.
  RecordService(Store& store, const crypto::Key& serverSeed);
  /// Gets a line when a device proves that the record is not what it was; from any thread.
  void setReport(std::function<void(const std::string&)> report) { m_report = std::move(report); }

  /// Before a store is served or takes anything in: signs a store from before events were signed, once. Gives
  /// the number of events that it signed.
  base::Result<std::int64_t> open();

  /// The head of now, signed now; kept in the store when the record has grown since the last one, unless the
  /// store is a copy (store/store_identity.hpp).
  base::Result<wire::SignedHead> signHead();
  base::Result<HeadComparison> compare(const wire::SignedHead& kept);

  /// A device told the head that it keeps. One that proves a rollback or a change is kept as evidence and
  /// reported, and a store that is no longer what its identity stands for gets another one. With a change our
  /// own head at the same position is given back: the two signatures contradict each other.
  base::Result<std::optional<wire::SignedHead>> meet(const wire::SignedHead& kept);

  /// The end of the journal; nothing in an empty record.
  base::Result<std::optional<wire::SignedHead>> latest();
  /// The last that was signed by signHead() under the identity of now.
  base::Result<std::optional<wire::SignedHead>> lastKept();

 private:
  base::Result<bool> takeEvidence(const wire::SignedHead& kept, HeadVerdict verdict);

  Store& m_store;
  crypto::Key m_seed;
  crypto::PublicKey m_key;
  std::function<void(const std::string&)> m_report;
};

}  // namespace tarim::server
