// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/committee_client.hpp"

#include "client/sync/net/api_client.hpp"
#include "client/sync/net/tls_session_cache.hpp"
#include "client/sync/net/tls_transport.hpp"
#include "shared/base/ids.hpp"
#include "shared/crypto/blind_signature.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>

namespace tarim::client {

using base::Code;
using base::Error;
using base::Result;

namespace {

/// Ballots are cast in the first nine tenths of their time, so that a broken link leaves room to try again.
constexpr int kTenthsToCast = 9;

Error noId(std::string_view what) {
  return {Code::InvalidInput, std::string(what) + " is no id"};
}

template <class T>
Result<T> orBroken(Result<T> read) {
  if (read || read.error().code() != Code::InvalidInput) return read;
  return Error(Code::ProtocolBroken, read.error().detail(), read.error().place());
}

}  // namespace

CommitteeClient::CommitteeClient(Vault& vault, SyncOptions options)
    : m_vault(vault), m_options(std::move(options)) {}

Result<std::string> CommitteeClient::ask(const std::string& method, std::string target,
                                         const std::string& body, bool withToken) {
  const Account account = m_vault.settings.account();
  if (!account.enrolled()) return Error(Code::NotAuthenticated, "this vault is not enrolled yet");
  const auto endpoint = endpointOf(account.server, account.caPem);
  if (!endpoint) return endpoint.error();
  SyncOptions options = m_options;
  options.sessions = std::make_shared<TlsSessionCache>();
  const auto transport = makeTransport(*endpoint, options);
  ApiClient api(*transport, withToken ? account.token : std::string());
  HttpRequest request;
  request.method = method;
  request.target = std::move(target);
  request.body = base::bytesOf(body);
  if (auto sent = api.send(request); !sent) return sent.error();
  auto answer = api.receive(wire::kMaxReviewBytes);
  if (!answer) return answer.error();
  if (answer->status < 200 || answer->status > 299) return errorOf(*answer);
  return std::move(answer->body);
}

Result<wire::CommitteeRecord> CommitteeClient::record(std::string_view cycle) {
  if (!base::isId(cycle)) return noId("the cycle");
  const auto text = ask("GET", std::string(wire::kCommitteePath) + std::string(cycle), {}, true);
  if (!text) return text.error();
  return orBroken(wire::readCommitteeRecord(*text));
}

Result<workflow::Event> CommitteeClient::act(std::string_view cycle, const wire::CommitteeRequest& request) {
  if (!base::isId(cycle)) return noId("the cycle");
  const auto text =
      ask("POST", std::string(wire::kCommitteePath) + std::string(cycle), wire::write(request), true);
  if (!text) return text.error();
  auto answer = orBroken(wire::readCommitteeAnswer(*text));
  if (!answer) return answer.error();
  return std::move(answer->event);
}

Result<wire::BlindSignature> CommitteeClient::sign(std::string_view vote, const wire::BlindedBallot& ballot) {
  if (!base::isId(vote)) return noId("the vote");
  const auto text =
      ask("POST", std::string(wire::kVotesPath) + std::string(vote) + "/ballot", wire::write(ballot), true);
  if (!text) return text.error();
  return orBroken(wire::readBlindSignature(*text));
}

Result<void> CommitteeClient::cast(const wire::CastBallot& ballot) {
  const auto text = ask("POST", std::string(wire::kBallotsPath), wire::write(ballot), false);
  if (!text) return text.error();
  return {};
}

Result<OwnBallot> prepareBallot(const wire::CommitteeRecord& record, std::string_view id,
                                workflow::Choice choice) {
  const auto committee = workflow::foldCommittee(record.events);
  if (!committee) return committee.error();
  const workflow::Vote* vote = committee->vote(id);
  if (!vote) return Error(Code::NotFound, "no vote " + std::string(id));
  if (!vote->isOpen()) return Error(Code::NotNow, "the vote is over");
  const auto key = base::fromHex(vote->key);
  if (!key) return key.error();
  const std::string text = workflow::ballotText(vote->id, choice);
  const auto blinded = crypto::blind(*key, base::bytesOf(text));
  if (!blinded) return blinded.error();
  OwnBallot own;
  own.vote = vote->id;
  own.key = vote->key;
  own.prepared = base::toHex(blinded->prepared);
  own.blinded = base::toHex(blinded->blinded);
  own.inverse = base::toHex(blinded->inverse);
  own.castFrom = base::toMillis(vote->issueUntil);
  own.castUntil = base::toMillis(vote->castUntil);
  return own;
}

Result<void> finishBallot(OwnBallot& own, const wire::BlindSignature& answer, base::Instant now) {
  const auto key = base::fromHex(own.key);
  const auto prepared = base::fromHex(own.prepared);
  const auto blinded = base::fromHex(own.blinded);
  const auto inverse = base::fromHex(own.inverse);
  const auto signature = base::fromHex(answer.signature);
  if (!key || !prepared || !blinded || !inverse || !signature)
    return Error(Code::InvalidInput, "no signature");
  const auto unblinded = crypto::unblind(*key, {*prepared, *blinded, *inverse}, *signature);
  if (!unblinded) return unblinded.error();
  own.ballot = workflow::ballotRecord(*prepared, *unblinded);
  own.prepared.clear();
  own.blinded.clear();
  own.inverse.clear();
  const base::Instant from = std::max(now, base::fromMillis(own.castFrom));
  const base::Instant until = base::fromMillis(own.castUntil);
  own.castAt = base::toMillis(randomMoment(from, from + (until - from) * kTenthsToCast / 10));
  return {};
}

base::Instant randomMoment(base::Instant from, base::Instant until) {
  if (until <= from) return from;
  const auto bytes = crypto::randomBytes(8);
  std::uint64_t number = 0;
  for (const std::uint8_t byte : bytes)
    number = number << 8 | byte;
  return from + base::Millis(std::int64_t(number % std::uint64_t((until - from).count())));
}

}  // namespace tarim::client
