// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/account.hpp"

#include <grp.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace tarim::server {

namespace {

std::uint32_t bitOf(int capability) {
  return 1u << capability;
}

std::uint32_t rightsOf(Keep keep) {
  switch (keep) {
    case Keep::Nothing:
      return 0;
    case Keep::Reading:
      return bitOf(CAP_DAC_READ_SEARCH);
    case Keep::Writing:
      return bitOf(CAP_DAC_READ_SEARCH) | bitOf(CAP_DAC_OVERRIDE);
  }
  return 0;
}

/// Of the rights that it has, these and no other. A container may have given root fewer.
bool reduceTo(std::uint32_t rights) {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> sets{};
  if (::syscall(SYS_capget, &header, sets.data()) != 0) return false;
  const std::uint32_t kept = sets[0].permitted & rights;
  sets = {};
  sets[0].permitted = kept;
  sets[0].effective = kept;
  return ::syscall(SYS_capset, &header, sets.data()) == 0;
}

bool changeTo(const Account& account) {
  const bool isNamed = !account.name.starts_with('#');
  const gid_t only = account.group;
  const bool isGrouped =
      isNamed ? ::initgroups(account.name.c_str(), account.group) == 0 : ::setgroups(1, &only) == 0;
  // setuid() last: it takes the right to do the others. As root it sets the saved ids too.
  return isGrouped && ::setgid(account.group) == 0 && ::setuid(account.user) == 0;
}

}  // namespace

base::Result<void> become(const Account& account, Keep keep) {
  const bool changed = ::prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) == 0 && changeTo(account) &&
                       reduceTo(rightsOf(keep)) && ::prctl(PR_SET_KEEPCAPS, 0, 0, 0, 0) == 0;
  if (!changed)
    return base::Error(base::Code::WrongUser,
                       "this process cannot become " + account.name + ": " + std::strerror(errno));
  if (!account.isRoot() && ::setuid(0) == 0)
    return base::Error(base::Code::WrongUser, "the system gives root's rights back to " + account.name);
  return {};
}

}  // namespace tarim::server
