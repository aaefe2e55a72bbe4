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

constexpr std::size_t kWorthZstd = 256;
constexpr std::size_t kWorthZt1 = 32;

using Stream = std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)>;
using Compressor = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>;

/// Digested once; both are read only from then on, from any thread.
const ZSTD_CDict* forCompressing() {
  static const std::unique_ptr<ZSTD_CDict, decltype(&ZSTD_freeCDict)> digested(
      ZSTD_createCDict(dictionary().data(), dictionary().size(), kLevel), &ZSTD_freeCDict);
  return digested.get();
}
const ZSTD_DDict* forUnpacking() {
  static const std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> digested(
      ZSTD_createDDict(dictionary().data(), dictionary().size()), &ZSTD_freeDDict);
  return digested.get();
}

base::Error notZstd(const char* why) {
  return {base::Code::InvalidInput, std::string("zstd: ") + why};
}

base::Error failed(std::size_t code) {
  if (ZSTD_getErrorCode(code) == ZSTD_error_frameParameter_windowTooLarge)
    return {base::Code::TooLarge, "zstd: the window is larger than 8 MiB"};
  return notZstd(ZSTD_getErrorName(code));
}

}  // namespace

std::optional<Packing> packingNamed(std::string_view contentEncoding) {
  if (contentEncoding == "zstd") return Packing::Zstd;
  if (contentEncoding == "zt1") return Packing::Zt1;
  return {};
}

std::string_view nameOf(Packing packing) {
  return packing == Packing::Zt1 ? "zt1" : "zstd";
}

std::string compress(std::string_view text, Packing packing) {
  const Compressor compressor(ZSTD_createCCtx(), &ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_compressionLevel, kLevel);
  if (packing == Packing::Zt1) {
    ZSTD_CCtx_setParameter(compressor.get(), ZSTD_c_dictIDFlag, 0);
    ZSTD_CCtx_refCDict(compressor.get(), forCompressing());
  }
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(compressor.get(), packed.data(), packed.size(), text.data(), text.size());
  if (ZSTD_isError(size)) throw std::logic_error(ZSTD_getErrorName(size));
  packed.resize(size);
  return packed;
}

std::optional<std::string> compressIfShorter(std::string_view text, Packing packing) {
  if (text.size() < (packing == Packing::Zt1 ? kWorthZt1 : kWorthZstd)) return {};
  std::string packed = compress(text, packing);
  if (packed.size() >= text.size() || text.size() > mostUnpacked(packed.size())) return {};
  return packed;
}

base::Result<std::string> decompress(std::string_view packed, std::size_t maxBytes, Packing packing) {
  const Stream stream(ZSTD_createDStream(), &ZSTD_freeDStream);
  if (packing == Packing::Zt1) ZSTD_DCtx_refDDict(stream.get(), forUnpacking());
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
