// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/child_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

extern char** environ;

namespace tarim::server {

namespace {

using Clock = std::chrono::steady_clock;
constexpr int kLookMillis = 20;

/// The child has default signals (ours are blocked), its own process group, and no open file of ours.
pid_t spawn(const std::vector<std::string>& command, int input) {
  std::vector<char*> arguments;
  for (const std::string& word : command)
    arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  pid_t child = -1;
  if (posix_spawnp(&child, command.front().c_str(), &actions, &attributes, arguments.data(), environ) != 0)
    child = -1;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

/// Writes what the child is ready to take; closes the pipe at the end, or when nobody reads.
void feed(int& pipe, std::string_view& input) {
  if (pipe < 0) return;
  const ssize_t count = input.empty() ? 0 : ::write(pipe, input.data(), input.size());
  if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
  const bool later = count < 0 && (errno == EAGAIN || errno == EINTR);
  if (later || (!input.empty() && count > 0)) return;
  ::close(pipe);
  pipe = -1;
}

}  // namespace

ChildOutcome runChild(const std::vector<std::string>& command, std::string_view input,
                      std::chrono::milliseconds most, const std::atomic<bool>& stop) {
  ChildOutcome outcome;
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return outcome;
  const pid_t child = spawn(command, ends[0]);
  ::close(ends[0]);
  int pipe = ends[1];
  ::fcntl(pipe, F_SETFL, O_NONBLOCK);
  outcome.started = child > 0;
  const auto deadline = Clock::now() + most;
  int status = 0;
  while (outcome.started && ::waitpid(child, &status, outcome.timedOut ? 0 : WNOHANG) == 0) {
    feed(pipe, input);
    outcome.timedOut = stop || Clock::now() >= deadline;
    if (outcome.timedOut)
      ::kill(-child, SIGKILL);
    else
      ::poll(nullptr, 0, kLookMillis);
  }
  if (pipe >= 0) ::close(pipe);
  if (outcome.started && WIFEXITED(status)) outcome.exitCode = WEXITSTATUS(status);
  return outcome;
}

}  // namespace tarim::server
