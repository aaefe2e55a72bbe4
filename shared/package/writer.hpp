// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes a package record by record, with at most one chunk in memory. The package is valid only after
// finish(): a package without its signature is refused.
#include "shared/package/format.hpp"

#include <functional>

namespace tarim::package {

/// Receives the parts.
class Sink {
 public:
  virtual ~Sink() = default;
  /// Further bytes belong to this part (1, 2, …).
  virtual base::Result<void> beginPart(std::uint32_t part) = 0;
  virtual base::Result<void> write(base::ByteView bytes) = 0;
};

/// Keeps a package in memory, for replies.
class MemorySink final : public Sink {
 public:
  base::Result<void> beginPart(std::uint32_t) override { return {}; }
  base::Result<void> write(base::ByteView bytes) override {
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return {};
  }
  [[nodiscard]] const base::Bytes& bytes() const { return m_bytes; }

 private:
  base::Bytes m_bytes;
};

class Writer {
 public:
  /// `partBytes`: size limit of a part. InvalidInput for an invalid recipient's key.
  static base::Result<Writer> begin(Kind kind, const crypto::PublicKey& recipient, std::uint64_t partBytes,
                                    Sink& sink);

  [[nodiscard]] const ContainerHeader& header() const { return m_header; }
  /// TooLarge above the record's limit; the sink's errors.
  base::Result<void> add(RecordKind kind, base::ByteView bytes);
  base::Result<void> addFile(const FileHead& head, base::ByteView bytes);
  /// A message of wire/json.hpp.
  base::Result<void> addMessage(RecordKind kind, std::string_view text);

  using Sign = std::function<crypto::Signature(std::string_view text)>;
  base::Result<void> finish(const Sign& sign);

 private:
  Writer(ContainerHeader header, crypto::Key key, Sink& sink);
  base::Result<void> beginRecord(RecordKind kind, std::uint64_t length);
  base::Result<void> put(base::ByteView plain);
  base::Result<void> sealChunk(bool last);
  /// Writes bytes of the stream, across parts.
  base::Result<void> pour(base::ByteView sealed);

  ContainerHeader m_header;
  crypto::Key m_key;
  Sink* m_sink;
  base::Sha256 m_digest;
  base::Bytes m_plain;
  std::uint64_t m_chunks = 0;
  std::uint64_t m_room = 0;  ///< Bytes left in the present part.
};

}  // namespace tarim::package
