// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/server/process_facts.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>

namespace tarim::bench {

namespace {

std::uint64_t valueIn(const std::string& file, const std::string& key) {
  std::ifstream from(file);
  for (std::string line; std::getline(from, line);)
    if (line.starts_with(key + ":")) return std::stoull(line.substr(key.size() + 1));
  return 0;
}

double cpuSecondsIn(const std::string& file) {
  std::ifstream from(file);
  std::string line;
  std::getline(from, line);
  // The name in parentheses may hold anything; utime and stime are the 12th and 13th word behind it.
  std::istringstream words(line.substr(line.rfind(')') + 1));
  std::string word;
  double ticks = 0;
  for (int i = 1; i <= 13 && words >> word; ++i)
    if (i >= 12) ticks += std::stod(word);
  return ticks / double(::sysconf(_SC_CLK_TCK));
}

}  // namespace

ProcessFacts factsOf(std::int64_t process) {
  const std::string folder = "/proc/" + std::to_string(process);
  return {cpuSecondsIn(folder + "/stat"), valueIn(folder + "/io", "write_bytes"),
          valueIn(folder + "/status", "VmRSS") * 1024};
}

void raiseOwnFileLimit() {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace tarim::bench
