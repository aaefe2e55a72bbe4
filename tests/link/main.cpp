// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-link PROFILE SERVER DEVICE: runs two shell commands on either side of an emulated link, as root, and
// says what passed over it. The server is 10.77.0.2; it is ended when the device's command ends.
#include "tests/link/emulated_link.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace {

using namespace tarim::link;

pid_t start(const Namespace& side, const char* command) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::setpgid(0, 0);
  side.enter();
  ::execl("/bin/sh", "sh", "-c", command, nullptr);
  ::_exit(127);
}

void tell(const char* direction, const Counts& counts) {
  std::printf("%s: %llu bytes in %llu packets, %llu overflowed, %llu lost, %llu cut\n", direction,
              static_cast<unsigned long long>(counts.bytes), static_cast<unsigned long long>(counts.offered),
              static_cast<unsigned long long>(counts.overflowed),
              static_cast<unsigned long long>(counts.lost), static_cast<unsigned long long>(counts.cut));
}

int complain(const tarim::base::Error& error) {
  std::cerr << "tarim-link: " << error.detail() << "\n";
  return 2;
}

int run(EmulatedLink& link, const char* serverCommand, const char* deviceCommand) {
  const pid_t server = start(link.server(), serverCommand);
  ::sleep(1);
  link.restartSchedule();
  const Totals before = link.totals();
  const auto began = std::chrono::steady_clock::now();
  int status = 0;
  ::waitpid(start(link.device(), deviceCommand), &status, 0);
  const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  const Totals passed = link.totals() - before;
  ::kill(-server, SIGTERM);
  ::waitpid(server, nullptr, 0);
  std::printf("%.3f s, %llu turns, dead for %.1f s\n", took, static_cast<unsigned long long>(passed.turns),
              std::chrono::duration<double>(passed.dead).count());
  tell("up", passed.up);
  tell("down", passed.down);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "usage: tarim-link PROFILE SERVER-COMMAND DEVICE-COMMAND\n";
    return 2;
  }
  const auto profile = profileNamed(words[1]);
  if (!profile) return complain(profile.error());
  const auto link = EmulatedLink::open(*profile, 1);
  if (!link) return complain(link.error());
  return run(**link, words[2], words[3]);
}
