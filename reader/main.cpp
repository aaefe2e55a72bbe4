// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// tarim-reader or tarim-page-reader COMMAND [--memory=BYTES] [--cpu=SECONDS] [--files=N]: reads one file of
// a large format, or the picture of a page, from standard input and writes one JSON object, and for some
// commands a picture, to standard output. Started by shared/confined, never by a
// person. It gives up everything that it does not need before it reads the first byte. What it thinks of the
// file is in its answer ({"error":
// {"code", "detail"}} when it was not taken); exit codes say what became of itself
// (shared/confined/limits.hpp).
#include "shared/confined/limits.hpp"

#include <cstdio>
#include <cstdlib>
#include <new>

#include "reader/commands.hpp"

namespace {

using namespace tarim;

/// All of standard input. What does not fit into memory ends by std::bad_alloc.
base::Bytes readAll() {
  constexpr std::size_t kChunk = std::size_t{1} << 20;
  base::Bytes bytes;
  for (std::size_t got = kChunk; got > 0;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kChunk);
    got = std::fread(bytes.data() + size, 1, kChunk, stdin);
    bytes.resize(size + got);
  }
  return bytes;
}

bool print(const base::Bytes& answer) {
  return std::fwrite(answer.data(), 1, answer.size(), stdout) == answer.size() && std::fflush(stdout) == 0;
}

int run(int argc, char** argv) {
  const reader::Command* command = argc > 1 ? reader::findCommand(argv[1]) : nullptr;
  const auto limits = confined::limitsOf({argv + std::min(argc, 2), argv + argc});
  if (!command || !limits) return confined::kUsageExit;
  if (command->prepare) command->prepare();
  if (!confined::confineSelf(*limits)) return confined::kNotConfinedExit;
  return print(command->answer(readAll())) ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int argc, char** argv) {
  int code = EXIT_FAILURE;
  try {
    code = run(argc, argv);
  } catch (const std::bad_alloc&) {
    code = confined::kOutOfMemoryExit;
  } catch (...) {  // What a library throws over foreign bytes; the parent says that the reader broke off.
  }
  // Nothing is left to be released, and what a sanitizer does at the end needs calls that were given up.
  std::_Exit(code);
}
