// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Limits by setrlimit(2), and a filter of system calls by seccomp(2). The filter names what is refused rather
// than what is allowed, so that another libc does not break it; a call that is refused fails with EPERM.
#include "shared/confined/limits.hpp"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <iterator>

namespace tarim::confined {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif
#else
constexpr bool kSanitized = false;
#endif

bool limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  return ::setrlimit(static_cast<__rlimit_resource_t>(resource), &both) == 0;
}

/// The soft limit ends the process by SIGXCPU, which the parent tells from other signals.
bool limitCpu(rlim_t seconds) {
  const rlimit both{seconds, seconds + 1};
  return ::setrlimit(RLIMIT_CPU, &both) == 0;
}

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#endif

#if defined(__x86_64__) || defined(__aarch64__)
/// Calls by which a process reaches the network, other processes, or changes files.
constexpr auto kRefused = std::to_array<std::uint32_t>({
  __NR_socket, __NR_socketpair, __NR_connect, __NR_bind, __NR_listen, __NR_accept, __NR_accept4, __NR_sendto,
      __NR_sendmsg, __NR_sendmmsg, __NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv,
      __NR_process_vm_writev, __NR_pidfd_open, __NR_pidfd_getfd, __NR_pidfd_send_signal, __NR_kill,
      __NR_setsid, __NR_io_uring_setup, __NR_bpf, __NR_perf_event_open, __NR_userfaultfd, __NR_unshare,
      __NR_setns, __NR_mount, __NR_keyctl, __NR_add_key, __NR_request_key, __NR_openat2,
      __NR_open_by_handle_at, __NR_truncate, __NR_unlinkat, __NR_renameat, __NR_renameat2, __NR_mkdirat,
      __NR_linkat, __NR_symlinkat, __NR_mknodat, __NR_fchmod, __NR_fchmodat, __NR_fchownat, __NR_utimensat,
      __NR_setxattr, __NR_lsetxattr, __NR_removexattr,
#if defined(__x86_64__)
      __NR_fork, __NR_vfork, __NR_creat, __NR_unlink, __NR_rename, __NR_mkdir, __NR_rmdir, __NR_link,
      __NR_symlink, __NR_mknod, __NR_chmod, __NR_chown, __NR_lchown, __NR_utime, __NR_utimes, __NR_futimesat,
#endif
});

constexpr std::uint32_t kChangesFiles = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
constexpr std::size_t kMost = 2 * kRefused.size() + 30;

/// A filter program, built statement by statement.
class Filter {
 public:
  void load(std::uint32_t offset) { add(BPF_LD | BPF_W | BPF_ABS, offset); }
  void answer(std::uint32_t what) { add(BPF_RET | BPF_K, what); }
  /// Goes on with the next statement when the loaded word fulfils `comparison` with `value`, else skips it.
  void onlyIf(std::uint16_t comparison, std::uint32_t value) {
    m_statements[m_count++] = {static_cast<std::uint16_t>(BPF_JMP | comparison | BPF_K), 0, 1, value};
  }
  /// Answers `call` by `with` when its argument at `place` has a bit of `flags`, else by `without`.
  void answerFlags(std::uint32_t call, std::size_t place, std::uint32_t flags, std::uint32_t with,
                   std::uint32_t without) {
    constexpr std::uint8_t kPastAll = 4;
    m_statements[m_count++] = {BPF_JMP | BPF_JEQ | BPF_K, 0, kPastAll, call};
    load(static_cast<std::uint32_t>(offsetof(seccomp_data, args) + place * sizeof(std::uint64_t)));
    onlyIf(BPF_JSET, flags);
    answer(with);
    answer(without);
  }
  bool install() {
    const sock_fprog program{static_cast<unsigned short>(m_count), m_statements.data()};
    return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
  }

 private:
  void add(int code, std::uint32_t value) {
    m_statements[m_count++] = {static_cast<std::uint16_t>(code), 0, 0, value};
  }
  std::array<sock_filter, kMost> m_statements{};
  std::size_t m_count = 0;
};

void filterCalls(bool threads) {
  constexpr std::uint32_t kRefuse = SECCOMP_RET_ERRNO | EPERM;
  Filter filter;
  filter.load(offsetof(seccomp_data, arch));
  filter.onlyIf(BPF_JEQ, kArchitecture);
  filter.load(offsetof(seccomp_data, nr));
  // Another architecture's number is still the architecture here, larger than any call; so are the calls of
  // x32.
  filter.onlyIf(BPF_JGE, 0x40000000);
  filter.answer(kRefuse);
  for (const std::uint32_t call : kRefused) {
    filter.onlyIf(BPF_JEQ, call);
    filter.answer(kRefuse);
  }
  // A filter cannot see the flags of clone3; without that call libc starts a thread by clone.
  filter.onlyIf(BPF_JEQ, __NR_clone3);
  filter.answer(threads ? SECCOMP_RET_ERRNO | ENOSYS : kRefuse);
  filter.answerFlags(__NR_clone, 0, CLONE_THREAD, threads ? SECCOMP_RET_ALLOW : kRefuse, kRefuse);
  filter.answerFlags(__NR_openat, 2, kChangesFiles, kRefuse, SECCOMP_RET_ALLOW);
#if defined(__x86_64__)
  filter.answerFlags(__NR_open, 1, kChangesFiles, kRefuse, SECCOMP_RET_ALLOW);
#endif
  filter.answer(SECCOMP_RET_ALLOW);
  (void)filter.install();  // A kernel without it leaves the limits.
}
#else
void filterCalls(bool) {}
#endif

}  // namespace

bool confineSelf(const Limits& limits) {
  if (limits.nice > 0) (void)::setpriority(PRIO_PROCESS, 0, limits.nice);
  const bool memory = kSanitized || limit(RLIMIT_AS, limits.memoryBytes);
  const bool limited = memory && limitCpu(static_cast<rlim_t>(limits.cpuSeconds)) && limit(RLIMIT_FSIZE, 0) &&
                       limit(RLIMIT_NOFILE, static_cast<rlim_t>(limits.openFiles)) && limit(RLIMIT_CORE, 0) &&
                       ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  if (limited) filterCalls(limits.threads);
  return limited;
}

}  // namespace tarim::confined
