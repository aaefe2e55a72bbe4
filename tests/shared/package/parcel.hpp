// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A package as a test makes and opens it: a device, a server, and what they say.
#include "shared/package/package_header.hpp"
#include "shared/package/reader.hpp"
#include "shared/package/writer.hpp"

#include <fstream>

namespace tarim::tests {

using namespace tarim::package;

struct Parcel {
  crypto::Key deviceSeed = crypto::randomKey();
  crypto::Key serverSecret = crypto::randomKey();
  PackageHeader packageHeader{"p1", "d1", 1725240000000, 1, std::string(64, 'a'), {}};

  [[nodiscard]] base::Bytes file(std::size_t size, std::uint8_t first) const {
    base::Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
      bytes[i] = std::uint8_t(first + i * 31 + (i >> 8));
    return bytes;
  }

  base::Result<void> write(Sink& sink, std::uint64_t partBytes, const std::vector<base::Bytes>& files,
                           Kind kind = Kind::ToServer) const {
    auto writer = Writer::begin(kind, crypto::agreementKeyOf(serverSecret), partBytes, sink);
    if (!writer) return writer.error();
    auto written = writer->add(RecordKind::PackageHeader, base::bytesOf(package::write(packageHeader)));
    for (const base::Bytes& bytes : files)
      if (written) written = writer->addFile({base::sha256(bytes), false}, bytes);
    if (written) written = writer->addMessage(RecordKind::Request, R"({"protocol":1,"now":5})");
    if (written)
      written = writer->finish(
          [this](std::string_view text) { return crypto::sign(deviceSeed, base::bytesOf(text)); });
    return written;
  }

  [[nodiscard]] base::Bytes inMemory(const std::vector<base::Bytes>& files = {},
                                     std::uint64_t partBytes = kMostPartBytes) const {
    MemorySink sink;
    (void)write(sink, partBytes, files);
    return sink.bytes();
  }

  [[nodiscard]] Recipient server(Kind kind = Kind::ToServer) const {
    return {kind, crypto::agreementKeyOf(serverSecret),
            [this](const crypto::PublicKey& theirs) { return crypto::agree(serverSecret, theirs); }};
  }

  [[nodiscard]] base::Result<Proof> prove(const OpenSource& open) const {
    return package::prove(open, server(), [this](const std::string&) {
      return base::Result<crypto::PublicKey>(crypto::publicKeyOf(deviceSeed));
    });
  }
  [[nodiscard]] base::Result<Proof> prove(base::ByteView bytes) const { return prove(bytesInMemory(bytes)); }
  [[nodiscard]] base::Code refusal(const OpenSource& open) const {
    const auto proof = prove(open);
    return proof ? base::Code::Unknown : proof.error().code();
  }
  [[nodiscard]] base::Code refusal(base::ByteView bytes) const { return refusal(bytesInMemory(bytes)); }
};

/// Each part in a file of its own: folder/part.1, folder/part.2 …
class FolderSink final : public Sink {
 public:
  explicit FolderSink(std::filesystem::path folder) : m_folder(std::move(folder)) {}
  base::Result<void> beginPart(std::uint32_t part) override {
    files.push_back(m_folder / ("part." + std::to_string(part)));
    m_out = std::ofstream(files.back(), std::ios::binary);
    return {};
  }
  base::Result<void> write(base::ByteView bytes) override {
    m_out.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size())).flush();
    return {};
  }
  std::vector<std::filesystem::path> files;

 private:
  std::filesystem::path m_folder;
  std::ofstream m_out;
};

}  // namespace tarim::tests
