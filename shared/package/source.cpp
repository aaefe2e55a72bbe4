// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/source.hpp"

#include <algorithm>

namespace tarim::package {

using base::Code;
using base::Error;
using base::Result;
using Paths = std::vector<std::filesystem::path>;

namespace {

Error inFile(Code code, std::string detail, const std::filesystem::path& file) {
  return {code, std::move(detail), {file.filename().string(), {}}};
}

class FilesSource final : public Source {
 public:
  explicit FilesSource(Paths files) : m_files(std::move(files)) {}

  Result<std::size_t> read(std::span<std::uint8_t> out) override {
    std::size_t filled = 0;
    while (filled < out.size() && m_next <= m_files.size()) {
      if (!m_in.is_open()) {
        if (m_next == m_files.size()) break;
        const auto opened = openNext();
        if (!opened) return opened.error();
      }
      m_in.read(reinterpret_cast<char*>(out.data() + filled), std::streamsize(out.size() - filled));
      if (m_in.bad()) return inFile(Code::StorageFailed, "it cannot be read", m_files[m_next - 1]);
      filled += std::size_t(m_in.gcount());
      if (m_in.eof()) m_in.close();
    }
    return filled;
  }

 private:
  Result<void> openNext() {
    m_in = std::ifstream(m_files[m_next], std::ios::binary);
    if (!m_in) return inFile(Code::NotFound, "it cannot be opened", m_files[m_next]);
    ++m_next;
    return {};
  }

  Paths m_files;
  std::size_t m_next = 0;
  std::ifstream m_in;
};

class MemorySource final : public Source {
 public:
  explicit MemorySource(base::ByteView bytes) : m_bytes(bytes) {}
  Result<std::size_t> read(std::span<std::uint8_t> out) override {
    const std::size_t count = std::min(out.size(), m_bytes.size());
    std::copy_n(m_bytes.begin(), count, out.begin());
    m_bytes = m_bytes.subspan(count);
    return count;
  }

 private:
  base::ByteView m_bytes;
};

struct Numbered {
  Header header;
  std::filesystem::path file;
  std::uint64_t size = 0;
};

Result<void> mustBeWhole(const std::vector<Numbered>& parts) {
  std::uint32_t expected = 1;
  for (const Numbered& part : parts) {
    if (!part.header.isBeside(parts.front().header))
      return inFile(Code::PackagesMixed, "of another package", part.file);
    if (part.header.part < expected)
      return inFile(Code::PackagesMixed, "part " + std::to_string(part.header.part) + " again", part.file);
    if (part.header.part > expected)
      return Error(Code::PackagePartMissing, "part " + std::to_string(expected));
    const bool isLast = &part == &parts.back();
    if (!isLast && part.size < kHeaderBytes + part.header.capacity)
      return inFile(Code::PackageCut, "only " + std::to_string(part.size) + " bytes of it", part.file);
    if (part.size > kHeaderBytes + part.header.capacity)
      return inFile(Code::PackageDamaged, "longer than it was made", part.file);
    ++expected;
  }
  return {};
}

}  // namespace

OpenSource filesInOrder(Paths files) {
  return [files = std::move(files)]() -> Result<std::unique_ptr<Source>> {
    return std::unique_ptr<Source>(std::make_unique<FilesSource>(files));
  };
}

OpenSource bytesInMemory(base::ByteView bytes) {
  return [bytes]() -> Result<std::unique_ptr<Source>> {
    return std::unique_ptr<Source>(std::make_unique<MemorySource>(bytes));
  };
}

Result<Header> headerOf(const std::filesystem::path& file) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed)) return inFile(Code::NotFound, "no such file", file);
  std::ifstream in(file, std::ios::binary);
  if (!in) return inFile(Code::NotFound, "it cannot be opened", file);
  HeaderBytes bytes{};
  in.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(bytes.size()));
  const auto header = readHeader(base::ByteView(bytes).first(std::size_t(in.gcount())));
  if (!header) return inFile(header.error().code(), header.error().detail(), file);
  return header;
}

Result<Paths> inOrder(const Paths& files) {
  if (files.empty()) return Error(Code::NotFound, "no file was named");
  std::vector<Numbered> parts;
  for (const auto& file : files) {
    const auto header = headerOf(file);
    if (!header) return header.error();
    std::error_code failed;
    const auto size = std::filesystem::file_size(file, failed);
    if (failed) return inFile(Code::StorageFailed, failed.message(), file);
    parts.push_back({*header, file, size});
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Numbered& a, const Numbered& b) { return a.header.part < b.header.part; });
  const auto whole = mustBeWhole(parts);
  if (!whole) return whole.error();
  Paths sorted;
  for (Numbered& part : parts)
    sorted.push_back(std::move(part.file));
  return sorted;
}

Sorted byPackage(const Paths& files) {
  Sorted sorted;
  for (const auto& file : files) {
    const auto header = headerOf(file);
    if (header)
      sorted.packages[header->name()].push_back(file);
    else
      sorted.refused.push_back(header.error());
  }
  return sorted;
}

}  // namespace tarim::package
