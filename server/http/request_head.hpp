// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The head of a request, from Beast's message to the struct that handlers know.
#include "server/http/handler.hpp"

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

namespace tarim::server {

struct Head {
  Request request;                      ///< Without its body.
  std::optional<std::uint64_t> length;  ///< Absent for a chunked body.
  bool keepAlive = false;
  bool expectsContinue = false;
  bool hasUnknownExpectation = false;  ///< "Expect" asks for anything but 100-continue: 417.
};

using RequestParser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

/// Fills `head`, whose request has its peer already. False: not one Host, or a target that is malformed.
bool fillHead(RequestParser& parser, Head& head);

}  // namespace tarim::server
