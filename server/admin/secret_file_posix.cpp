// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/secret_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tarim::server {

namespace {

base::Error failed(const std::filesystem::path& path) {
  const int reason = errno;
  const auto code =
      reason == ENOSPC || reason == EDQUOT ? base::Code::StorageFull : base::Code::StorageFailed;
  return base::Error(code, std::strerror(reason), {.file = path.filename().string(), .path = {}});
}

bool writeAll(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return ::fsync(file) == 0;
}

}  // namespace

base::Result<bool> makeSecretFile(const std::filesystem::path& path, std::string_view text) {
  struct stat known {};
  if (::lstat(path.c_str(), &known) == 0) return false;
  // Under another name first: half a key under its own name would be kept for ever.
  const std::filesystem::path draft = path.string() + ".new";
  ::unlink(draft.c_str());
  const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return failed(path);
  const bool written = writeAll(file, text);
  const base::Error why = written ? base::Error() : failed(path);
  ::close(file);
  const bool linked = written && ::link(draft.c_str(), path.c_str()) == 0;
  const bool cameLate = written && !linked && errno == EEXIST;
  const base::Error notLinked = linked || !written ? why : failed(path);
  ::unlink(draft.c_str());
  if (cameLate) return false;
  if (!linked) return notLinked;
  return true;
}

base::Result<void> writeNewSecretFile(const std::filesystem::path& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0 && errno == EEXIST)
    return base::Error(base::Code::InvalidInput, "exists", {.file = path.filename().string(), .path = {}});
  if (file < 0) return failed(path);
  const bool written = writeAll(file, bytes);
  const base::Error why = written ? base::Error() : failed(path);
  ::close(file);
  if (written) return {};
  ::unlink(path.c_str());
  return why;
}

bool isOpenToOthers(const std::filesystem::path& path) {
  struct stat known {};
  return ::stat(path.c_str(), &known) == 0 && (known.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

}  // namespace tarim::server
