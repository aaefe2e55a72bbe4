// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/confined/confined.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace tarim::confined {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kChunk = std::size_t{64} << 10;
constexpr int kLookMillis = 5;
constexpr std::int64_t kPatienceMillis = 1000;
constexpr std::int64_t kStopMillis = 50;  ///< How often a request to stop is looked for.

/// An open descriptor, closed with its owner.
class Handle {
 public:
  explicit Handle(int descriptor = -1) : m_descriptor(descriptor) {}
  Handle(Handle&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
  }
  ~Handle() { close(); }
  void close() {
    if (m_descriptor >= 0) ::close(std::exchange(m_descriptor, -1));
  }
  [[nodiscard]] int get() const { return m_descriptor; }
  [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

 private:
  int m_descriptor;
};

/// Both ends of a stream. A pair of sockets and no pipe: sending to a reader that has died is an error there,
/// and no signal to this process.
bool openPair(Handle& ours, Handle& theirs) {
  std::array<int, 2> ends{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return false;
  ours = Handle(ends[0]);
  theirs = Handle(ends[1]);
  return ::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&m_actions); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&m_actions); }
  posix_spawn_file_actions_t* get() { return &m_actions; }

 private:
  posix_spawn_file_actions_t m_actions{};
};

/// Default signals, none blocked, a process group of its own.
class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&m_attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&m_attributes, &none);
    posix_spawnattr_setsigdefault(&m_attributes, &all);
    posix_spawnattr_setpgroup(&m_attributes, 0);
    posix_spawnattr_setflags(&m_attributes,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { posix_spawnattr_destroy(&m_attributes); }
  [[nodiscard]] const posix_spawnattr_t* get() const { return &m_attributes; }

 private:
  posix_spawnattr_t m_attributes{};
};

/// -1 with errno when it cannot be started.
pid_t spawn(const std::filesystem::path& reader, std::vector<std::string> words, int stream) {
  std::string name = reader.filename().string();
  std::vector<char*> arguments{name.data()};
  for (std::string& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  char* noEnvironment[] = {nullptr};
  FileActions actions;
  posix_spawn_file_actions_adddup2(actions.get(), stream, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(actions.get(), stream, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(actions.get(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(actions.get(), STDERR_FILENO + 1);
  const Attributes attributes;
  pid_t child = -1;
  errno =
      ::posix_spawn(&child, reader.c_str(), actions.get(), attributes.get(), arguments.data(), noEnvironment);
  return errno == 0 ? child : -1;
}

/// One reader that runs: feeds it, listens to it, and never leaves it behind.
class Running {
 public:
  Running(pid_t child, Handle stream, base::ByteView input, const Limits& limits, std::stop_token stop)
      : m_child(child),
        m_stream(std::move(stream)),
        m_input(input),
        m_limits(limits),
        m_stop(std::move(stop)),
        m_deadline(Clock::now() + limits.wall) {}
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (!m_ended) kill();
  }

  Answer finish() {
    if (m_input.empty()) ::shutdown(m_stream.get(), SHUT_WR);
    while (!m_silent) {
      if (m_stop.stop_requested()) return killed(Ending::Cancelled, "not wanted any more");
      if (!waitForStream()) return killed(Ending::TookTooLong, "no time left");
      send();
      listen();
      if (m_output.size() > m_limits.outputBytes) return killed(Ending::TooMuchOutput, "too much output");
    }
    while (!hasEnded()) {
      if (Clock::now() >= m_deadline) return killed(Ending::TookTooLong, "no time left");
      ::poll(nullptr, 0, kLookMillis);
    }
    return judged();
  }

 private:
  /// False at the deadline.
  bool waitForStream() const {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - Clock::now()).count();
    if (left <= 0) return false;
    pollfd stream{m_stream.get(), static_cast<short>(POLLIN | (m_input.empty() ? 0 : POLLOUT)), 0};
    const std::int64_t patience = m_stop.stop_possible() ? kStopMillis : kPatienceMillis;
    ::poll(&stream, 1, static_cast<int>(std::min<std::int64_t>(left, patience)));
    return true;
  }

  void send() {
    if (m_input.empty()) return;
    const ssize_t sent =
        ::send(m_stream.get(), m_input.data(), std::min(m_input.size(), kChunk), MSG_NOSIGNAL);
    if (sent > 0) m_input = m_input.subspan(static_cast<std::size_t>(sent));
    const bool refused = sent < 0 && errno != EAGAIN && errno != EINTR;
    if (refused) m_input = {};
    if (m_input.empty()) ::shutdown(m_stream.get(), SHUT_WR);
  }

  void listen() {
    std::array<std::uint8_t, kChunk> chunk;
    const ssize_t got = ::recv(m_stream.get(), chunk.data(), chunk.size(), 0);
    if (got > 0) m_output.insert(m_output.end(), chunk.begin(), chunk.begin() + got);
    const bool later = got < 0 && (errno == EAGAIN || errno == EINTR);
    m_silent = got == 0 || (got < 0 && !later);
  }

  bool hasEnded() {
    const pid_t ended = ::waitpid(m_child, &m_status, WNOHANG);
    const bool reapedByOther = ended < 0 && errno == ECHILD;
    if (reapedByOther) m_status = SIGKILL;  // Nothing is known of its end, so its answer is not believed.
    m_ended = ended == m_child || reapedByOther;
    return m_ended;
  }

  void kill() {
    ::kill(-m_child, SIGKILL);
    while (::waitpid(m_child, &m_status, 0) < 0 && errno == EINTR) {
    }
    m_ended = true;
  }

  Answer killed(Ending ending, std::string why) {
    kill();
    return {ending, {}, std::move(why)};
  }

  Answer judged() {
    if (WIFEXITED(m_status) && WEXITSTATUS(m_status) == 0) return {Ending::Answered, std::move(m_output), {}};
    if (WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGXCPU)
      return {Ending::TookTooLong, {}, std::to_string(m_limits.cpuSeconds) + " seconds of the processor"};
    if (WIFSIGNALED(m_status)) return {Ending::Crashed, {}, "signal " + std::to_string(WTERMSIG(m_status))};
    const int code = WEXITSTATUS(m_status);
    if (code == kOutOfMemoryExit)
      return {Ending::OutOfMemory, {}, std::to_string(m_limits.memoryBytes >> 20) + " MiB"};
    if (code == kNotConfinedExit) return {Ending::NotInstalled, {}, "the system refuses its limits"};
    if (code == kUsageExit) return {Ending::NotInstalled, {}, "it does not know this kind of file"};
    return {Ending::Crashed, {}, "exit code " + std::to_string(code)};
  }

  pid_t m_child;
  Handle m_stream;
  base::ByteView m_input;
  Limits m_limits;
  std::stop_token m_stop;
  Clock::time_point m_deadline;
  base::Bytes m_output;
  bool m_silent = false;
  bool m_ended = false;
  int m_status = 0;
};

}  // namespace

std::optional<std::filesystem::path> findReader(Reader which) {
  const std::string_view name = which == Reader::Pages      ? "tarim-page-reader"
                                : which == Reader::Sheets   ? "tarim-sheets"
                                : which == Reader::Pictures ? "tarim-picture-reader"
                                                            : "tarim-reader";
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed) return {};
  const auto folder = program.parent_path();
  for (const auto& place : {folder, folder.parent_path() / "libexec" / "tarim", folder.parent_path() / "bin"})
    if (::access((place / name).c_str(), X_OK) == 0) return place / name;
  return {};
}

Answer runReader(const std::filesystem::path& reader, std::string_view command, base::ByteView input,
                 const Limits& limits, const std::stop_token& stop) {
  Handle ours;
  Handle theirs;
  if (!openPair(ours, theirs)) return {Ending::NotInstalled, {}, std::strerror(errno)};
  std::vector<std::string> words = wordsOf(limits);
  words.insert(words.begin(), std::string(command));
  const pid_t child = spawn(reader, std::move(words), theirs.get());
  if (child < 0) return {Ending::NotInstalled, {}, std::strerror(errno)};
  theirs.close();
  return Running(child, std::move(ours), input, limits, stop).finish();
}

}  // namespace tarim::confined
