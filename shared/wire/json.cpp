// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/json.hpp"

#include "shared/base/json_record.hpp"

namespace tarim::wire {

namespace {

constexpr base::JsonLimits kSync{kMaxSyncBytes, kMaxMessageDepth};
constexpr base::JsonLimits kReview{kMaxReviewBytes, kMaxMessageDepth};
constexpr base::JsonLimits kNote{4 * kMaxSmallBytes, kMaxMessageDepth};
constexpr base::JsonLimits kSmall{kMaxSmallBytes, kMaxMessageDepth};

using base::readRecord;
using base::writeRecord;

}  // namespace

std::string write(const Hello& hello) {
  return writeRecord(hello);
}
std::string write(const EnrolRequest& request) {
  return writeRecord(request);
}
std::string write(const EnrolAnswer& answer) {
  return writeRecord(answer);
}
std::string write(const NewDeviceRequest& request) {
  return writeRecord(request);
}
std::string write(const PackageRequest& request) {
  return writeRecord(request);
}
std::string write(const SyncRequest& request) {
  return writeRecord(request);
}
std::string write(const SyncAnswer& answer) {
  return writeRecord(answer);
}
std::string write(const Queue& queue) {
  return writeRecord(queue);
}
std::string write(const ReviewDossier& dossier) {
  return writeRecord(dossier);
}
std::string write(const LeaseRequest& request) {
  return writeRecord(request);
}
std::string write(const LeaseAnswer& answer) {
  return writeRecord(answer);
}
std::string write(const Problem& problem) {
  return writeRecord(problem);
}
std::string write(const workflow::Event& event) {
  return writeRecord(event);
}
std::string write(const workflow::Command& command) {
  return writeRecord(command);
}
std::string write(const workflow::Receipt& receipt) {
  return writeRecord(receipt);
}
std::string write(const SignedHead& head) {
  return writeRecord(head);
}

base::Result<Hello> readHello(std::string_view text) {
  return readRecord<Hello>(text, kSmall);
}
base::Result<EnrolAnswer> readEnrolAnswer(std::string_view text) {
  return readRecord<EnrolAnswer>(text, kSmall);
}
base::Result<PackageRequest> readPackageRequest(std::string_view text) {
  return readRecord<PackageRequest>(text, kSmall);
}
base::Result<Queue> readQueue(std::string_view text) {
  return readRecord<Queue>(text, kReview);
}
base::Result<ReviewDossier> readReviewDossier(std::string_view text) {
  return readRecord<ReviewDossier>(text, kReview);
}
base::Result<LeaseRequest> readLeaseRequest(std::string_view text) {
  return readRecord<LeaseRequest>(text, kNote);
}
base::Result<LeaseAnswer> readLeaseAnswer(std::string_view text) {
  return readRecord<LeaseAnswer>(text, kNote);
}
base::Result<Problem> readProblem(std::string_view text) {
  return readRecord<Problem>(text, kNote);
}
base::Result<workflow::Event> readEvent(std::string_view text) {
  return readRecord<workflow::Event>(text, kSync);
}
base::Result<workflow::Command> readCommand(std::string_view text) {
  return readRecord<workflow::Command>(text, kSync);
}
base::Result<workflow::Receipt> readReceipt(std::string_view text) {
  return readRecord<workflow::Receipt>(text, kSmall);
}
base::Result<SignedHead> readSignedHead(std::string_view text) {
  return readRecord<SignedHead>(text, kSmall);
}

Problem problemOf(const base::Error& error) {
  using base::Code;
  const Code code = error.code();
  const bool own = code == Code::Unknown || code == Code::StorageFailed || code == Code::StorageCorrupt;
  const base::Words words = base::words(code);
  Problem problem;
  problem.code = base::codeName(code);
  problem.detail = own ? std::string() : error.detail();
  problem.zh = words.zh;
  problem.en = words.en;
  problem.path = own ? std::string() : error.place().path;
  return problem;
}

}  // namespace tarim::wire
