// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/package_header.hpp"
#include "shared/package/reader.hpp"
#include "shared/package/writer.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

namespace tarim::fuzz {
namespace {

using namespace tarim::package;

const crypto::Key kSecret{1, 2, 3};
const crypto::Key kSeed{4, 5, 6};

Recipient recipient() {
  return {Kind::ToServer, crypto::agreementKeyOf(kSecret),
          [](const crypto::PublicKey& theirs) { return crypto::agree(kSecret, theirs); }};
}

/// What anybody who knows the server's key could send: these bytes as they are, and sealed as records.
base::Bytes sealedRecords(base::ByteView bytes) {
  MemorySink sink;
  auto writer = Writer::begin(Kind::ToServer, recipient().key, kLeastPartBytes + bytes.size() / 3, sink);
  (void)writer->add(RecordKind::PackageHeader, bytes.first(std::min<std::size_t>(bytes.size(), 200)));
  while (bytes.size() > 2) {
    const std::size_t size = std::min<std::size_t>(bytes.size() - 2, bytes[1]);
    (void)writer->add(RecordKind(2 + bytes[0] % 4), bytes.subspan(2, size));
    bytes = bytes.subspan(2 + size);
  }
  (void)writer->finish([](std::string_view text) { return crypto::sign(kSeed, base::bytesOf(text)); });
  return sink.bytes();
}

/// Proved and taken; how many records there were, or -1.
int readAll(base::ByteView bytes) {
  const auto proof = prove(bytesInMemory(bytes), recipient(), [](const std::string& packageHeader) {
    (void)readPackageHeader(packageHeader);
    (void)readReplyHeader(packageHeader);
    return base::Result<crypto::PublicKey>(crypto::publicKeyOf(kSeed));
  });
  if (!proof) return -1;
  int records = 0;
  const auto read = eachRecord(bytesInMemory(bytes), recipient(), *proof, [&](Record&& record) {
    ++records;
    (void)readFileHead(record.bytes);
    (void)unpack(record);
    return base::Result<void>();
  });
  return read ? records : -1;
}

}  // namespace

void package(const std::uint8_t* bytes, std::size_t size) {
  const base::ByteView view(bytes, size);
  (void)readHeader(view);
  if (readAll(view) >= 0) std::abort();  // Nobody signed it.
  base::Bytes sealed = sealedRecords(view);
  if (readAll(sealed) < 0) std::abort();
  const std::size_t at = size == 0 ? 0 : (bytes[0] * 257u + size) % sealed.size();
  sealed[at] ^= 1;
  if (readAll(sealed) >= 0) std::abort();
}

}  // namespace tarim::fuzz
