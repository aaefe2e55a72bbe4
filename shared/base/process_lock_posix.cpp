// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/process_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace tarim::base {

ProcessLock::ProcessLock(ProcessLock&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

ProcessLock& ProcessLock::operator=(ProcessLock&& other) noexcept {
  std::swap(m_handle, other.m_handle);
  return *this;
}

ProcessLock::~ProcessLock() {
  if (m_handle < 0) return;
  // Explicitly: a child that was forked, and has not begun its program yet, has a copy of the handle, and
  // would keep the lock.
  ::flock(m_handle, LOCK_UN);
  ::close(m_handle);
}

namespace {

Code codeOf(int reason) {
  if (reason == ENOSPC || reason == EDQUOT) return Code::StorageFull;
  return reason == EROFS || reason == EACCES || reason == EPERM ? Code::ReadOnly : Code::StorageFailed;
}

}  // namespace

Result<ProcessLock> ProcessLock::take(const std::filesystem::path& file) {
  ProcessLock lock;
  lock.m_handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  const int reason = errno;
  // One that may only be read can still be locked.
  if (lock.m_handle < 0) lock.m_handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (lock.m_handle < 0) return Error(codeOf(reason), std::strerror(reason));
  if (::flock(lock.m_handle, LOCK_EX | LOCK_NB) != 0)
    return Error(errno == EWOULDBLOCK ? Code::StorageBusy : Code::StorageFailed, std::strerror(errno));
  return lock;
}

}  // namespace tarim::base
