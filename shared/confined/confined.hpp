// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Parsers of large formats (PDF, XLSX) run in a process of their own, tarim-reader, so that a file made to
// attack them reaches nothing but that process: it has the file's bytes on standard input, an empty
// environment, no other open file, and limits on memory, time and output. What it may not do (limits.hpp) it
// takes from itself before it reads the first byte. Whatever becomes of it is a value here, never a crash or
// a wait without end.
//
// Blocks until the reader ends: not for a thread that serves a screen or sockets. Any number may run at once.
#include "shared/base/bytes.hpp"
#include "shared/confined/limits.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace tarim::confined {

enum class Ending {
  Answered,       ///< It ended by itself and well; `output` is its answer.
  Crashed,        ///< It ended by a signal or with a failure of its own.
  OutOfMemory,    ///< It asked for more than Limits::memoryBytes.
  TookTooLong,    ///< It was killed at Limits::cpuSeconds or Limits::wall.
  TooMuchOutput,  ///< It was killed at Limits::outputBytes.
  NotInstalled,   ///< There is no tarim-reader, or it could not be started.
};

struct Answer {
  Ending ending = Ending::NotInstalled;
  base::Bytes output;  ///< What it wrote; only with Answered the whole.
  std::string detail;  ///< For the log: "signal 11".
};

/// Beside the running program, in ../libexec/tarim or in ../bin of it, in this order.
std::optional<std::filesystem::path> findReader();

/// Runs `reader command` with `input` as its standard input. The file must be an executable that calls
/// confineSelf(); findReader() finds the one of this program.
Answer runReader(const std::filesystem::path& reader, std::string_view command, base::ByteView input,
                 const Limits& limits = {});
/// The same with findReader().
Answer runReader(std::string_view command, base::ByteView input, const Limits& limits = {});

/// What happened and what to do now, for a person who chose a file. Empty for Answered.
base::Words words(Ending ending);
/// As an error about this file: DamagedFile for Crashed, TooLarge for what reached a limit, NotFound (with
/// the words as detail) for NotInstalled. Not for Answered.
base::Error errorOf(const Answer& answer, const std::string& file);

}  // namespace tarim::confined
