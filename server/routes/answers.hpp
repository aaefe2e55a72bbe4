// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Answers that all endpoints give alike.
#include "server/http/handler.hpp"

namespace tarim::server {

/// The status that docs/PROTOCOL.md gives a code.
int statusOf(base::Code code);
/// Its body is a wire::Problem; Retry-After and WWW-Authenticate where they belong.
Answer problem(const base::Error& error);
Answer problem(const base::Error& error, int status);
/// 200 with a message that nobody may keep.
Answer message(std::string body);

/// The written message of a result, or its problem.
template <class T, class Write>
Answer messageOf(const base::Result<T>& result, Write write) {
  return result ? message(write(*result)) : problem(result.error());
}

}  // namespace tarim::server
