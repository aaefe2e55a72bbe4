// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The address of a server as people type, paste and dictate it.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::client {

inline constexpr std::string_view kDefaultPort = "8443";

/// HOST:PORT or [IPv6]:PORT in its one spelling: without https://, blanks and slashes around it, with ASCII
/// for full-width letters, digits and signs (：。), in lower case, with kDefaultPort where none is said.
/// InvalidInput that says what was given.
base::Result<std::string> readServerAddress(std::string_view typed);

}  // namespace tarim::client
