// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/package/receive.hpp"

#include "client/package/keys.hpp"
#include "client/package/packed_before.hpp"
#include "client/sync/puller.hpp"
#include "shared/base/hash.hpp"
#include "shared/package/reader.hpp"
#include "shared/wire/json.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using base::Result;

Result<package::Recipient> selfOf(const Vault& vault) {
  const auto key = publicKeyIn(vault.settings.replyKey());
  if (!key) return key.error();
  return package::Recipient{package::Kind::Reply, *key, [&vault](const crypto::PublicKey& theirs) {
                              return vault.settings.agreeOnReply(theirs);
                            }};
}

std::uint64_t countPending(const Vault& vault, base::Instant now) {
  const wire::SyncRequest request = vault.exchange.pending(now);
  std::uint64_t left = request.files.size() + request.commands.size();
  for (const wire::DraftOperations& list : request.operations)
    left += list.operations.size();
  return left;
}

std::set<std::string> receiptsIn(const Vault& vault) {
  std::set<std::string> numbers;
  for (const DraftInfo& draft : vault.drafts.list())
    for (const workflow::Receipt& receipt : vault.exchange.receipts(draft.application))
      numbers.insert(receipt.number);
  return numbers;
}

/// A reply is taken in one moment: an answer from a stick measures no clock, however long its taking lasts.
class OneMoment final : public base::Clock {
 public:
  explicit OneMoment(base::Instant now) : m_now(now) {}
  [[nodiscard]] base::Instant now() const override { return m_now; }

 private:
  base::Instant m_now;
};

/// Applies the records of one reply.
class ReplyReader {
 public:
  ReplyReader(Vault& vault, const base::Clock& clock)
      : m_vault(vault), m_clock(clock), m_puller(vault, clock) {}

  Result<void> take(package::Record&& record) {
    const auto text = package::unpack(record);
    if (!text) return text.error();
    if (record.kind == package::RecordKind::Policy) {
      m_policies[base::sha256(*text).hex()] = *text;
      return {};
    }
    if (record.kind != package::RecordKind::Answer)
      return Error(Code::PackageDamaged, "a record that no server sends");
    auto answer = wire::readSyncAnswer(*text);
    if (!answer) return Error(Code::PackageDamaged, answer.error().detail(), answer.error().place());
    return takeAnswer(std::move(*answer));
  }

  Received received;

 private:
  Result<void> takeAnswer(wire::SyncAnswer answer) {
    if (isOfAnEarlierStore(answer)) {
      received.packAgain = true;
      return {};
    }
    const wire::SyncRequest known = m_vault.exchange.pending(m_clock.now());
    const std::uint64_t storesMet = m_vault.exchange.storesMet();
    const bool isOlder = answer.cursor < known.cursor;
    received.isOlder = received.isOlder || isOlder;
    dropOutdated(answer, isOlder);
    if (received.isOfCopy) dropOperationsOfCopy(answer);
    received.pages += answer.files.size();
    for (const wire::CommandResult& result : answer.results)
      if (!result.done) received.refused.push_back(result);
    auto taken = take(answer);
    const bool isOfAnotherStore = m_vault.exchange.storesMet() != storesMet;
    received.packAgain = received.packAgain || isOfAnotherStore;
    // The vault has reset itself for that store; the answer holds there, so apply it again.
    if (taken && isOfAnotherStore) taken = take(answer);
    return taken;
  }

  Result<void> take(const wire::SyncAnswer& answer) {
    // A package for the earlier store held no evidence for this one.
    static const wire::SyncRequest nothing;
    const wire::SyncRequest* answered =
        received.packAgain || knowsOnlyEarlierStores(answer) ? &nothing : nullptr;
    return m_puller.take(answer, answered, [this](const std::string& hash) -> Result<std::string> {
      const auto found = m_policies.find(hash);
      if (found == m_policies.end()) return Error(Code::UnknownPolicy, hash);
      return found->second;
    });
  }

  [[nodiscard]] bool knowsOnlyEarlierStores(const wire::SyncAnswer& answer) const {
    return m_vault.exchange.serverStore().identity != answer.store;
  }

  /// The server was restored since, as this device knows: the reply's acknowledgements no longer hold.
  [[nodiscard]] bool isOfAnEarlierStore(const wire::SyncAnswer& answer) const {
    return std::ranges::count(m_vault.exchange.serverStore().earlier, answer.store) > 0;
  }

  /// Removes statements that may no longer hold: the server's clock, missing files, submissions that wait for
  /// files, and in an older reply the drafts held back and the open cycles.
  void dropOutdated(wire::SyncAnswer& answer, bool isOlder) const {
    answer.now = base::toMillis(m_vault.exchange.serverClock().at(m_clock.now()));
    std::erase_if(answer.files, [](const wire::FileState& file) { return !file.stored; });
    std::erase_if(answer.results, [](const wire::CommandResult& result) {
      return !result.done && result.code == Code::FilesMissing;
    });
    if (!isOlder) return;
    answer.held.clear();
    answer.policies = m_vault.drafts.openCycles();
  }

  /// Statements about operation numbers are meant for the copy that made the package.
  static void dropOperationsOfCopy(wire::SyncAnswer& answer) {
    answer.acknowledged.clear();
    answer.restamped.clear();
    answer.held.clear();
  }

  Vault& m_vault;
  const base::Clock& m_clock;
  Puller m_puller;
  std::map<std::string, std::string> m_policies;
};

/// A reply whose feed begins after this vault's cursor would leave a gap; only another copy can have asked
/// for it.
Result<void> requireNoGap(const Vault& vault, const package::ReplyHeader& header, base::Instant now) {
  if (header.from <= vault.exchange.pending(now).cursor) return {};
  return Error(Code::ReplyForOther, "it goes on from later news than this vault has");
}

}  // namespace

Result<Received> receive(Vault& vault, const base::Clock& clock,
                         const std::vector<std::filesystem::path>& files) {
  const Account account = vault.settings.account();
  if (!account.enrolled()) return Error(Code::NotAuthenticated, "this vault is not enrolled yet");
  const auto self = selfOf(vault);
  if (!self) return self.error();
  const auto parts = package::inOrder(files);
  if (!parts) return parts.error();
  const auto open = package::filesInOrder(*parts);
  package::ReplyHeader header;
  const auto proof = package::prove(open, *self, [&](const std::string& text) -> Result<crypto::PublicKey> {
    auto read = package::readReplyHeader(text);
    if (!read) return read.error();
    header = std::move(*read);
    if (header.device != account.device) return Error(Code::ReplyForOther, header.device);
    return publicKeyIn(account.serverKey);
  });
  if (!proof) return proof.error();
  const auto follows = requireNoGap(vault, header, clock.now());
  if (!follows) return follows.error();

  const std::set<std::string> before = receiptsIn(vault);
  const OneMoment moment(clock.now());
  ReplyReader reader(vault, moment);
  reader.received.isOfCopy = !mayHavePacked(vault.settings, header.answers);
  const auto taken = package::eachRecord(
      open, *self, *proof, [&](package::Record&& record) { return reader.take(std::move(record)); });
  if (!taken) return taken.error();
  Received received = std::move(reader.received);
  received.outcome = header.outcome;
  received.packed = base::fromMillis(header.packed);
  received.answered = base::fromMillis(header.made);
  for (const std::string& number : receiptsIn(vault))
    if (!before.contains(number)) received.receipts.push_back(number);
  received.left = countPending(vault, clock.now());
  return received;
}

}  // namespace tarim::client
