// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One process per vault or store. The lock belongs to the open file, so the system releases it however the
// process ends.
#include "shared/base/result.hpp"

#include <filesystem>

namespace tarim::base {

class ProcessLock {
 public:
  ProcessLock() = default;
  ProcessLock(ProcessLock&& other) noexcept;
  ProcessLock& operator=(ProcessLock&& other) noexcept;
  ~ProcessLock();

  /// StorageBusy when somebody has it; where there is no such file yet and none can be made, StorageFull or
  /// ReadOnly; StorageFailed.
  static Result<ProcessLock> take(const std::filesystem::path& file);

 private:
  int m_handle = -1;
};

}  // namespace tarim::base
