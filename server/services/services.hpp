// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// All services over one store. A serving program creates them once and passes them to its routes.
#include "server/services/blind.hpp"
#include "server/services/blobs.hpp"
#include "server/services/deadlines.hpp"
#include "server/services/packages.hpp"
#include "server/services/receipts.hpp"
#include "server/services/record.hpp"
#include "server/services/review.hpp"
#include "server/services/sync.hpp"
#include "server/services/votes.hpp"

namespace tarim::server {

struct Services {
  /// The store must outlive it.
  Services(Store& store, const crypto::Key& serverSeed);

  Store& store;
  crypto::PublicKey publicKey;
  Accounts accounts;
  FileStore files;
  PolicyRegistry policies;
  CommandService commands;
  RecordService record;
  SyncService sync;
  PackageService packages;
  ReviewService review;
  ReceiptService receipts;
  BlobService blobs;
  BlindService blind;
  DeadlineService deadlines;
  VoteService votes;
};

}  // namespace tarim::server
