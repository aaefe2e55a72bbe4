// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The package format: a sync with its files in one sealed file for a USB stick; docs/PROTOCOL.md describes it
// byte by byte.
//
//   file = header, stream            a package of several files: each has the header, with its own number
//   stream = chunk, chunk, … last    64 KiB each, AES-256-GCM, numbered; the last one says so
//   inside = record, record, … signature
//
// The key is derived from an X25519 agreement between a key of this package and the recipient's key, and from
// the header, so a carrier can neither read, change, truncate, combine nor readdress the package. The
// signature at the end, over the header and all records before it, proves the sender.
#include "shared/base/hash.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/wire/protocol.hpp"

#include <array>
#include <optional>

namespace tarim::package {

inline constexpr std::uint8_t kVersion = 1;
inline constexpr std::size_t kHeaderBytes = 88;
inline constexpr std::size_t kChunkBytes = 64u << 10;
inline constexpr std::size_t kSealedChunkBytes = kChunkBytes + crypto::kSealTagBytes;
/// The largest file on FAT32.
inline constexpr std::uint64_t kMostPartBytes = (4ull << 30) - 1;
inline constexpr std::uint64_t kLeastPartBytes = 1024;
inline constexpr std::uint64_t kMostPackageBytes = 64ull << 30;

enum class Kind : std::uint8_t {
  ToServer = 1,  ///< A device's requests and files, signed by the device.
  Reply = 2,     ///< The server's answers, signed by the server.
};

using Id = std::array<std::uint8_t, 16>;

/// At the beginning of every part; only `part` differs between the parts of one package.
struct ContainerHeader {
  Kind kind = Kind::ToServer;
  std::uint32_t part = 1;
  Id id{};
  Id recipient{};  ///< keyIdOf() the key it is sealed to.
  crypto::PublicKey ephemeral{};
  std::uint64_t capacity = 0;  ///< Bytes of the stream in every part but the last.
  [[nodiscard]] std::string name() const { return base::toHex(id); }
  /// Whether the other header is that of a part of the same package.
  [[nodiscard]] bool isBeside(const ContainerHeader& other) const;
};

using HeaderBytes = std::array<std::uint8_t, kHeaderBytes>;
HeaderBytes write(const ContainerHeader& header);
/// NotAPackage, PackageTooNew, PackageDamaged.
base::Result<ContainerHeader> readHeader(base::ByteView bytes);
/// The beginning of the key's SHA-256.
Id keyIdOf(const crypto::PublicKey& key);

/// The secret keys that open packages and replies, derived from the seeds that server and device keep.
crypto::Key serverSecretOf(const crypto::Key& signingSeed);
crypto::Key replySecretOf(const crypto::Key& deviceSeed);

/// The key of a package's chunks, from the agreed secret.
crypto::Key chunkKey(const crypto::Key& agreed, const ContainerHeader& header);
/// The nonce of a chunk. A chunk at another position, or with another `last`, does not decrypt.
crypto::Nonce chunkNonce(std::uint64_t index, bool last);
/// The text that is signed. `digest`: SHA-256 of the header with part 0 and of all records before the
/// signature.
std::string signedText(Kind kind, const base::Hash& digest);

/// Each record is its kind, its length (8 bytes, big-endian) and its bytes.
enum class RecordKind : std::uint8_t {
  PackageHeader = 1,  ///< Sender, recipient and time: always the first (package_header.hpp).
  File = 2,           ///< A FileHead, then the encoded bytes.
  Request = 3,        ///< wire::SyncRequest, zstd.
  Answer = 4,         ///< wire::SyncAnswer, zstd.
  Policy = 5,         ///< A policy's canonical text, zstd.
  Signature = 9,      ///< Ed25519; always the last.
};
inline constexpr std::size_t kRecordHeadBytes = 9;
inline constexpr std::size_t kFileHeadBytes = 33;
/// The largest size of a record of this kind; 0: no such kind.
std::uint64_t mostBytes(RecordKind kind);

/// The head of a File record: hash (32), form (1: as it is, 2: a JPEG as lossless JPEG XL).
struct FileHead {
  base::Hash hash;
  bool recompressed = false;
};
base::Bytes write(const FileHead& head);
/// PackageDamaged.
base::Result<FileHead> readFileHead(base::ByteView record);

}  // namespace tarim::package
