// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Restores recompressed JPEGs, which come from anybody who may upload, in a confined process: one at a time,
// because a picture may need hundreds of megabytes of memory. Any thread.
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <mutex>

namespace tarim::server {

class JpegRestorer {
 public:
  /// DamagedFile: no JPEG can be restored from the bytes within the limits (or the reader is not installed),
  /// so the sender should send the JPEG itself. Throttled (detail: seconds): others were restored all of
  /// `patience`.
  base::Result<base::Bytes> restore(base::ByteView recompressed, base::Millis patience);

 private:
  std::timed_mutex m_turn;
};

}  // namespace tarim::server
