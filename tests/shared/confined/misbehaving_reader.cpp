// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// A reader that a file has taken over, as far as a test can play that: it confines itself like the real one,
// then does what its command says and prints what came of it.
#include "shared/confined/limits.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <new>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace tarim;

/// How many bytes came in.
std::string count() {
  std::size_t all = 0;
  char chunk[4096];
  for (std::size_t got = 1; got > 0; all += got)
    got = std::fread(chunk, 1, sizeof chunk, stdin);
  return std::to_string(all);
}

std::string allocate() {
  std::vector<std::vector<char>> kept;
  for (;;)
    kept.emplace_back(std::size_t{16} << 20, 'x');
}

std::string spin() {
  for (std::string text;; text.clear())
    text += std::to_string(std::rand());
}

std::string sleep() {
  for (;;)
    ::pause();
}

std::string flood() {
  const std::string line(4096, 'x');
  while (std::fwrite(line.data(), 1, line.size(), stdout) > 0) {
  }
  return {};
}

std::string crash() {
  ::raise(SIGSEGV);
  return {};
}

std::string answered(long result) {
  return result >= 0 ? "done" : std::strerror(errno);
}

std::string startThread() {
  try {
    std::thread([] {}).join();
    return "done";
  } catch (const std::exception&) {
    return "refused";
  }
}

std::string environment() {
  std::string all;
  for (char** variable = environ; variable && *variable; ++variable)
    all += std::string(*variable) + ";";
  return all;
}

std::string openFiles() {
  std::string open;
  for (int descriptor = 0; descriptor < 100; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) >= 0) open += std::to_string(descriptor);
  return open;
}

const std::map<std::string, std::function<std::string()>> kTricks{
    {"count", count},
    {"allocate", allocate},
    {"spin", spin},
    {"sleep", sleep},
    {"flood", flood},
    {"crash", crash},
    {"fail", [] { return std::_Exit(3), std::string(); }},
    {"deaf", [] { return std::string("did not listen"); }},
    {"environment", environment},
    {"descriptors", openFiles},
    {"read a file", [] { return answered(::open("/etc/passwd", O_RDONLY)); }},
    {"make a file", [] { return answered(::open("misbehaved", O_WRONLY | O_CREAT, 0600)); }},
    {"remove a file", [] { return answered(::unlink("misbehaved")); }},
    {"make a folder", [] { return answered(::mkdir("misbehaved", 0700)); }},
    {"open a socket", [] { return answered(::socket(AF_INET, SOCK_STREAM, 0)); }},
    {"start a process", [] { return answered(::fork()); }},
    {"start a program", [] { return answered(::execl("/bin/true", "true", nullptr)); }},
    {"start a thread", startThread},
    {"kill its parent", [] { return answered(::kill(::getppid(), 0)); }},
};

}  // namespace

int main(int argc, char** argv) {
  const auto trick = kTricks.find(argc > 1 ? argv[1] : "");
  const auto limits = confined::limitsOf({argv + 2, argv + argc});
  if (trick == kTricks.end() || !limits || !confined::confineSelf(*limits)) return confined::kNotConfinedExit;
  try {
    const std::string answer = trick->second();
    std::fwrite(answer.data(), 1, answer.size(), stdout);
    std::fflush(stdout);
  } catch (const std::bad_alloc&) {
    std::_Exit(confined::kOutOfMemoryExit);
  }
  std::_Exit(0);
}
