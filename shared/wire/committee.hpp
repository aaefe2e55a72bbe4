// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the committee's office, its chair and its members say to the server about secret votes
// (workflow/committee.hpp), and what they and everybody who checks are told.
#include "shared/workflow/vote_check.hpp"

namespace tarim::wire {

/// GET /v1/committee/{cycle}: the whole chain. The file that `tarim-cli vote check` reads.
struct CommitteeRecord {
  std::int64_t now = 0;
  std::string publicKey;  ///< Of the server, hex: with which the events are signed.
  std::vector<workflow::Event> events;

  static void fields(auto& field, auto& record) {
    field("now", record.now);
    field("publicKey", record.publicKey, base::kHash);
    field("events", record.events);
  }
};

enum class CommitteeAct { Form, Open, Close, Annul };
inline constexpr std::array<std::string_view, 4> kCommitteeActNames{"form", "open", "close", "annul"};
constexpr const auto& namesOf(CommitteeAct) {
  return kCommitteeActNames;
}

/// POST /v1/committee/{cycle}. Each act uses some of the fields.
struct CommitteeRequest {
  CommitteeAct act = CommitteeAct::Form;
  std::string vote;                  ///< Open: an id that the sender chooses; close, annul: of the vote.
  std::string application;           ///< Open: id or number.
  std::vector<std::string> members;  ///< Form: of the committee; open: who attend and may vote.
  std::string chair;                 ///< Form.
  std::string issueUntil;            ///< Open: ISO instants.
  std::string castUntil;
  std::string words;  ///< Form: by what decision; annul: why.

  static void fields(auto& field, auto& request) {
    field("act", request.act, base::kRequired);
    field("vote", request.vote, base::atMost(64));
    field("application", request.application, base::atMost(64));
    field("members", request.members, base::atMost(workflow::kMaxMembers));
    field("chair", request.chair, base::atMost(64));
    field("issueUntil", request.issueUntil, base::atMost(64));
    field("castUntil", request.castUntil, base::atMost(64));
    field("words", request.words);
  }
};
/// The event that was recorded.
struct CommitteeAnswer {
  workflow::Event event;

  static void fields(auto& field, auto& answer) { field("event", answer.event, base::kRequired); }
};

/// POST /v1/votes/{vote}/ballot: a member asks for the blind signature of a ballot.
struct BlindedBallot {
  std::string blinded;  ///< Hex, as long as the modulus.

  static void fields(auto& field, auto& ballot) {
    field("blinded", ballot.blinded, {.required = true, .most = 2048});
  }
};
struct BlindSignature {
  std::string signature;  ///< Hex; crypto::unblind() makes the ballot's of it.

  static void fields(auto& field, auto& answer) {
    field("signature", answer.signature, {.required = true, .most = 2048});
  }
};

/// POST /v1/ballots, without a token.
struct CastBallot {
  std::string vote;
  std::string ballot;  ///< workflow/ballots.hpp

  static void fields(auto& field, auto& cast) {
    field("vote", cast.vote, base::kId);
    field("ballot", cast.ballot, {.required = true, .most = 4096});
  }
};

inline constexpr std::string_view kCommitteePath = "/v1/committee/";  ///< + id of the policy
inline constexpr std::string_view kVotesPath = "/v1/votes/";          ///< + vote + /ballot
inline constexpr std::string_view kBallotsPath = "/v1/ballots";

std::string write(const CommitteeRecord&);
std::string write(const CommitteeRequest&);
std::string write(const CommitteeAnswer&);
std::string write(const BlindedBallot&);
std::string write(const BlindSignature&);
std::string write(const CastBallot&);
/// InvalidInput or TooLarge, and the JSON path of the first misfit.
base::Result<CommitteeRecord> readCommitteeRecord(std::string_view);
base::Result<CommitteeRequest> readCommitteeRequest(std::string_view);
base::Result<CommitteeAnswer> readCommitteeAnswer(std::string_view);
base::Result<BlindedBallot> readBlindedBallot(std::string_view);
base::Result<BlindSignature> readBlindSignature(std::string_view);
base::Result<CastBallot> readCastBallot(std::string_view);

}  // namespace tarim::wire
