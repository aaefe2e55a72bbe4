// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the text of a picture of a page. The library behind it is large and reads foreign bytes, so it runs
// in tarim-page-reader (page_reader.hpp) with limits on memory, time and files. Client and server use the
// same one. To search a page for words (search.hpp):
//
//   const auto read = pages::confinedTextReader()->read(jpeg);
//   if (!read) return read.error();                        // Nothing is known of the page.
//   const auto found = pages::findWords(read->front(), "且末县生态环境监测站");
#include "shared/base/bytes.hpp"
#include "shared/base/fields.hpp"
#include "shared/pages/asking.hpp"
#include "shared/pages/page_text.hpp"

#include <memory>

namespace tarim::pages {

inline constexpr int kQuickly = 1;     ///< Passes: half a second to two seconds a page on a small machine.
inline constexpr int kThoroughly = 3;  ///< One size often has right what another has wrong.

/// Parameters of the command `text`.
struct TextRequest {
  int passes = kQuickly;
  static void fields(auto& field, auto& request) { field("passes", request.passes); }
};

class TextReader {
 public:
  virtual ~TextReader() = default;
  /// The text of a JPEG or PNG, in whatever quarter turn it lies; one reading for each pass, each in another
  /// way, the usual one first. Blocks; any thread; one page at a time in the whole program: a second caller
  /// waits. NotNow, with the reason as detail, when this installation has no reader: then nothing may be
  /// concluded from the silence. EmptyFile, TooLarge, WrongFileType, DamagedFile as imaging::decode() says
  /// them; TooLarge also when the process reached a limit, DamagedFile when it broke off.
  [[nodiscard]] virtual base::Result<std::vector<PageText>> read(base::ByteView picture,
                                                                 int passes = kQuickly) = 0;
};

/// The reader of this installation.
std::unique_ptr<TextReader> confinedTextReader(Asking asking = {});

}  // namespace tarim::pages
