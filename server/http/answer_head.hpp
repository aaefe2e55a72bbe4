// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Status line and headers of an answer.
#include "server/http/handler.hpp"

namespace tarim::server {

/// Length of the body in bytes; the body is the file when there is one.
std::uint64_t bodyLength(const Answer& answer);
/// The head including the empty line at its end. `keep`: the connection stays open after this answer.
std::string answerHead(const Answer& answer, bool keep);

}  // namespace tarim::server
