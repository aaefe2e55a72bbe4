// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes messages as JSON text and reads them. Readers check limits before parsing, ignore unknown keys, and
// fail with InvalidInput and the JSON path of the first misfit. Operations are short arrays, because a
// message may have many:
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
std::string write(const Hello&);             ///< Answer of GET /v1/hello.
std::string write(const EnrolRequest&);      ///< Body of POST /v1/enrol.
std::string write(const EnrolAnswer&);       ///< Answer of POST /v1/enrol and /v1/devices.
std::string write(const NewDeviceRequest&);  ///< Body of POST /v1/devices.
std::string write(const PackageRequest&);    ///< Body of POST /v1/packages.
std::string write(const SyncRequest&);       ///< Body of POST /v1/sync.
std::string write(const SyncAnswer&);        ///< Answer of POST /v1/sync.
std::string write(const Queue&);             ///< Answer of GET /v1/review/queue.
std::string write(const ReviewDossier&);     ///< Answer of GET /v1/review/applications/{id}.
std::string write(const LeaseRequest&);      ///< Body of POST …/lease.
std::string write(const LeaseAnswer&);       ///< Answer of POST …/lease.
std::string write(const Problem&);           ///< Body of every 4xx and 5xx.
/// The body of an error answer. The detail of an internal failure is left out: only the log has it.
Problem problemOf(const base::Error& error);

/// Every reader fails with InvalidInput or TooLarge, and the JSON path of the first misfit.
base::Result<Hello> readHello(std::string_view);  ///< Answer of GET /v1/hello.
/// Checks the protocol version first: ClientTooOld, ServerTooOld. So do readNewDeviceRequest() and
/// readSyncRequest().
base::Result<EnrolRequest> readEnrolRequest(std::string_view);  ///< Body of POST /v1/enrol.
base::Result<EnrolAnswer> readEnrolAnswer(std::string_view);    ///< Answer of POST /v1/enrol and /v1/devices.
base::Result<NewDeviceRequest> readNewDeviceRequest(std::string_view);  ///< Body of POST /v1/devices.
base::Result<PackageRequest> readPackageRequest(std::string_view);      ///< Body of POST /v1/packages.
/// `device`: the authenticated sender, who becomes the author of every operation. TooLarge for a list
/// above the limits of protocol.hpp, before any operation is built; InvalidInput for a text above its own.
/// Checks ids, hashes and the order of sequences.
base::Result<SyncRequest> readSyncRequest(std::string_view,
                                          std::string_view device);  ///< Body of POST /v1/sync.
base::Result<SyncAnswer> readSyncAnswer(std::string_view);           ///< Answer of POST /v1/sync.
base::Result<Queue> readQueue(std::string_view);                     ///< Answer of GET /v1/review/queue.
base::Result<ReviewDossier> readReviewDossier(
    std::string_view);  ///< Answer of GET /v1/review/applications/{id}.
base::Result<LeaseRequest> readLeaseRequest(std::string_view);  ///< Body of POST …/lease.
base::Result<LeaseAnswer> readLeaseAnswer(std::string_view);    ///< Answer of POST …/lease.
base::Result<Problem> readProblem(std::string_view);            ///< Body of every 4xx and 5xx.

/// The stored form of events (with hash and signature), commands, receipts and signed heads.
std::string write(const workflow::Event&);    ///< With hash and signature.
std::string write(const workflow::Command&);  ///< As kept by the device that sent it.
std::string write(const workflow::Receipt&);  ///< With signature.
std::string write(const SignedHead&);         ///< With signature.
/// Read the stored form. InvalidInput with the JSON path of the first misfit.
base::Result<workflow::Event> readEvent(std::string_view);      ///< With hash and signature.
base::Result<workflow::Command> readCommand(std::string_view);  ///< As kept by the device that sent it.
base::Result<workflow::Receipt> readReceipt(std::string_view);  ///< With signature.
base::Result<SignedHead> readSignedHead(std::string_view);      ///< With signature.

}  // namespace tarim::wire
