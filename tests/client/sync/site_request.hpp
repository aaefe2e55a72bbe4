// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a server of the tests is asked, and the function that answers.
#include "client/sync/net/transport.hpp"

#include <functional>
#include <map>
#include <optional>

namespace tarim::client::test {

struct SiteRequest {
  std::string method;
  std::string target;
  std::map<std::string, std::string> headers;  ///< Names in lower case.
  std::string body;
  bool cut = false;  ///< The body ended before its length.

  [[nodiscard]] std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
  }
};

/// None: the connection is closed without an answer.
using SiteHandler = std::function<std::optional<HttpAnswer>(const SiteRequest& request)>;

}  // namespace tarim::client::test
