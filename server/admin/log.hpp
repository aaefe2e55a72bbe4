// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The server's log: events and failures without personal data: no names, no texts, no addresses, no ids of
// people or applications. Any thread; before open() nothing is written.
#include "server/admin/config.hpp"

#include <string_view>

namespace tarim::server::log {

/// ConfigInvalid for "log.file" when it cannot be opened.
base::Result<void> open(const Config& config);
void debug(std::string_view line);
void info(std::string_view line);
void warning(std::string_view line);
void error(std::string_view line);

}  // namespace tarim::server::log
