// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/chunks.hpp"

#include <algorithm>

namespace tarim::package {

using base::Code;
using base::Error;
using base::Result;

namespace {

Result<void> mustBeFor(const ContainerHeader& header, const Recipient& recipient) {
  if (header.kind != recipient.kind)
    return Error(Code::PackageWrongWay, header.kind == Kind::Reply ? "this is a reply" : "this is no reply");
  if (header.recipient != keyIdOf(recipient.key))
    return Error(header.kind == Kind::Reply ? Code::ReplyForOther : Code::PackageForOther);
  return {};
}

}  // namespace

Result<ContainerHeader> PartStream::begin() {
  HeaderBytes bytes{};
  const auto count = m_source->read(bytes);
  if (!count) return count.error();
  auto header = readHeader(base::ByteView(bytes).first(*count));
  if (!header) return header;
  if (header->part != 1) return Error(Code::PackagePartMissing, "part 1");
  m_header = *header;
  m_left = m_header.capacity;
  return header;
}

Result<bool> PartStream::nextPart() {
  HeaderBytes bytes{};
  const auto count = m_source->read(bytes);
  if (!count) return count.error();
  if (*count == 0) return false;
  const auto header = readHeader(base::ByteView(bytes).first(*count));
  if (!header && header.error().code() == Code::NotAPackage)
    return Error(Code::PackageDamaged, "part " + std::to_string(m_header.part + 1));
  if (!header) return header.error();
  if (!header->isBeside(m_header)) return Error(Code::PackagesMixed, "parts of two packages");
  if (header->part <= m_header.part) return Error(Code::PackagesMixed, "one part twice");
  if (header->part != m_header.part + 1)
    return Error(Code::PackagePartMissing, "part " + std::to_string(m_header.part + 1));
  m_header.part = header->part;
  m_left = m_header.capacity;
  return true;
}

Result<std::size_t> PartStream::read(std::span<std::uint8_t> out) {
  std::size_t filled = 0;
  while (filled < out.size()) {
    if (m_left == 0) {
      const auto more = nextPart();
      if (!more) return more.error();
      if (!*more) break;
    }
    const std::size_t wanted = std::size_t(std::min<std::uint64_t>(m_left, out.size() - filled));
    const auto count = m_source->read(out.subspan(filled, wanted));
    if (!count) return count.error();
    filled += *count;
    m_left -= *count;
    if (*count < wanted) break;
  }
  return filled;
}

ChunkReader::ChunkReader(PartStream stream, ContainerHeader header, crypto::Key key)
    : m_stream(std::move(stream)), m_header(header), m_key(key) {}

Result<ChunkReader> ChunkReader::open(const OpenSource& open, const Recipient& recipient) {
  auto source = open();
  if (!source) return source.error();
  PartStream stream(std::move(*source));
  const auto header = stream.begin();
  if (!header) return header.error();
  const auto ours = mustBeFor(*header, recipient);
  if (!ours) return ours.error();
  const auto agreed = recipient.agree(header->ephemeral);
  if (!agreed) return Error(Code::PackageDamaged, agreed.error().detail());
  return ChunkReader(std::move(stream), *header, chunkKey(*agreed, *header));
}

Result<void> ChunkReader::fetch() {
  m_ahead.resize(kSealedChunkBytes);
  const auto count = m_stream.read(m_ahead);
  if (!count) return count.error();
  m_ahead.resize(*count);
  m_fetched = true;
  return {};
}

Error ChunkReader::brokenOff() const {
  if (m_stream.isAtEndOfPart())
    return {Code::PackagePartMissing, "part " + std::to_string(m_stream.part() + 1)};
  return {Code::PackageCut, "after " + std::to_string(m_index) + " chunks"};
}

Result<void> ChunkReader::nextChunk() {
  if (!m_fetched) {
    const auto first = fetch();
    if (!first) return first;
  }
  const base::Bytes sealed = std::move(m_ahead);
  if (sealed.empty()) return brokenOff();
  if (m_index * kChunkBytes > kMostPackageBytes) return Error(Code::TooLarge, "a package of so many bytes");
  const auto fetched = fetch();
  if (!fetched) return fetched;
  m_last = m_ahead.empty();
  if (onChunk && !onChunk(m_index, base::sha256(sealed)))
    return Error(Code::PackageDamaged, "it was changed while it was read");
  auto plain = crypto::openAt(m_key, chunkNonce(m_index, m_last), sealed);
  if (!plain && m_last &&
      (sealed.size() < kSealedChunkBytes || crypto::openAt(m_key, chunkNonce(m_index, false), sealed)))
    return brokenOff();
  if (!plain) return Error(Code::PackageDamaged, "chunk " + std::to_string(m_index + 1));
  m_plain = std::move(*plain);
  m_at = 0;
  ++m_index;
  return {};
}

Result<void> ChunkReader::read(std::span<std::uint8_t> out) {
  while (!out.empty()) {
    if (m_at == m_plain.size()) {
      if (m_last) return Error(Code::PackageDamaged, "it ends inside of a record");
      const auto next = nextChunk();
      if (!next) return next;
    }
    const std::size_t count = std::min(out.size(), m_plain.size() - m_at);
    std::copy_n(m_plain.begin() + std::ptrdiff_t(m_at), count, out.begin());
    m_at += count;
    out = out.subspan(count);
  }
  return {};
}

Result<bool> ChunkReader::atEnd() {
  while (m_at == m_plain.size() && !m_last) {
    const auto next = nextChunk();
    if (!next) return next.error();
  }
  return m_at == m_plain.size();
}

}  // namespace tarim::package
