// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Applies one sync answer to the vault; or, when the answer comes from another store than the known one,
// starts reconciling with that store (reconciling.hpp). It works on a copy of the contents
// (VaultCore::replace), and clones the drafts that the answer changes. Applying an answer is idempotent.
#include "client/vault/core.hpp"

namespace tarim::client {

class Inbox {
 public:
  Inbox(Contents& contents, VaultCore& core, base::Instant now);

  /// Call it inside a transaction. StorageFull, StorageFailed; an invalid statement about one draft becomes
  /// that draft's trouble. `answered`: the request, null when it held everything; see VaultExchange::apply.
  base::Result<void> take(const wire::SyncAnswer& answer, const wire::SyncRequest* answered);

  /// Applies one file state; also for states that come outside of a sync.
  base::Result<void> takeFile(const wire::FileState& state);

 private:
  base::Result<void> beginWithAnotherStore(const wire::SyncAnswer& answer);
  base::Result<void> askAgainAboutAllFiles();
  base::Result<void> takeProtocol(const wire::SyncRequest* answered);
  base::Result<void> takeAnswer(const wire::SyncAnswer& answer, const wire::SyncRequest* answered);
  base::Result<void> takeStore(const wire::SyncAnswer& answer);
  bool takeSignedHead(const wire::SyncAnswer& answer);
  void takeAsAnswered(const wire::SyncAnswer& answer, const wire::SyncRequest* answered);
  base::Result<void> takeAcknowledgements(const wire::SyncAnswer& answer);
  base::Result<void> takeRestamps(const wire::SyncAnswer& answer);
  base::Result<void> takeFeed(const wire::SyncAnswer& answer);
  base::Result<void> takeItem(const wire::FeedItem& item);
  base::Result<void> takeOperation(Draft& draft, const dossier::Operation& operation);
  base::Result<void> replaceOperation(Draft& draft, const dossier::Operation& operation);
  base::Result<void> takeEvent(Draft& draft, const workflow::Event& event);
  base::Result<void> takeSignature(Draft& draft, const workflow::Event& event);
  /// ProtocolBroken when the events cannot follow each other under the draft's policy. Passes when the vault
  /// does not have the policy.
  base::Result<void> checkFold(const Draft& draft, const std::vector<workflow::Event>& events);
  base::Result<void> takeReceipt(Draft& draft, const workflow::Receipt& receipt);
  [[nodiscard]] bool travelsInSlices(const wire::FileState& state) const;
  base::Result<void> takeLost(const std::string& hash);
  base::Result<void> takeResult(const wire::CommandResult& result);
  base::Result<void> askAgainAboutFilesOf(const workflow::Command& command);
  base::Result<void> takeClock(const wire::SyncAnswer& answer);
  base::Result<void> settleDrafts();
  base::Result<void> finishDrafts();
  void tellTrouble(const std::string& application, const base::Error& error);
  [[nodiscard]] base::Instant serverNow() const { return m_at; }

  /// Null when there is no such draft.
  Draft* change(const std::string& application);
  base::Result<Draft*> changeOrCreate(const wire::FeedItem& item);

  Contents& m_contents;
  VaultCore& m_core;  ///< For the policies: its contents are those before the answer.
  DraftTable& m_drafts;
  MetadataStore& m_metadata;
  base::Instant m_now;  ///< By the device's clock.
  base::Instant m_at;   ///< The same moment in server time, which is stored.
  std::set<std::string> m_changed;
  std::set<std::string> m_kept;  ///< Drafts of which this answer took a snapshot.
};

}  // namespace tarim::client
