// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Parses a server's address as people type, paste and dictate it.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::client {

inline constexpr std::string_view kDefaultPort = "8443";

/// The address as HOST:PORT or [IPv6]:PORT in canonical form: without https://, surrounding blanks and
/// slashes, full-width letters, digits and signs (：。) as ASCII, in lower case, with kDefaultPort when no
/// port is given. InvalidInput, with the input as its detail.
base::Result<std::string> readServerAddress(std::string_view typed);

}  // namespace tarim::client
