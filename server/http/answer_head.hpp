// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Status line and headers of an answer.
#include "server/http/handler.hpp"

namespace tarim::server {

/// Bytes of the body: of the file when there is one.
std::uint64_t bodyLength(const Answer& answer);
/// Ends with the empty line. `keep`: the connection stays open after this answer.
std::string answerHead(const Answer& answer, bool keep);

}  // namespace tarim::server
