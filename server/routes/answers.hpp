// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Answers shared by all endpoints.
#include "server/http/handler.hpp"

namespace tarim::server {

/// The HTTP status of an error code, as docs/PROTOCOL.md lists them.
int statusOf(base::Code code);
/// An error answer whose body is a wire::Problem, with Retry-After or WWW-Authenticate where the status needs
/// it.
Answer problem(const base::Error& error);
Answer problem(const base::Error& error, int status);
/// 200 with a message, not to be cached.
Answer message(std::string body);

/// The message of a result, or the problem of its error.
template <class T, class Write>
Answer messageOf(const base::Result<T>& result, Write write) {
  return result ? message(write(*result)) : problem(result.error());
}

}  // namespace tarim::server
