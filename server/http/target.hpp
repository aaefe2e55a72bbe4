// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The request target ("/v1/hello?x=1", or the whole address as a proxy sends it) taken apart.
#include "server/http/handler.hpp"

namespace tarim::server {

/// Sets path and query of `request`. False when the target is malformed or contains control characters.
bool readTarget(std::string_view target, Request& request);

}  // namespace tarim::server
