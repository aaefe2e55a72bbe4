// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Admission control for uploads, for the night before a deadline: concurrent uploads are divided evenly among
// the devices that send. A device without an upload is always admitted; a device that uses its share gets 503
// with Retry-After for further uploads, while its present ones go on. Messages are never counted, so uploads
// of others never delay a submission.
#include "shared/base/result.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace tarim::server {

class UploadLimiter {
 public:
  /// `most` concurrent uploads; beyond that only the first upload of each device is admitted.
  explicit UploadLimiter(std::size_t most) : m_most(most) {}

  /// The place is free again when its last copy is destroyed.
  using Place = std::shared_ptr<void>;
  /// Throttled (detail: seconds).
  base::Result<Place> enter(const std::string& device);

 private:
  void leave(const std::string& device);

  std::size_t m_most;
  std::mutex m_mutex;
  std::map<std::string, std::size_t>
      m_under;  ///< Uploads under way by device; devices without one have no entry.
  std::size_t m_all = 0;
};

}  // namespace tarim::server
