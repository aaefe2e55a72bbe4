// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/wire/compress.hpp"

#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace tarim::wire {

namespace {

constexpr int kLevel = 6;
constexpr int kWindowLog = 23;  ///< 8 MiB, what `zstd -19` needs: the most memory that a frame may ask for.

using Stream = std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)>;

base::Error notZstd(const char* why) {
  return {base::Code::InvalidInput, std::string("zstd: ") + why};
}

base::Error failed(std::size_t code) {
  if (ZSTD_getErrorCode(code) == ZSTD_error_frameParameter_windowTooLarge)
    return {base::Code::TooLarge, "zstd: the window is larger than 8 MiB"};
  return notZstd(ZSTD_getErrorName(code));
}

}  // namespace

std::string compress(std::string_view text) {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size = ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), kLevel);
  if (ZSTD_isError(size)) throw std::logic_error(ZSTD_getErrorName(size));
  packed.resize(size);
  return packed;
}

base::Result<std::string> decompress(std::string_view packed, std::size_t maxBytes) {
  const Stream stream(ZSTD_createDStream(), &ZSTD_freeDStream);
  ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, kWindowLog);
  std::array<char, 64 * 1024> chunk;
  std::string text;
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  for (std::size_t pending = 1; pending != 0;) {
    // One byte beyond the limit is enough to know that there is more.
    ZSTD_outBuffer out{chunk.data(), std::min(chunk.size(), maxBytes - text.size() + 1), 0};
    const std::size_t taken = in.pos;
    pending = ZSTD_decompressStream(stream.get(), &out, &in);
    if (ZSTD_isError(pending)) return failed(pending);
    if (out.pos > maxBytes - text.size())
      return base::Error(base::Code::TooLarge,
                         "more than " + std::to_string(maxBytes) + " bytes when unpacked");
    text.append(chunk.data(), out.pos);
    if (pending != 0 && out.pos == 0 && in.pos == taken) return notZstd("ends too early");
  }
  if (in.pos != in.size) return notZstd("bytes after the end");
  return text;
}

}  // namespace tarim::wire
