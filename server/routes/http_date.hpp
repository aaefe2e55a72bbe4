// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Times as HTTP writes them: Sun, 06 Nov 1994 08:49:37 GMT.
#include "shared/base/time.hpp"

namespace tarim::server {

std::string httpDate(base::Instant at);

}  // namespace tarim::server
