// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/reader.hpp"

#include "shared/package/chunks.hpp"
#include "shared/wire/compress.hpp"

#include <algorithm>

namespace tarim::package {

using base::Code;
using base::Error;
using base::Result;

namespace {

Error wrong(std::string why) {
  return {Code::PackageDamaged, std::move(why)};
}

/// Records out of chunks, with the digest that the signature is over.
class Records {
 public:
  explicit Records(ChunkReader& chunks) : m_chunks(chunks) {
    ContainerHeader header = chunks.header();
    header.part = 0;
    m_digest.update(write(header));
  }

  /// Limited before its bytes are made room for.
  Result<Record> next() {
    std::array<std::uint8_t, kRecordHeadBytes> head{};
    const auto begun = m_chunks.read(head);
    if (!begun) return begun.error();
    Record record;
    record.kind = RecordKind(head[0]);
    std::uint64_t length = 0;
    for (std::size_t i = 1; i < head.size(); ++i)
      length = length << 8 | head[i];
    const std::uint64_t most = mostBytes(record.kind);
    if (most == 0) return Error(Code::PackageTooNew, "a record of kind " + std::to_string(head[0]));
    if (length > most) return Error(Code::TooLarge, "a record of " + std::to_string(length) + " bytes");
    record.bytes.resize(length);
    const auto filled = m_chunks.read(record.bytes);
    if (!filled) return filled.error();
    if (record.kind == RecordKind::Signature) return record;
    m_digest.update(head);
    m_digest.update(record.bytes);
    return record;
  }

  base::Hash digest() { return m_digest.finish(); }

 private:
  ChunkReader& m_chunks;
  base::Sha256 m_digest;
};

Result<Record> firstHeader(Records& records) {
  auto packageHeader = records.next();
  if (packageHeader && packageHeader->kind != RecordKind::PackageHeader)
    return wrong("it does not begin with its header");
  return packageHeader;
}

Result<void> mustFit(const ContainerHeader& header, const Record& signature, const crypto::PublicKey& key,
                     const base::Hash& digest) {
  if (crypto::verify(key, base::bytesOf(signedText(header.kind, digest)), signature.bytes)) return {};
  return wrong("its signature does not fit");
}

}  // namespace

Result<Proof> prove(const OpenSource& open, const Recipient& recipient, const KeyOfHeader& keyOf) {
  auto chunks = ChunkReader::open(open, recipient);
  if (!chunks) return chunks.error();
  Proof proof;
  proof.header = chunks->header();
  chunks->onChunk = [&proof](std::uint64_t, const base::Hash& hash) {
    proof.chunks.push_back(hash);
    return true;
  };
  Records records(*chunks);
  const auto packageHeader = firstHeader(records);
  if (!packageHeader) return packageHeader.error();
  proof.packageHeader = base::textOf(packageHeader->bytes);
  const auto key = keyOf(proof.packageHeader);
  if (!key) return key.error();
  while (true) {
    const auto record = records.next();
    if (!record) return record.error();
    if (record->kind == RecordKind::PackageHeader) return wrong("two headers");
    if (record->kind == RecordKind::Signature) {
      const auto fits = mustFit(proof.header, *record, *key, records.digest());
      if (!fits) return fits.error();
      break;
    }
    if (record->kind == RecordKind::File) ++proof.files;
    proof.bytes += record->bytes.size();
  }
  const auto ended = chunks->atEnd();
  if (!ended) return ended.error();
  if (!*ended) return wrong("something follows its signature");
  return proof;
}

Result<void> eachRecord(const OpenSource& open, const Recipient& recipient, const Proof& proof,
                        const std::function<Result<void>(Record&&)>& take) {
  auto chunks = ChunkReader::open(open, recipient);
  if (!chunks) return chunks.error();
  chunks->onChunk = [&proof](std::uint64_t index, const base::Hash& hash) {
    return index < proof.chunks.size() && proof.chunks[index] == hash;
  };
  Records records(*chunks);
  const auto packageHeader = firstHeader(records);
  if (!packageHeader) return packageHeader.error();
  while (true) {
    auto record = records.next();
    if (!record) return record.error();
    if (record->kind == RecordKind::Signature) return {};
    const auto taken = take(std::move(*record));
    if (!taken) return taken;
  }
}

Result<std::string> unpack(const Record& record, std::size_t maxBytes) {
  auto text = wire::decompress(base::textOf(record.bytes), maxBytes);
  if (!text && text.error().code() == Code::InvalidInput) return wrong("a message that does not unpack");
  return text;
}

}  // namespace tarim::package
