// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/private_memory.hpp"

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace tarim::client::platform {

PrivateMemory keepMemoryPrivate(Portals portals) {
  PrivateMemory granted;
  const rlimit none{0, 0};
  granted.hasNoCore = ::setrlimit(RLIMIT_CORE, &none) == 0;
  granted.isUndumpable = portals == Portals::Unused && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
  // Below a limit, locking would succeed now and fail an allocation later.
  rlimit lockable{};
  const bool mayLock = ::getrlimit(RLIMIT_MEMLOCK, &lockable) == 0 && lockable.rlim_cur == RLIM_INFINITY;
  granted.isLocked = mayLock && ::mlockall(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) == 0;
  return granted;
}

}  // namespace tarim::client::platform
