// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/hash.hpp"
#include "shared/wire/compress.hpp"
#include "tests/shared/wire/random_messages.hpp"

#include <QTest>

#include <zstd.h>

using namespace tarim;
using namespace tarim::wire;
using base::Code;

namespace {

std::string packedAt(int level, const std::string& text) {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), level));
  return packed;
}

}  // namespace

class CompressTest : public QObject {
  Q_OBJECT
 private slots:
  void whatIsPackedComesBack() {
    Messages random(7);
    for (const Packing packing : {Packing::Zstd, Packing::Zt1})
      for (std::size_t size : {0, 1, 255, 65535, 65536, 65537, 1000000})
        for (const std::string& text : {random.bytes(size), std::string(size, 'x')})
          QCOMPARE(decompress(compress(text, packing), size, packing).value(), text);
  }

  void theDictionaryNeverChanges() {
    QCOMPARE(base::sha256(dictionary()).hex(),
             "e0dac27a0daaace060c19519a9691350c650926ad8959e9a35f7ebd2af14d3a7");
  }

  void oneEditIsHalfAsLongWithTheDictionary() {
    const std::string edit =
        R"({"protocol":1,"now":1795594744298,"cursor":3503,"drafts":[{"application":"g65w95c5yt5r3rvz","policy":)"
        R"("a03cabba3a7ea070b5030367ae54287474da0cd28834b30834606803282945f3"}],"operations":[{"application":)"
        R"("g65w95c5yt5r3rvz","operations":[[565,1795594744290,0,0,0,"","basic","@","profession","环境监测"]]}]})";
    QVERIFY(2 * compressIfShorter(edit, Packing::Zt1)->size() < edit.size());
    QVERIFY(!compressIfShorter("{}", Packing::Zt1));
    QCOMPARE(decompress(compress(edit), edit.size(), Packing::Zt1).value(), edit);
    QVERIFY(!decompress(compress(edit, Packing::Zt1), edit.size()));
  }

  void encodingsHaveNames() {
    for (const Packing packing : {Packing::Zstd, Packing::Zt1})
      QVERIFY(packingNamed(nameOf(packing)) == packing);
    QVERIFY(!packingNamed("gzip"));
  }

  void theLimitIsExact() {
    const std::string packed = compress(std::string(100000, 'x'));
    QVERIFY(decompress(packed, 100000).has_value());
    QCOMPARE(decompress(packed, 99999).error().code(), Code::TooLarge);
    QCOMPARE(decompress(packed, 0).error().code(), Code::TooLarge);
  }

  void aBombIsTooLarge() {
    const std::string bomb = compress(std::string(256u << 20, '\0'));
    QVERIFY(bomb.size() < 64 * 1024);
    QCOMPARE(decompress(bomb, 8u << 20).error().code(), Code::TooLarge);
  }

  void aWindowThatWouldTakeTooMuchMemoryIsTooLarge() {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, 27);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    std::string packed(1024, '\0');
    ZSTD_outBuffer out{packed.data(), packed.size(), 0};
    ZSTD_inBuffer in{"hello", 5, 0};
    ZSTD_compressStream2(context, &out, &in,
                         ZSTD_e_flush);  // flushed first: the size is not known to the frame
    ZSTD_compressStream2(context, &out, &in, ZSTD_e_end);
    ZSTD_freeCCtx(context);
    packed.resize(out.pos);
    QCOMPARE(decompress(packed, 1u << 20).error().code(), Code::TooLarge);
  }

  void anyOrdinaryLevelIsRead() {
    const std::string text = Messages(3).bytes(1000) + std::string(5u << 20, 'y');
    for (int level : {1, 3, 12, 19})
      QCOMPARE(decompress(packedAt(level, text), text.size()).value(), text);
  }

  void whatIsNotZstdIsInvalid() {
    const std::string packed = compress("一次同步");
    QCOMPARE(decompress("", 100).error().code(), Code::InvalidInput);
    QCOMPARE(decompress("{\"now\":1}", 100).error().code(), Code::InvalidInput);
    QCOMPARE(decompress(packed + "x", 100).error().code(), Code::InvalidInput);
    for (std::size_t size = 0; size < packed.size(); ++size)
      QCOMPARE(decompress(packed.substr(0, size), 100).error().code(), Code::InvalidInput);
  }
};

std::unique_ptr<QObject> makeCompressTest() {
  return std::make_unique<CompressTest>();
}

#include "tst_compress.moc"
