// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Answers that the HTTP layer gives by itself, before or instead of a handler. Their body has the shape of
// wire::Problem, so a client reads one kind of failure only.
#include "server/http/handler.hpp"

namespace tarim::server {

Answer refusal(int status, base::Code code, std::string_view detail);

}  // namespace tarim::server
