// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Deadline night: uploads under way are shared out among the devices that send. A device that sends nothing
// is always let in; one that has its share already is told to come back for more, while the uploads it has go
// on. Messages are never counted, so nobody is refused a time of receipt because somebody else uploads.
#include "shared/base/result.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace tarim::server {

class UploadLimiter {
 public:
  /// `most` uploads at a time; beyond it only each device's first.
  explicit UploadLimiter(std::size_t most) : m_most(most) {}

  /// Given back when the last copy of it goes.
  using Place = std::shared_ptr<void>;
  /// Throttled (detail: seconds).
  base::Result<Place> enter(const std::string& device);

 private:
  void leave(const std::string& device);

  std::size_t m_most;
  std::mutex m_mutex;
  std::map<std::string, std::size_t> m_under;  ///< Uploads by device, of those that have any.
  std::size_t m_all = 0;
};

}  // namespace tarim::server
