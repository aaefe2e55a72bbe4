// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/committee.hpp"

#include "shared/base/json_record.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::wire {

namespace {

constexpr base::JsonLimits kCommitteeMessage{kMaxSmallBytes, kMaxMessageDepth};
constexpr base::JsonLimits kCommitteeChain{kMaxReviewBytes, kMaxMessageDepth};

}  // namespace

std::string write(const CommitteeRecord& record) {
  return base::writeRecord(record);
}
std::string write(const CommitteeRequest& request) {
  return base::writeRecord(request);
}
std::string write(const CommitteeAnswer& answer) {
  return base::writeRecord(answer);
}
std::string write(const BlindedBallot& ballot) {
  return base::writeRecord(ballot);
}
std::string write(const BlindSignature& answer) {
  return base::writeRecord(answer);
}
std::string write(const CastBallot& cast) {
  return base::writeRecord(cast);
}

base::Result<CommitteeRecord> readCommitteeRecord(std::string_view text) {
  return base::readRecord<CommitteeRecord>(text, kCommitteeChain);
}
base::Result<CommitteeRequest> readCommitteeRequest(std::string_view text) {
  return base::readRecord<CommitteeRequest>(text, kCommitteeMessage);
}
base::Result<CommitteeAnswer> readCommitteeAnswer(std::string_view text) {
  return base::readRecord<CommitteeAnswer>(text, kCommitteeChain);
}
base::Result<BlindedBallot> readBlindedBallot(std::string_view text) {
  return base::readRecord<BlindedBallot>(text, kCommitteeMessage);
}
base::Result<BlindSignature> readBlindSignature(std::string_view text) {
  return base::readRecord<BlindSignature>(text, kCommitteeMessage);
}
base::Result<CastBallot> readCastBallot(std::string_view text) {
  return base::readRecord<CastBallot>(text, kCommitteeMessage);
}

}  // namespace tarim::wire
