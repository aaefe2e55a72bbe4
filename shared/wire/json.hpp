// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes messages as JSON text and reads them. Readers check limits before parsing, ignore unknown keys, and
// fail with InvalidInput and the JSON path of the first misfit. Operations are short arrays, because a message
// may have many:
//   [sequence, wall, counter, baseWall, baseCounter, baseDevice, table, row, column, value]
// All operations of a request have the same author, so a request leaves the author's device out; in answers
// the device is the 11th element. Empty values, 0 and false are not written (required keys always are), so an
// empty sync is small.
#include "shared/base/result.hpp"
#include "shared/wire/messages.hpp"

#include <string>
#include <string_view>

namespace tarim::wire {

/// One message as JSON text.
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
/// The body of an error answer. The detail of an internal failure is left out: only the log has it.
Problem problemOf(const base::Error& error);

/// Every reader fails with InvalidInput or TooLarge, and the JSON path of the first misfit.
base::Result<Hello> readHello(std::string_view);
/// Checks the protocol version first: ClientTooOld, ServerTooOld. So do readNewDeviceRequest() and
/// readSyncRequest().
base::Result<EnrolRequest> readEnrolRequest(std::string_view);
base::Result<EnrolAnswer> readEnrolAnswer(std::string_view);
base::Result<NewDeviceRequest> readNewDeviceRequest(std::string_view);
base::Result<PackageRequest> readPackageRequest(std::string_view);
/// `device`: the authenticated sender, who becomes the author of every operation. TooLarge for a count or value
/// above the limits of protocol.hpp, before any operation is built. Checks ids, hashes and the order of
/// sequences.
base::Result<SyncRequest> readSyncRequest(std::string_view, std::string_view device);
base::Result<SyncAnswer> readSyncAnswer(std::string_view);
base::Result<Queue> readQueue(std::string_view);
base::Result<ReviewDossier> readReviewDossier(std::string_view);
base::Result<LeaseRequest> readLeaseRequest(std::string_view);
base::Result<LeaseAnswer> readLeaseAnswer(std::string_view);
base::Result<Problem> readProblem(std::string_view);

/// The stored form of events (with hash and signature), commands, receipts and signed heads.
std::string write(const workflow::Event&);
std::string write(const workflow::Command&);
std::string write(const workflow::Receipt&);
std::string write(const SignedHead&);
/// Read the stored form. InvalidInput with the JSON path of the first misfit.
base::Result<workflow::Event> readEvent(std::string_view);
base::Result<workflow::Command> readCommand(std::string_view);
base::Result<workflow::Receipt> readReceipt(std::string_view);
base::Result<SignedHead> readSignedHead(std::string_view);

}  // namespace tarim::wire
