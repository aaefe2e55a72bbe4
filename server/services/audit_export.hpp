// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The record as files for a third party, who checks them with docs/audit-verify.sh (openssl, python3) and
// nothing of this program. One JSON object a line:
//   events.jsonl   every event of every application and committee, by chain and number
//   journal.jsonl  every entry of the journal with its running head and signature, by position
//   heads.jsonl    the signed heads that the store keeps, those of earlier identities too
//   receipts.jsonl every receipt
//   server.json    {"publicKey", "position", "head", "identities": [{"id","position"}]}
// The texts of submissions stay here: their roots stand in the events.
#include "server/store/store.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/workflow/event.hpp"

#include <string>
#include <vector>

namespace tarim::server {

struct AuditFile {
  std::string name;
  std::string text;
};

/// All in one read transaction. StorageCorrupt when an event does not parse.
base::Result<std::vector<AuditFile>> auditExport(Store& store, const crypto::PublicKey& serverKey);

/// The events of one application, by its id or number, or of a committee's chain. NotFound.
base::Result<std::vector<workflow::Event>> auditedChain(Store& store, const std::string& chain);

}  // namespace tarim::server
