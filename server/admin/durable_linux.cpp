// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/durable.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tarim::server {

base::Result<void> syncFileSystemOf(const std::filesystem::path& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = folder >= 0 && ::syncfs(folder) == 0;
  const int reason = errno;
  if (folder >= 0) ::close(folder);
  if (synced) return {};
  const bool full = reason == ENOSPC || reason == EDQUOT;
  return base::Error(full ? base::Code::StorageFull : base::Code::StorageFailed,
                     std::string("sync: ") + std::strerror(reason), {.file = path.string(), .path = {}});
}

}  // namespace tarim::server
