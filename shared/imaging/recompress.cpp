// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/recompress.hpp"

#include <jxl/decode.h>
#include <jxl/encode.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace tarim::imaging {

namespace {

using base::Code;
using base::Error;

constexpr std::uint64_t kMostPixels = 100'000'000;
/// A4 in 400 dpi: a page of this size may be blank, so that it takes a few hundred bytes.
constexpr std::uint64_t kFreePixels = 16'000'000;
/// Beyond it a picture must have bytes: an honest scan or photo has ten times as many as this asks for.
constexpr std::uint64_t kPixelsOfByte = 256;
constexpr std::size_t kMostMemory = 1u << 30;
constexpr std::size_t kRoom = 256 * 1024;

/// Hands out memory up to a limit; what is beyond it fails as if there were none.
struct Purse {
  std::size_t left = kMostMemory;

  static void* take(void* self, std::size_t size) {
    auto& purse = *static_cast<Purse*>(self);
    constexpr std::size_t kNote = alignof(std::max_align_t);
    if (size > purse.left) return nullptr;
    auto* const room = static_cast<std::uint8_t*>(std::malloc(size + kNote));
    if (!room) return nullptr;
    *reinterpret_cast<std::size_t*>(room) = size;
    purse.left -= size;
    return room + kNote;
  }
  static void giveBack(void* self, void* room) {
    constexpr std::size_t kNote = alignof(std::max_align_t);
    if (!room) return;
    auto* const begin = static_cast<std::uint8_t*>(room) - kNote;
    static_cast<Purse*>(self)->left += *reinterpret_cast<std::size_t*>(begin);
    std::free(begin);
  }
};

using Encoder = std::unique_ptr<JxlEncoder, decltype(&JxlEncoderDestroy)>;
using Decoder = std::unique_ptr<JxlDecoder, decltype(&JxlDecoderDestroy)>;

Error damaged(const char* why) {
  return {Code::DamagedFile, std::string("not a recompressed JPEG: ") + why};
}

base::Result<base::Bytes> outputOf(JxlEncoder* encoder) {
  base::Bytes packed;
  JxlEncoderStatus status = JXL_ENC_NEED_MORE_OUTPUT;
  while (status == JXL_ENC_NEED_MORE_OUTPUT) {
    const std::size_t had = packed.size();
    packed.resize(had + kRoom);
    std::uint8_t* next = packed.data() + had;
    std::size_t left = kRoom;
    status = JxlEncoderProcessOutput(encoder, &next, &left);
    packed.resize(packed.size() - left);
  }
  if (status != JXL_ENC_SUCCESS) return Error(Code::WrongFileType, "JPEG XL cannot hold it");
  return packed;
}

/// The JPEG that a decoder gives out: whole, or not at all while the room is too small, so the room doubles.
class Given {
 public:
  Given(JxlDecoder* decoder, std::size_t first, std::size_t most)
      : m_decoder(decoder), m_room(first), m_most(most) {}

  /// False when even the most is too little.
  bool makeRoom() {
    if (m_given) {
      JxlDecoderReleaseJPEGBuffer(m_decoder);
      if (m_room >= m_most) return false;
      m_room *= 2;
    }
    m_room = std::min(m_room, m_most);
    m_bytes.assign(m_room, 0);
    m_given = JxlDecoderSetJPEGBuffer(m_decoder, m_bytes.data(), m_room) == JXL_DEC_SUCCESS;
    return m_given;
  }
  base::Bytes take() {
    if (m_given) m_bytes.resize(m_room - JxlDecoderReleaseJPEGBuffer(m_decoder));
    return std::move(m_bytes);
  }

 private:
  JxlDecoder* m_decoder;
  std::size_t m_room;
  std::size_t m_most;
  base::Bytes m_bytes;
  bool m_given = false;
};

base::Result<void> checkSize(const JxlDecoder* decoder, std::size_t bytes) {
  JxlBasicInfo info{};
  if (JxlDecoderGetBasicInfo(decoder, &info) != JXL_DEC_SUCCESS) return damaged("no size");
  const std::uint64_t most = std::min(kMostPixels, kFreePixels + kPixelsOfByte * bytes);
  if (std::uint64_t(info.xsize) * info.ysize > most)
    return Error(Code::TooLarge, "a picture of too many pixels for its bytes");
  if (info.have_animation) return damaged("an animation");
  return {};
}

}  // namespace

base::Result<base::Bytes> recompressJpeg(base::ByteView jpeg) {
  const Encoder encoder(JxlEncoderCreate(nullptr), &JxlEncoderDestroy);
  if (!encoder) throw std::bad_alloc();
  JxlEncoderUseContainer(encoder.get(), JXL_TRUE);
  JxlEncoderStoreJPEGMetadata(encoder.get(), JXL_TRUE);
  JxlEncoderFrameSettings* const settings = JxlEncoderFrameSettingsCreate(encoder.get(), nullptr);
  if (JxlEncoderAddJPEGFrame(settings, jpeg.data(), jpeg.size()) != JXL_ENC_SUCCESS)
    return Error(Code::WrongFileType, "not a JPEG that JPEG XL can hold");
  JxlEncoderCloseInput(encoder.get());
  return outputOf(encoder.get());
}

base::Result<base::Bytes> restoreJpeg(base::ByteView packed, std::size_t most) {
  Purse purse;
  const JxlMemoryManager memory{&purse, &Purse::take, &Purse::giveBack};
  const Decoder decoder(JxlDecoderCreate(&memory), &JxlDecoderDestroy);
  if (!decoder) throw std::bad_alloc();
  JxlDecoderSubscribeEvents(decoder.get(),
                            JXL_DEC_BASIC_INFO | JXL_DEC_JPEG_RECONSTRUCTION | JXL_DEC_FULL_IMAGE);
  JxlDecoderSetInput(decoder.get(), packed.data(), packed.size());
  JxlDecoderCloseInput(decoder.get());
  Given given(decoder.get(), 2 * packed.size() + kRoom, most);
  bool isJpeg = false;
  while (true) {
    switch (JxlDecoderProcessInput(decoder.get())) {
      case JXL_DEC_BASIC_INFO:
        if (const auto fits = checkSize(decoder.get(), packed.size()); !fits) return fits.error();
        break;
      case JXL_DEC_JPEG_RECONSTRUCTION:
        isJpeg = true;
        if (!given.makeRoom()) return damaged("no room");
        break;
      case JXL_DEC_JPEG_NEED_MORE_OUTPUT:
        if (!given.makeRoom()) return Error(Code::TooLarge, "a JPEG larger than a file may be");
        break;
      case JXL_DEC_FULL_IMAGE:
      case JXL_DEC_SUCCESS:
        if (!isJpeg) return damaged("no JPEG in it");
        return given.take();
      default:
        return damaged("broken, cut or without a JPEG in it");
    }
  }
}

}  // namespace tarim::imaging
