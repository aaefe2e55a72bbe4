// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of an error that ended an act for which somebody waits: opening an application to review,
// forwarding a package, a command of tarim-cli. words() speaks of syncing, which goes on by itself; here
// nothing is queued, and the person has to try again.
#include "shared/base/error.hpp"

namespace tarim::base {

/// As words(), without the promise that it is tried again by itself.
Words wordsOfAct(Code code);

}  // namespace tarim::base
