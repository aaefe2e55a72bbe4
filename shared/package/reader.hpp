// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads a package in two passes, with never more than one record in memory. The first, prove(), opens every
// chunk and checks the signature; nothing is taken before it has said yes. The second, eachRecord(), takes,
// and believes only chunks that are, byte for byte, those of the first: a stick that changes its mind gains
// nothing.
#include "shared/package/source.hpp"

namespace tarim::package {

/// Whoever opens it: which kind they take, their key, and the agreement that only they can make.
struct Recipient {
  Kind kind = Kind::ToServer;
  crypto::PublicKey key{};
  std::function<base::Result<crypto::Key>(const crypto::PublicKey& ephemeral)> agree;
};

struct Record {
  RecordKind kind = RecordKind::PackageHeader;
  base::Bytes bytes;
};

/// What the first pass found.
struct Proof {
  ContainerHeader header;
  std::string packageHeader;       ///< As it was written; read by package_header.hpp.
  std::vector<base::Hash> chunks;  ///< Of each chunk as it lay there.
  std::uint64_t files = 0;         ///< Records of that kind.
  std::uint64_t bytes = 0;         ///< Inside.
};

/// The key that must have signed it, by its packageHeader; an error refuses the package.
using KeyOfHeader = std::function<base::Result<crypto::PublicKey>(const std::string& packageHeader)>;

/// NotAPackage, PackageTooNew, PackageWrongWay, PackageForOther, ReplyForOther, PackageCut,
/// PackagePartMissing, PackagesMixed, PackageDamaged, TooLarge, and those of the source and of `keyOf`.
base::Result<Proof> prove(const OpenSource& open, const Recipient& recipient, const KeyOfHeader& keyOf);

/// Every record between packageHeader and signature, in order. An error of `take` ends it.
base::Result<void> eachRecord(const OpenSource& open, const Recipient& recipient, const Proof& proof,
                              const std::function<base::Result<void>(Record&&)>& take);

/// A message's text. PackageDamaged, TooLarge.
base::Result<std::string> unpack(const Record& record, std::size_t maxBytes = wire::kMaxSyncBytes);

}  // namespace tarim::package
