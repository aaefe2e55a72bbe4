// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Messages to JSON text and back. Reading follows the declared shape: limits before parsing, unknown keys
// ignored, InvalidInput with the JSON path of the first misfit. Operations travel as short arrays because
// there are many of them:
//   [sequence, wall, counter, baseWall, baseCounter, baseDevice, table, row, column, value]
// and the author's device, the same for all in a request, is not repeated in requests; in answers it is the
// 11th element. What is empty, 0 or false is not written (identifying keys always are), so a sync with
// nothing to say is small.
#include "shared/base/result.hpp"
#include "shared/wire/messages.hpp"

#include <string>
#include <string_view>

namespace tarim::wire {

std::string write(const Hello&);
std::string write(const EnrolRequest&);
std::string write(const EnrolAnswer&);
std::string write(const NewDeviceRequest&);
std::string write(const PackageRequest&);
std::string write(const SyncRequest&);
std::string write(const SyncAnswer&);
std::string write(const Queue&);
std::string write(const ReviewDossier&);
std::string write(const LeaseRequest&);
std::string write(const LeaseAnswer&);
std::string write(const Problem&);
/// The detail of failures of the server's own making stays in its log.
Problem problemOf(const base::Error& error);

base::Result<Hello> readHello(std::string_view);
/// ClientTooOld or ServerTooOld before the rest is looked at; so does readSyncRequest.
base::Result<EnrolRequest> readEnrolRequest(std::string_view);
base::Result<EnrolAnswer> readEnrolAnswer(std::string_view);
/// ClientTooOld and ServerTooOld as for an enrolment.
base::Result<NewDeviceRequest> readNewDeviceRequest(std::string_view);
base::Result<PackageRequest> readPackageRequest(std::string_view);
/// `device` is the authenticated sender: it becomes the author of every operation. TooLarge for a count or
/// value above the limits of protocol.hpp, before any operation is built; ids, hashes and the order of
/// sequences are checked here.
base::Result<SyncRequest> readSyncRequest(std::string_view, std::string_view device);
base::Result<SyncAnswer> readSyncAnswer(std::string_view);
base::Result<Queue> readQueue(std::string_view);
base::Result<ReviewDossier> readReviewDossier(std::string_view);
base::Result<LeaseRequest> readLeaseRequest(std::string_view);
base::Result<LeaseAnswer> readLeaseAnswer(std::string_view);
base::Result<Problem> readProblem(std::string_view);

/// Events as they are stored and verified (hash included); commands, receipts and signed heads as they are
/// kept.
std::string write(const workflow::Event&);
std::string write(const workflow::Command&);
std::string write(const workflow::Receipt&);
std::string write(const SignedHead&);
base::Result<workflow::Event> readEvent(std::string_view);
base::Result<workflow::Command> readCommand(std::string_view);
base::Result<workflow::Receipt> readReceipt(std::string_view);
base::Result<SignedHead> readSignedHead(std::string_view);

}  // namespace tarim::wire
