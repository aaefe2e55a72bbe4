// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The limits of a confined reader. The parent passes Limits on the command line; the child applies them to
// itself first, so the multi-threaded parent needs no code between fork() and exec().
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
  int openFiles = 3;     ///< Standard input, output and error: with 3 no file can be opened at all.
  bool threads = false;  ///< May start threads of its own, as libde265 has to.
  int nice = 0;          ///< 1–19: others go first on the processor, for work that nobody waits for.
};

/// Exit codes of a reader beside 0.
inline constexpr int kOutOfMemoryExit = 70;
inline constexpr int kNotConfinedExit = 71;
inline constexpr int kUsageExit = 64;

/// The command-line arguments for confineSelf(): "--memory=536870912", "--cpu=10", "--files=3", and
/// "--threads" and "--nice=10" where they are wanted.
std::vector<std::string> wordsOf(const Limits& limits);
/// The reverse of wordsOf(); nullopt for an unknown argument or an invalid number.
std::optional<Limits> limitsOf(std::span<const char* const> words);

/// Irreversibly denies this process: more memory, time and open files than `limits`; writing to files; core
/// dumps; new privileges by exec; and, where the kernel can filter system calls, sockets, other programs,
/// other processes, threads (without Limits::threads) and every change of the file system. False when one of
/// the first four fails; then the reader must not read any input.
bool confineSelf(const Limits& limits);

}  // namespace tarim::confined
