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
inline constexpr int kProtocolMax = 1;

inline constexpr std::size_t kMaxSyncBytes = 8u << 20;  ///< After decompression.
inline constexpr std::size_t kMaxOperationsPerSync = 20000;
inline constexpr std::size_t kMaxCommandsPerSync = 100;
inline constexpr std::size_t kMaxDraftsPerSync = 50;
inline constexpr std::size_t kMaxFilesPerSync = 5000;      ///< Hashes asked about in one request.
inline constexpr std::size_t kMaxEventsOfEvidence = 2000;  ///< Over all drafts of one request.
inline constexpr std::size_t kMaxReviewBytes = 32u << 20;  ///< A queue or a frozen submission as answered.
inline constexpr std::size_t kMaxSmallBytes = 64u << 10;   ///< Any other message.
inline constexpr std::size_t kMaxMessageDepth = 8;
inline constexpr std::uint64_t kMaxFileBytes =
    32u << 20;  ///< One page; 200 MB scans are refused on the device already.
inline constexpr std::uint64_t kMaxPatchBytes = kMaxFileBytes;
inline constexpr std::size_t kMaxPackageSegments = 900;  ///< Files that a carried package was uploaded in.
inline constexpr std::uint64_t kPackageSegmentBytes = 16u << 20;  ///< What a client cuts it into.
inline constexpr std::size_t kMaxPackageRequests = 64;            ///< Syncs in one package.
inline constexpr std::size_t kMaxReplyBytes = 64u << 20;          ///< A sealed reply.

/// A form that a file may travel in: a JPEG as the lossless JPEG XL that gives it back bit for bit.
inline constexpr std::string_view kRecompressedForm = "jxl";
/// Another: in slices, each uploaded as a file of its own, which the server joins.
inline constexpr std::string_view kSlicesForm = "pieces";
inline constexpr std::size_t kMaxSlicesOfFile = 32;
/// With the creation of an upload: what its file is a slice of; one of the slices may say it for all: "<hash>
/// <form> <hash of a slice> …", the form "asis" or "jxl".
inline constexpr std::string_view kAssemblyHeader = "Tarim-Join";
/// With the answer, "<hash of a file> 1 …" for each file that this was the last slice of: "1", it is stored;
/// "0", the slices do not make it. A slice may be one of several files, also of another device's: a receipt
/// names its file.
inline constexpr std::string_view kAssembledHeader = "Tarim-Joined";
inline constexpr std::string_view kAsItIs = "asis";

/// What X25519 secrets are derived for, by HKDF: the server's from its signing seed, a device's from its own.
inline constexpr std::string_view kSealPurpose = "tarim seal 1";
inline constexpr std::string_view kReplyPurpose = "tarim reply 1";

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
