// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Versions, limits and paths of the protocol that docs/PROTOCOL.md describes. Both sides check against these
// before parsing.
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tarim::wire {

/// Negotiated on /v1/hello and stated in every sync: the highest version both sides have.
inline constexpr int kProtocolMin = 1;
inline constexpr int kProtocolMax = 2;
/// Header of a request for the dossier of a reviewer: the version that its device reads; absent: 1.
inline constexpr std::string_view kProtocolHeader = "Tarim-Protocol";

inline constexpr std::size_t kMaxSyncBytes = 8u << 20;  ///< After decompression.
inline constexpr std::size_t kMaxOperationsPerSync = 20000;
inline constexpr std::size_t kMaxCommandsPerSync = 100;
inline constexpr std::size_t kMaxDraftsPerSync = 50;
inline constexpr std::size_t kMaxFilesPerSync = 5000;      ///< Hashes in one request.
inline constexpr std::size_t kMaxEventsOfEvidence = 2000;  ///< Over all drafts of one request.
inline constexpr std::size_t kMaxReviewBytes = 32u << 20;  ///< A queue or a frozen submission as answered.
inline constexpr std::size_t kMaxSmallBytes = 64u << 10;   ///< Any other message.
inline constexpr std::size_t kMaxMessageDepth = 8;
inline constexpr std::uint64_t kMaxFileBytes = 32u
                                               << 20;  ///< One page; the device refuses larger scans first.
inline constexpr std::uint64_t kMaxPatchBytes = kMaxFileBytes;
inline constexpr std::size_t kMaxPackageSegments = 900;  ///< Slices in which a carried package is uploaded.
inline constexpr std::uint64_t kPackageSegmentBytes = 16u << 20;  ///< Size of such a slice.
inline constexpr std::size_t kMaxPackageRequests = 64;            ///< Syncs in one package.
inline constexpr std::size_t kMaxReplyBytes = 64u << 20;          ///< A sealed reply.

/// An encoding of files: a JPEG as lossless JPEG XL, from which the server restores it bit for bit.
inline constexpr std::string_view kRecompressedForm = "jxl";
/// Another: as slices, each uploaded as a file of its own, from which the server assembles the file.
inline constexpr std::string_view kSlicesForm = "pieces";
inline constexpr std::size_t kMaxSlicesOfFile = 32;
/// Header of the creation of an upload: the assembly that the file is a slice of; it may be sent with one of
/// the slices for all. "<hash of the file> <form> <hash of a slice> …", the form is "asis" or "jxl".
inline constexpr std::string_view kAssemblyHeader = "Tarim-Join";
/// Header of the answer: "<hash of a file> 1 …" for each file of which this was the last slice. "1": the file
/// is stored; "0": the slices do not make the file. Several files may share a slice, so the header names each
/// file.
inline constexpr std::string_view kAssembledHeader = "Tarim-Joined";
inline constexpr std::string_view kAsItIs = "asis";

/// HKDF purposes of the X25519 secrets: the server's is derived from its signing seed, a device's from its
/// own seed.
inline constexpr std::string_view kSealPurpose = "tarim seal 1";
inline constexpr std::string_view kReplyPurpose = "tarim reply 1";

// Paths as the client asks for them; the table of the server is server/accounts/permissions.hpp.
inline constexpr std::string_view kHelloPath = "/v1/hello";
inline constexpr std::string_view kEnrolPath = "/v1/enrol";
inline constexpr std::string_view kDevicesPath = "/v1/devices";
inline constexpr std::string_view kSyncPath = "/v1/sync";
inline constexpr std::string_view kFilesPath = "/v1/files";         ///< tus 1.0
inline constexpr std::string_view kBlobsPath = "/v1/blobs/";        ///< + hash; Range
inline constexpr std::string_view kPoliciesPath = "/v1/policies/";  ///< + hash
inline constexpr std::string_view kReceiptsPath = "/v1/receipts/";  ///< + number
inline constexpr std::string_view kPackagesPath = "/v1/packages";
inline constexpr std::string_view kQueuePath = "/v1/review/queue";
inline constexpr std::string_view kReviewPath = "/v1/review/applications/";  ///< + id [+ /lease]

}  // namespace tarim::wire
