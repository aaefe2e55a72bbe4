// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a reader of foreign bytes may use. The parent passes Limits as words of the command line; the child
// gives up the rest itself, as its first act, since that can be done without fork() in a program with many
// threads.
#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tarim::confined {

struct Limits {
  std::size_t memoryBytes = std::size_t{512}
                            << 20;  ///< Address space. Not applied under sanitizers, which map terabytes.
  int cpuSeconds = 10;
  std::chrono::milliseconds wall{20'000};
  std::size_t outputBytes = std::size_t{1} << 20;
  int openFiles = 3;  ///< Standard input, output and error: with 3 no file can be opened at all.
};

/// Exit codes of a reader beside 0.
inline constexpr int kOutOfMemoryExit = 70;
inline constexpr int kNotConfinedExit = 71;
inline constexpr int kUsageExit = 64;

/// "--memory=536870912", "--cpu=10", "--files=3": what confineSelf() needs of them.
std::vector<std::string> wordsOf(const Limits& limits);
/// The reverse; nullopt for an unknown word or a number that is none.
std::optional<Limits> limitsOf(std::span<const char* const> words);

/// Gives up for ever, in this process: more memory, time and open files than `limits`; writing to files; core
/// dumps; privileges by exec; where the kernel can filter system calls also sockets, other programs, other
/// processes, and every change of the file system. False when the first four cannot be had; then nothing may
/// be read.
bool confineSelf(const Limits& limits);

}  // namespace tarim::confined
