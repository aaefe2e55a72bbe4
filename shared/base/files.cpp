// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The file system of POSIX; another system gets its own file beside this one. No other file of the project
// makes these calls.
#include "shared/base/files.hpp"

#include "shared/base/ids.hpp"
#include "shared/base/paths.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace tarim::base {
namespace {

constexpr mode_t kOwnerOnlyFile = 0600;
constexpr mode_t kOwnerOnlyFolder = 0700;

/// What errno says, taken before any other call can change it.
Error systemError(const char* what, const Path& path) {
  const int reason = errno;
  if (reason == ENAMETOOLONG)
    return {Code::InvalidInput, "the name is too long: at most 255 bytes, which is 85 Chinese characters",
            Place{path.filename().string(), {}}};
  const Code code = reason == ENOENT || reason == ENOTDIR  ? Code::NotFound
                    : reason == ENOSPC || reason == EDQUOT ? Code::StorageFull
                                                           : Code::StorageFailed;
  return {code, std::string(what) + ": " + std::strerror(reason), Place{path.filename().string(), {}}};
}

/// As systemError, for calls whose contract knows no NotFound.
Error writeError(const char* what, const Path& path) {
  const Error error = systemError(what, path);
  return error.code() == Code::NotFound ? Error{Code::StorageFailed, error.detail(), error.place()} : error;
}

/// A bad block is a loss of these bytes; anything else may pass.
Error readError(const Path& path) {
  const bool isLoss = errno == EIO;
  const Error error = writeError("read", path);
  return isLoss ? Error{Code::StorageCorrupt, error.detail(), error.place()} : error;
}

/// Closes on every way out.
class Handle {
 public:
  Handle(const Path& path, int flags) : m_number(::open(path.c_str(), flags | O_CLOEXEC, kOwnerOnlyFile)) {}
  ~Handle() { close(); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  [[nodiscard]] bool isOpen() const { return m_number >= 0; }
  [[nodiscard]] int number() const { return m_number; }
  bool close() {
    const int number = std::exchange(m_number, -1);
    return number < 0 || ::close(number) == 0;
  }

 private:
  int m_number;
};

Path folderOf(const Path& path) {
  return path.has_parent_path() ? path.parent_path() : Path(".");
}

Result<void> syncFolder(const Path& folder) {
  const Handle handle(folder, O_RDONLY | O_DIRECTORY);
  if (!handle.isOpen()) return writeError("open folder", folder);
  // Some network file systems cannot sync a folder and say EINVAL; there is nothing better to do on them.
  if (::fsync(handle.number()) != 0 && errno != EINVAL) return writeError("sync folder", folder);
  return {};
}

/// Everything, at the present position, through interruptions and short writes.
bool writeAll(int number, ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(number, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

Result<void> writeNew(const Path& path, ByteView bytes) {
  Handle handle(path, O_WRONLY | O_CREAT | O_EXCL);
  if (!handle.isOpen()) return writeError("create", path);
  if (!writeAll(handle.number(), bytes)) return writeError("write", path);
  if (::fsync(handle.number()) != 0) return writeError("sync", path);
  if (!handle.close()) return writeError("close", path);
  return {};
}

Result<std::uint64_t> sizeOf(int number, const Path& path) {
  struct stat about {};
  if (::fstat(number, &about) != 0) return systemError("stat", path);
  if (!S_ISREG(about.st_mode))
    return Error{Code::StorageFailed, "not a file", Place{path.filename().string(), {}}};
  return static_cast<std::uint64_t>(about.st_size);
}

Result<void> extend(const Path& path, std::uint64_t offset, ByteView bytes, bool durably) {
  const Handle handle(path, O_WRONLY | (offset == 0 ? O_CREAT : 0));
  if (!handle.isOpen()) return systemError("open", path);
  const auto size = sizeOf(handle.number(), path);
  if (!size) return size.error();
  const Place place{path.filename().string(), {}};
  if (*size != offset) {
    const std::string detail =
        std::to_string(*size) + " bytes are there, " + std::to_string(offset) + " expected";
    return Error{Code::StorageFailed, detail, place};
  }
  const auto end = static_cast<off_t>(offset);
  const bool done = ::lseek(handle.number(), end, SEEK_SET) == end && writeAll(handle.number(), bytes) &&
                    (!durably || ::fsync(handle.number()) == 0);
  if (!done) {
    const Error error = writeError("append", path);
    if (::ftruncate(handle.number(), end) != 0)
      return Error{error.code(), error.detail() + ", and not cut back", place};
    return error;
  }
  return offset == 0 ? syncFolder(folderOf(path)) : Result<void>{};
}

/// What becomes `path` when it is whole, in the same folder. Its name does not hold that of `path`, which may
/// be as long as a name can be.
Path draftOf(const Path& path) {
  return folderOf(path) / (".tarim-" + newId());
}

/// Fills `into` from `offset` on, as far as the file goes.
Result<std::size_t> readAt(const Handle& handle, std::uint64_t offset, std::span<std::uint8_t> into,
                           const Path& path) {
  std::size_t filled = 0;
  while (filled < into.size()) {
    const ssize_t count = ::pread(handle.number(), into.data() + filled, into.size() - filled,
                                  static_cast<off_t>(offset + filled));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return readError(path);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  return filled;
}

Result<Bytes> readWhole(const Handle& handle, std::uint64_t size, const Path& path) {
  Bytes bytes(size);
  const auto filled = readAt(handle, 0, bytes, path);
  if (!filled) return filled.error();
  bytes.resize(*filled);
  return bytes;
}

class OpenDiskFile final : public OpenFile {
 public:
  explicit OpenDiskFile(Path path) : m_path(std::move(path)), m_handle(m_path, O_RDONLY) {}
  /// Before anything else is asked of it.
  Result<void> look() {
    if (!m_handle.isOpen()) return systemError("open", m_path);
    const auto size = sizeOf(m_handle.number(), m_path);
    if (!size) return size.error();
    m_size = *size;
    return {};
  }
  [[nodiscard]] std::uint64_t size() const override { return m_size; }
  Result<std::size_t> read(std::uint64_t offset, std::span<std::uint8_t> into) override {
    return readAt(m_handle, offset, into, m_path);
  }

 private:
  Path m_path;
  Handle m_handle;
  std::uint64_t m_size = 0;
};

/// A second name of `from`; a durable copy where there are no hard links, or no more of this file.
Result<void> linkOrCopy(const Path& from, const Path& to) {
  if (::link(from.c_str(), to.c_str()) == 0) return {};
  const bool isPossible = errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK;
  if (isPossible) return systemError("link", from);
  const Handle handle(from, O_RDONLY);
  if (!handle.isOpen()) return systemError("open", from);
  const auto size = sizeOf(handle.number(), from);
  if (!size) return size.error();
  const auto bytes = readWhole(handle, *size, from);
  return bytes ? writeNew(to, *bytes) : Result<void>(bytes.error());
}

}  // namespace

Result<std::unique_ptr<OpenFile>> DiskFiles::open(const Path& path) {
  auto file = std::make_unique<OpenDiskFile>(path);
  const auto looked = file->look();
  if (!looked) return looked.error();
  return std::unique_ptr<OpenFile>(std::move(file));
}

Result<Bytes> DiskFiles::read(const Path& path, std::uint64_t maxBytes) {
  const Handle handle(existingPath(path), O_RDONLY);
  if (!handle.isOpen()) return systemError("open", path);
  const auto size = sizeOf(handle.number(), path);
  if (!size) return size.error();
  if (*size > maxBytes)
    return Error{Code::TooLarge, std::to_string(*size) + " bytes", Place{path.filename().string(), {}}};
  return readWhole(handle, *size, path);
}

Result<void> DiskFiles::write(const Path& path, ByteView bytes) {
  const Path draft = draftOf(path);
  auto written = writeNew(draft, bytes);
  if (written && ::rename(draft.c_str(), path.c_str()) != 0) written = writeError("rename", path);
  if (!written) {
    ::unlink(draft.c_str());
    return written;
  }
  return syncFolder(folderOf(path));
}

Result<void> DiskFiles::append(const Path& path, std::uint64_t offset, ByteView bytes) {
  return extend(path, offset, bytes, true);
}

Result<void> DiskFiles::put(const Path& path, std::uint64_t offset, ByteView bytes) {
  return extend(path, offset, bytes, false);
}

Result<void> DiskFiles::rename(const Path& from, const Path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return systemError("rename", from);
  const auto synced = syncFolder(folderOf(to));
  if (!synced || folderOf(from) == folderOf(to)) return synced;
  return syncFolder(folderOf(from));
}

Result<void> DiskFiles::link(const Path& from, const Path& to) {
  const Path draft = draftOf(to);
  auto made = linkOrCopy(from, draft);
  if (made && ::rename(draft.c_str(), to.c_str()) != 0) made = writeError("rename", to);
  // Two names of one file are both left by rename(): POSIX has it so.
  ::unlink(draft.c_str());
  return made ? syncFolder(folderOf(to)) : made;
}

bool DiskFiles::isSame(const Path& a, const Path& b) {
  struct stat one {};
  struct stat other {};
  return ::stat(a.c_str(), &one) == 0 && ::stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

Result<void> DiskFiles::remove(const Path& path) {
  if (std::remove(path.c_str()) == 0) return syncFolder(folderOf(path));
  if (errno == ENOENT) return {};
  return writeError("remove", path);
}

Result<void> DiskFiles::makeFolder(const Path& path) {
  if (::mkdir(path.c_str(), kOwnerOnlyFolder) == 0) return syncFolder(folderOf(path));
  const int reason = errno;
  struct stat about {};
  if (reason == EEXIST && ::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) return {};
  errno = reason;
  if (reason != ENOENT || folderOf(path) == path) return writeError("make folder", path);
  const auto above = makeFolder(folderOf(path));
  if (!above) return above;
  if (::mkdir(path.c_str(), kOwnerOnlyFolder) != 0 && errno != EEXIST) return writeError("make folder", path);
  return syncFolder(folderOf(path));
}

Result<std::uint64_t> DiskFiles::size(const Path& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return systemError("stat", path);
  return static_cast<std::uint64_t>(about.st_size);
}

Result<std::uint64_t> DiskFiles::freeSpace(const Path& path) {
  struct statvfs about {};
  if (::statvfs(path.c_str(), &about) != 0) return systemError("statvfs", path);
  return static_cast<std::uint64_t>(about.f_bavail) * about.f_frsize;
}

}  // namespace tarim::base
