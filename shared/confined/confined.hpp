// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Parsers of large formats run in a process of their own, so that a malicious file can attack only that
// process: tarim-reader for files (PDF, XLSX), tarim-page-reader for pictures of pages, which loads the
// large libraries for pictures, tarim-sheets for drawing pages of PDFs, tarim-picture-reader for pictures of
// formats that are not stored. The process gets the file's bytes on standard input, an empty environment, no
// other open file, and limits on memory, time and output. It gives up its rights (limits.hpp) before it reads
// the first byte. The caller gets every outcome as a value, never a crash or an endless wait.
//
// Blocks until the reader ends: not for a thread that serves a screen or sockets. Any number may run at once.
#include "shared/base/bytes.hpp"
#include "shared/confined/limits.hpp"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace tarim::confined {

enum class Reader {
  Files,     ///< tarim-reader
  Pages,     ///< tarim-page-reader
  Sheets,    ///< tarim-sheets
  Pictures,  ///< tarim-picture-reader
};

enum class Ending {
  Answered,       ///< The reader succeeded; `output` is its answer.
  Crashed,        ///< The reader ended by a signal or with an error.
  OutOfMemory,    ///< The reader needed more than Limits::memoryBytes.
  TookTooLong,    ///< The reader was killed at Limits::cpuSeconds or Limits::wall.
  TooMuchOutput,  ///< The reader was killed at Limits::outputBytes.
  NotInstalled,   ///< There is no such reader, or it could not be started.
  Cancelled,      ///< The caller's stop was requested; the reader was killed.
};

struct Answer {
  Ending ending = Ending::NotInstalled;
  base::Bytes output;  ///< The reader's output; complete only with Answered.
  std::string detail;  ///< For the log: "signal 11".
};

/// Finds the reader beside the running program, in ../libexec/tarim or in ../bin, in this order.
std::optional<std::filesystem::path> findReader(Reader which = Reader::Files);

/// Runs `reader command` with `input` as its standard input. The file must be an executable that calls
/// confineSelf(); findReader() finds the one of this program. Ends within a twentieth of a second after a
/// request of `stop`.
Answer runReader(const std::filesystem::path& reader, std::string_view command, base::ByteView input,
                 const Limits& limits = {}, const std::stop_token& stop = {});
/// Runs the reader that findReader() finds.
Answer runReader(Reader which, std::string_view command, base::ByteView input, const Limits& limits = {},
                 const std::stop_token& stop = {});
/// Runs tarim-reader.
Answer runReader(std::string_view command, base::ByteView input, const Limits& limits = {});

/// A text for the person who chose the file: what happened and what to do now. Empty for Answered.
base::Words words(Ending ending);
/// The ending as an error about the file: DamagedFile for Crashed, TooLarge for a reached limit, NotFound
/// (with the text as detail) for NotInstalled, Cancelled. Not for Answered.
base::Error errorOf(const Answer& answer, const std::string& file);

}  // namespace tarim::confined
