// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/format.hpp"

#include <algorithm>

namespace tarim::package {

using base::ByteView;
using base::Code;
using base::Error;

namespace {

constexpr std::string_view kMagic = "TARIMPKG";
constexpr std::string_view kPurpose = "tarim package 1";
constexpr std::uint8_t kAsItIs = 1;
constexpr std::uint8_t kRecompressed = 2;

// Where things stand in a header.
constexpr std::size_t kVersionAt = 8;
constexpr std::size_t kKindAt = 9;
constexpr std::size_t kPartAt = 12;
constexpr std::size_t kIdAt = 16;
constexpr std::size_t kRecipientAt = 32;
constexpr std::size_t kEphemeralAt = 48;
constexpr std::size_t kCapacityAt = 80;

template <class Number>
void putNumber(std::uint8_t* at, Number number) {
  for (std::size_t i = sizeof number; i-- > 0; number = Number(number >> 8))
    at[i] = std::uint8_t(number);
}

template <class Number>
Number numberAt(const std::uint8_t* at) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i)
    number = Number(number << 8 | at[i]);
  return number;
}

}  // namespace

bool ContainerHeader::isBeside(const ContainerHeader& other) const {
  return kind == other.kind && id == other.id && recipient == other.recipient &&
         ephemeral == other.ephemeral && capacity == other.capacity;
}

HeaderBytes write(const ContainerHeader& header) {
  HeaderBytes bytes{};
  std::copy(kMagic.begin(), kMagic.end(), bytes.begin());
  bytes[kVersionAt] = kVersion;
  bytes[kKindAt] = std::uint8_t(header.kind);
  putNumber(bytes.data() + kPartAt, header.part);
  std::copy(header.id.begin(), header.id.end(), bytes.begin() + kIdAt);
  std::copy(header.recipient.begin(), header.recipient.end(), bytes.begin() + kRecipientAt);
  std::copy(header.ephemeral.begin(), header.ephemeral.end(), bytes.begin() + kEphemeralAt);
  putNumber(bytes.data() + kCapacityAt, header.capacity);
  return bytes;
}

base::Result<ContainerHeader> readHeader(ByteView bytes) {
  const std::string_view text = base::textOf(bytes);
  if (!text.starts_with(kMagic)) return Error(Code::NotAPackage, "it does not begin like a package");
  if (bytes.size() > kVersionAt && bytes[kVersionAt] != kVersion)
    return Error(Code::PackageTooNew, "form " + std::to_string(bytes[kVersionAt]));
  if (bytes.size() < kHeaderBytes) return Error(Code::PackageCut, "not even a whole header");
  ContainerHeader header;
  header.kind = Kind(bytes[kKindAt]);
  header.part = numberAt<std::uint32_t>(bytes.data() + kPartAt);
  std::copy_n(bytes.begin() + kIdAt, header.id.size(), header.id.begin());
  std::copy_n(bytes.begin() + kRecipientAt, header.recipient.size(), header.recipient.begin());
  std::copy_n(bytes.begin() + kEphemeralAt, header.ephemeral.size(), header.ephemeral.begin());
  header.capacity = numberAt<std::uint64_t>(bytes.data() + kCapacityAt);
  const bool known = header.kind == Kind::ToServer || header.kind == Kind::Reply;
  const bool sized =
      header.capacity >= kLeastPartBytes - kHeaderBytes && header.capacity <= kMostPackageBytes;
  // Whatever is in no field must be as it is written: no two headers mean the same.
  if (!known || !sized || header.part == 0 || !std::ranges::equal(write(header), bytes.first(kHeaderBytes)))
    return Error(Code::PackageDamaged, "its header");
  return header;
}

Id keyIdOf(const crypto::PublicKey& key) {
  const base::Hash hash = base::sha256(ByteView(key));
  Id id{};
  std::copy_n(hash.bytes.begin(), id.size(), id.begin());
  return id;
}

crypto::Key serverSecretOf(const crypto::Key& signingSeed) {
  return crypto::expand(signingSeed, {}, wire::kSealPurpose);
}

crypto::Key replySecretOf(const crypto::Key& deviceSeed) {
  return crypto::expand(deviceSeed, {}, wire::kReplyPurpose);
}

crypto::Key chunkKey(const crypto::Key& agreed, const ContainerHeader& header) {
  ContainerHeader of = header;
  of.part = 0;
  return crypto::expand(agreed, write(of), kPurpose);
}

crypto::Nonce chunkNonce(std::uint64_t index, bool last) {
  crypto::Nonce nonce{};
  putNumber(nonce.data() + 3, index);
  nonce.back() = last ? 1 : 0;
  return nonce;
}

std::string signedText(Kind kind, const base::Hash& digest) {
  return (kind == Kind::ToServer ? "tarim package 1\n" : "tarim reply 1\n") + digest.hex();
}

std::uint64_t mostBytes(RecordKind kind) {
  switch (kind) {
    case RecordKind::PackageHeader:
      return wire::kMaxSmallBytes;
    case RecordKind::File:
      return kFileHeadBytes + wire::kMaxFileBytes;
    case RecordKind::Request:
    case RecordKind::Answer:
    case RecordKind::Policy:
      return wire::kMaxSyncBytes;
    case RecordKind::Signature:
      return std::tuple_size_v<crypto::Signature>;
  }
  return 0;
}

base::Bytes write(const FileHead& head) {
  base::Bytes bytes(head.hash.bytes.begin(), head.hash.bytes.end());
  bytes.push_back(head.recompressed ? kRecompressed : kAsItIs);
  return bytes;
}

base::Result<FileHead> readFileHead(ByteView record) {
  if (record.size() <= kFileHeadBytes) return Error(Code::PackageDamaged, "a file without bytes");
  const std::uint8_t form = record[kFileHeadBytes - 1];
  if (form != kAsItIs && form != kRecompressed)
    return Error(Code::PackageTooNew, "a file in form " + std::to_string(form));
  FileHead head;
  std::copy_n(record.begin(), head.hash.bytes.size(), head.hash.bytes.begin());
  head.recompressed = form == kRecompressed;
  return head;
}

}  // namespace tarim::package
