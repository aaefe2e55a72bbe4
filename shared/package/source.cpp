// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/package/source.hpp"

#include "shared/base/paths.hpp"

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
  ContainerHeader header;
  std::filesystem::path file;
  std::uint64_t size = 0;
};

/// Lower case, as far as names of packages need it.
std::string folded(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  return name;
}

/// macOS writes "._NAME" beside a file on a stick, with what the stick's file system has no place for.
bool isBesideOne(const std::filesystem::path& file) {
  return file.filename().string().starts_with("._");
}

bool isCalledLikeOne(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  const bool isHidden = name.starts_with('.') && !isBesideOne(file);
  return !isHidden && folded(name).find(".tarim") != std::string::npos;
}

void take(Named& found, const std::filesystem::path& file) {
  std::error_code failed;
  const bool isEmpty =
      std::filesystem::is_regular_file(file, failed) && std::filesystem::file_size(file, failed) == 0;
  if (isBesideOne(file))
    found.passedOver.push_back(inFile(Code::NotAPackage, "left there by macOS, not a package", file));
  else if (isEmpty && !failed)
    found.passedOver.push_back(inFile(Code::EmptyFile, "nothing was copied into it", file));
  else
    found.files.push_back(file);
}

Result<bool> areEqual(const std::filesystem::path& one, const std::filesystem::path& other) {
  constexpr std::size_t kAtATime = 64 * 1024;
  FilesSource first({one});
  FilesSource second({other});
  std::vector<std::uint8_t> ofFirst(kAtATime);
  std::vector<std::uint8_t> ofSecond(kAtATime);
  while (true) {
    const auto count = first.read(ofFirst);
    if (!count) return count.error();
    const auto same = second.read(ofSecond);
    if (!same) return same.error();
    if (*count != *same ||
        !std::equal(ofFirst.begin(), ofFirst.begin() + std::ptrdiff_t(*count), ofSecond.begin()))
      return false;
    if (*count < kAtATime) return true;
  }
}

/// Of parts that are there twice, only the first, where they are equal.
Result<std::vector<Numbered>> withoutCopies(std::vector<Numbered> parts) {
  std::vector<Numbered> kept;
  for (Numbered& part : parts) {
    const bool isTwice = !kept.empty() && kept.back().header.part == part.header.part &&
                         part.header.isBeside(kept.back().header) && part.size == kept.back().size;
    const auto equal = isTwice ? areEqual(kept.back().file, part.file) : Result<bool>(false);
    if (!equal) return equal.error();
    if (!*equal) kept.push_back(std::move(part));
  }
  return kept;
}

Result<void> mustBeWhole(const std::vector<Numbered>& parts) {
  std::uint32_t expected = 1;
  for (const Numbered& part : parts) {
    if (!part.header.isBeside(parts.front().header))
      return inFile(Code::PackagesMixed, "of another package", part.file);
    if (part.header.part < expected)
      return inFile(Code::PackagesMixed,
                    "part " + std::to_string(part.header.part) + " again, with other bytes", part.file);
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

Result<ContainerHeader> headerOf(const std::filesystem::path& file) {
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

Named filesNamed(const Paths& named, Kind kind) {
  Named found;
  for (const auto& given : named) {
    const auto path = base::existingPath(given);
    std::error_code failed;
    if (!std::filesystem::is_directory(path, failed)) {
      take(found, path);
      continue;
    }
    Paths inside;
    for (std::filesystem::directory_iterator at(path, failed), end; !failed && at != end;
         at.increment(failed)) {
      std::error_code gone;
      const bool isOne = isCalledLikeOne(at->path()) && at->is_regular_file(gone);
      const auto header = isOne ? headerOf(at->path()) : Result<ContainerHeader>(Error());
      if (isOne && (!header || header->kind == kind)) inside.push_back(at->path());
    }
    std::sort(inside.begin(), inside.end());
    for (const auto& file : inside)
      take(found, file);
  }
  return found;
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
  auto once = withoutCopies(std::move(parts));
  if (!once) return once.error();
  const auto whole = mustBeWhole(*once);
  if (!whole) return whole.error();
  Paths sorted;
  for (Numbered& part : *once)
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
