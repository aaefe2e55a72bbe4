// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asking a person at a terminal.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::client::platform {

/// One line without echo. InvalidInput when nobody is at a terminal.
base::Result<std::string> askHidden(std::string_view prompt);

}  // namespace tarim::client::platform
