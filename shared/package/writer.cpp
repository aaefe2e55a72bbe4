// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/writer.hpp"

#include "shared/wire/compress.hpp"

#include <algorithm>

namespace tarim::package {

using base::ByteView;
using base::Result;

Result<Writer> Writer::begin(Kind kind, const crypto::PublicKey& recipient, std::uint64_t partBytes,
                             Sink& sink) {
  const crypto::Key secret = crypto::randomKey();
  const auto agreed = crypto::agree(secret, recipient);
  if (!agreed) return agreed.error();
  ContainerHeader header;
  header.kind = kind;
  const base::Bytes id = crypto::randomBytes(header.id.size());
  std::copy(id.begin(), id.end(), header.id.begin());
  header.recipient = keyIdOf(recipient);
  header.ephemeral = crypto::agreementKeyOf(secret);
  header.capacity = std::clamp(partBytes, kLeastPartBytes, kMostPackageBytes) - kHeaderBytes;
  return Writer(header, chunkKey(*agreed, header), sink);
}

Writer::Writer(ContainerHeader header, crypto::Key key, Sink& sink)
    : m_header(header), m_key(key), m_sink(&sink) {
  m_header.part = 0;
  m_digest.update(package::write(m_header));
  m_plain.reserve(kChunkBytes);
}

Result<void> Writer::beginRecord(RecordKind kind, std::uint64_t length) {
  if (length > mostBytes(kind))
    return base::Error(base::Code::TooLarge, std::to_string(length) + " bytes in one record of a package");
  std::array<std::uint8_t, kRecordHeadBytes> head{std::uint8_t(kind)};
  for (std::size_t i = 1; i < head.size(); ++i)
    head[i] = std::uint8_t(length >> (8 * (head.size() - 1 - i)));
  return put(head);
}

Result<void> Writer::add(RecordKind kind, ByteView bytes) {
  auto written = beginRecord(kind, bytes.size());
  if (written) written = put(bytes);
  return written;
}

Result<void> Writer::addFile(const FileHead& head, ByteView bytes) {
  const base::Bytes first = package::write(head);
  auto written = beginRecord(RecordKind::File, first.size() + bytes.size());
  if (written) written = put(first);
  if (written) written = put(bytes);
  return written;
}

Result<void> Writer::addMessage(RecordKind kind, std::string_view text) {
  return add(kind, base::bytesOf(wire::compress(text)));
}

Result<void> Writer::put(ByteView plain) {
  m_digest.update(plain);
  while (!plain.empty()) {
    // The last chunk is never empty, so a full one waits until more comes.
    if (m_plain.size() == kChunkBytes) {
      const auto sealed = sealChunk(false);
      if (!sealed) return sealed;
    }
    const std::size_t count = std::min(plain.size(), kChunkBytes - m_plain.size());
    m_plain.insert(m_plain.end(), plain.begin(), plain.begin() + std::ptrdiff_t(count));
    plain = plain.subspan(count);
  }
  return {};
}

Result<void> Writer::sealChunk(bool last) {
  const base::Bytes sealed = crypto::sealAt(m_key, chunkNonce(m_chunks++, last), m_plain);
  m_plain.clear();
  return pour(sealed);
}

Result<void> Writer::pour(ByteView sealed) {
  while (!sealed.empty()) {
    if (m_room == 0) {
      ++m_header.part;
      auto begun = m_sink->beginPart(m_header.part);
      if (begun) begun = m_sink->write(package::write(m_header));
      if (!begun) return begun;
      m_room = m_header.capacity;
    }
    const std::size_t count = std::size_t(std::min<std::uint64_t>(sealed.size(), m_room));
    const auto written = m_sink->write(sealed.first(count));
    if (!written) return written;
    m_room -= count;
    sealed = sealed.subspan(count);
  }
  return {};
}

Result<void> Writer::finish(const Sign& sign) {
  const base::Hash digest = m_digest.finish();
  m_digest = base::Sha256();
  const crypto::Signature signature = sign(signedText(m_header.kind, digest));
  const auto added = add(RecordKind::Signature, signature);
  if (!added) return added;
  return sealChunk(true);
}

}  // namespace tarim::package
