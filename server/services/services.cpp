// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/services.hpp"

namespace tarim::server {

Services::Services(Store& theStore, const crypto::Key& serverSeed)
    : store(theStore),
      publicKey(crypto::publicKeyOf(serverSeed)),
      accounts(theStore),
      files(theStore),
      policies(theStore),
      commands(theStore, policies, serverSeed),
      record(theStore, serverSeed),
      sync(theStore, files, policies, commands, record, serverSeed),
      packages(theStore, accounts, files, policies, sync, serverSeed),
      review(theStore, policies),
      receipts(theStore),
      blobs(theStore, files),
      blind(theStore, policies, serverSeed),
      deadlines(theStore, policies, serverSeed),
      votes(theStore, policies, serverSeed) {}

}  // namespace tarim::server
