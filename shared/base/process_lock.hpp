// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A lock that allows one process per vault or store. The lock belongs to the open file, so the system
// releases it when the process ends in any way.
#include "shared/base/result.hpp"

#include <filesystem>

namespace tarim::base {

class ProcessLock {
 public:
  ProcessLock() = default;
  ProcessLock(ProcessLock&& other) noexcept;
  ProcessLock& operator=(ProcessLock&& other) noexcept;
  ~ProcessLock();

  /// StorageBusy when another process holds the lock; StorageFull or ReadOnly when the lock file cannot be
  /// made; StorageFailed.
  static Result<ProcessLock> take(const std::filesystem::path& file);

 private:
  int m_handle = -1;
};

}  // namespace tarim::base
