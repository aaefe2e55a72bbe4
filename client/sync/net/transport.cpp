// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/transport.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

bool isPort(std::string_view text) {
  const bool isNumber = !text.empty() && text.size() <= 5 &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return isNumber && std::stoi(std::string(text)) >= 1 && std::stoi(std::string(text)) <= 65535;
}

bool isHost(std::string_view text) {
  return !text.empty() && text.size() <= 253 && std::none_of(text.begin(), text.end(), [](char c) {
    return c <= ' ' || c == '/' || c == '@' || c == 0x7f;
  });
}

}  // namespace

base::Result<Endpoint> endpointOf(std::string_view server, std::string caPem) {
  const base::Error misfit(base::Code::InvalidInput,
                           "a server is written HOST:PORT, not " + std::string(server));
  const std::size_t colon = server.rfind(':');
  if (colon == std::string_view::npos) return misfit;
  std::string_view host = server.substr(0, colon);
  const std::string_view port = server.substr(colon + 1);
  const bool bracketed = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (bracketed) host = host.substr(1, host.size() - 2);
  if (!isHost(host) || !isPort(port) || (!bracketed && host.find(':') != std::string_view::npos))
    return misfit;
  return Endpoint{std::string(host), std::string(port), std::move(caPem)};
}

std::string_view HttpAnswer::header(std::string_view name) const {
  const auto found =
      std::find_if(headers.begin(), headers.end(), [&](const auto& one) { return one.first == name; });
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace tarim::client
