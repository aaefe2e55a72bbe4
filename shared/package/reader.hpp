// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads a package in two passes, with at most one record in memory. The first pass, prove(), decrypts every
// chunk and checks the signature. The second pass, eachRecord(), hands out the records, and accepts only
// chunks with the hashes of the first pass, so a medium that returns different bytes the second time gains
// nothing.
#include "shared/package/source.hpp"

namespace tarim::package {

/// The recipient: the kind of package that it accepts, its public key, and the X25519 agreement with its
/// secret key.
struct Recipient {
  Kind kind = Kind::ToServer;
  crypto::PublicKey key{};
  std::function<base::Result<crypto::Key>(const crypto::PublicKey& ephemeral)> agree;
};

struct Record {
  RecordKind kind = RecordKind::PackageHeader;
  base::Bytes bytes;
};

/// The result of the first pass.
struct Proof {
  ContainerHeader header;
  std::string packageHeader;       ///< JSON text; package_header.hpp parses it.
  std::vector<base::Hash> chunks;  ///< Hash of each sealed chunk.
  std::uint64_t files = 0;         ///< Number of File records.
  std::uint64_t bytes = 0;         ///< Decrypted bytes.
};

/// Returns the key that must have signed the package with this header; an error refuses the package.
using KeyOfHeader = std::function<base::Result<crypto::PublicKey>(const std::string& packageHeader)>;

/// NotAPackage, PackageTooNew, PackageWrongWay, PackageForOther, ReplyForOther, PackageCut,
/// PackagePartMissing, PackagesMixed, PackageDamaged, TooLarge, and those of the source and of `keyOf`.
base::Result<Proof> prove(const OpenSource& open, const Recipient& recipient, const KeyOfHeader& keyOf);

/// Calls `take` for every record between header and signature, in order, until it returns an error.
base::Result<void> eachRecord(const OpenSource& open, const Recipient& recipient, const Proof& proof,
                              const std::function<base::Result<void>(Record&&)>& take);

/// The decompressed text of a message. PackageDamaged, TooLarge.
base::Result<std::string> unpack(const Record& record, std::size_t maxBytes = wire::kMaxSyncBytes);

}  // namespace tarim::package
