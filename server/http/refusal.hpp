// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Error answers of the HTTP layer itself, before or instead of a handler. The body is a wire::Problem, as in
// the handlers' error answers.
#include "server/http/handler.hpp"

namespace tarim::server {

Answer refusal(int status, base::Code code, std::string_view detail);

}  // namespace tarim::server
