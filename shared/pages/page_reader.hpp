// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks tarim-page-reader, a confined process (shared/confined), about the picture of a page. Every question
// about pages goes this way: its parameters and its answer are records, and a picture may come back.
//
// Blocks for up to seconds: not for a thread that serves a screen or sockets.
#include "shared/base/bytes.hpp"
#include "shared/base/json_record.hpp"
#include "shared/confined/limits.hpp"
#include "shared/pages/asking.hpp"

#include <boost/json/value.hpp>

#include <string>

namespace tarim::pages {

/// What a page of 12 megapixels needs several times over.
inline constexpr confined::Limits kPageLimits{.memoryBytes = std::size_t{1} << 30,
                                              .cpuSeconds = 30,
                                              .wall = std::chrono::minutes(3),
                                              .outputBytes = std::size_t{40} << 20,
                                              .openFiles = 3};

struct PageReply {
  boost::json::value found;
  base::Bytes picture;  ///< A JPEG; empty when the command makes none.
};

/// NotNow when tarim-page-reader, or the library that the command needs, is not part of this installation;
/// `detail` names it. EmptyFile, TooLarge, DamagedFile, WrongFileType about the picture, and
/// confined::errorOf() when the reader broke off; Cancelled as Asking says.
base::Result<PageReply> askPageReader(std::string_view command, std::string_view parameters,
                                      base::ByteView picture, const confined::Limits& limits = kPageLimits,
                                      const Asking& asking = {});
/// The same of tarim-picture-reader, whose commands have no parameters.
base::Result<PageReply> askPictureReader(std::string_view command, base::ByteView picture,
                                         const confined::Limits& limits);

/// What a reader's output says. NotNow: a library is missing there; DamagedFile when it is no answer; else
/// the error that it names. `reader`: the program's name, for the detail.
base::Result<PageReply> replyIn(base::ByteView output, const std::string& reader);

/// The record that a command answers. The answer may have been taken over by the picture, so it is read as
/// strictly as any foreign JSON. DamagedFile.
template <base::Record Found>
base::Result<Found> foundIn(const PageReply& reply) {
  auto found = base::readRecord<Found>(reply.found);
  if (!found) return base::Error(base::Code::DamagedFile, "the reader's answer cannot be read");
  return found;
}

}  // namespace tarim::pages
