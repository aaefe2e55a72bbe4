// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks a person on the terminal.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::client::platform {

/// Reads one line without echo. InvalidInput when standard input is not a terminal.
base::Result<std::string> askHidden(std::string_view prompt);

}  // namespace tarim::client::platform
