// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// tarim-link PROFILE SERVER DEVICE: runs two shell commands on either side of an emulated link, as root, and
// says what passed over it. The server is 10.77.0.2; it is ended when the device's command ends.
// tarim-link PROFILE --to HOST:PORT: a port whose connections are led there over such a link, as anybody;
// says what passed when it is ended.
#include "tests/link/emulated_link.hpp"
#include "tests/link/socket_link.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <iostream>

namespace {

using namespace tarim::link;

constexpr const char* kOtherForm = "tarim-link PROFILE --to HOST:PORT";

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

void tellAll(Moment began, const Totals& passed) {
  const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  std::printf("%.3f s, %llu turns, dead for %.1f s\n", took, static_cast<unsigned long long>(passed.turns),
              std::chrono::duration<double>(passed.dead).count());
  tell("up", passed.up);
  tell("down", passed.down);
}

int complain(const std::string& what) {
  std::cerr << "tarim-link: " << what << "\n";
  return 2;
}

int between(const Profile& profile, const char* serverCommand, const char* deviceCommand) {
  const auto opened = EmulatedLink::open(profile, 1);
  if (!opened) return complain(opened.error().detail() + "; without them: " + kOtherForm);
  EmulatedLink& link = **opened;
  const pid_t server = start(link.server(), serverCommand);
  ::sleep(1);
  link.restartSchedule();
  const Totals before = link.totals();
  const Moment began = std::chrono::steady_clock::now();
  int status = 0;
  ::waitpid(start(link.device(), deviceCommand), &status, 0);
  tellAll(began, link.totals() - before);
  ::kill(-server, SIGTERM);
  ::waitpid(server, nullptr, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

std::uint16_t portIn(std::string_view digits) {
  std::uint16_t port = 0;
  const auto end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, port);
  return read.ec == std::errc() && read.ptr == end ? port : 0;
}

int leadingTo(const Profile& profile, const std::string& place) {
  const std::size_t colon = place.rfind(':');
  const std::uint16_t port =
      colon == std::string::npos ? 0 : portIn(std::string_view(place).substr(colon + 1));
  if (port == 0) return complain(place + " is not HOST:PORT");
  // Before there is a second thread, which would be ended by them.
  sigset_t ends;
  ::sigemptyset(&ends);
  ::sigaddset(&ends, SIGINT);
  ::sigaddset(&ends, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  const auto link = SocketLink::open(profile, place.substr(0, colon), port, 1);
  if (!link) return complain(link.error().detail());
  const Moment began = std::chrono::steady_clock::now();
  std::printf("listening on 127.0.0.1:%u\n", unsigned((*link)->port()));
  std::fflush(stdout);
  int which = 0;
  ::sigwait(&ends, &which);
  tellAll(began, (*link)->totals());
  return 0;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "usage: tarim-link PROFILE SERVER-COMMAND DEVICE-COMMAND\n       " << kOtherForm << "\n";
    return 2;
  }
  const auto profile = profileNamed(words[1]);
  if (!profile) return complain(profile.error().detail());
  if (std::string_view(words[2]) == "--to") return leadingTo(*profile, words[3]);
  return between(*profile, words[2], words[3]);
}
