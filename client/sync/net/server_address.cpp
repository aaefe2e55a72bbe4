// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/net/server_address.hpp"

#include "client/sync/net/transport.hpp"
#include "shared/base/clean_text.hpp"

#include <boost/asio/ip/address_v6.hpp>

#include <algorithm>

namespace tarim::client {
namespace {

base::Error misfit(std::string_view typed, std::string_view why) {
  return base::Error(base::Code::InvalidInput,
                     "a server is written HOST:PORT, for example tarim.example.org:8443; “" +
                         std::string(typed) + "” " + std::string(why));
}

/// What input methods for Chinese write for a full stop in a name.
std::string withAsciiStops(std::string text) {
  for (const std::string_view stop : {"。", "｡"})
    for (std::size_t at = text.find(stop); at != std::string::npos; at = text.find(stop, at))
      text.replace(at, stop.size(), ".");
  return text;
}

void makeLowerCase(std::string& text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
}

std::string_view withoutScheme(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://", "//"})
    if (text.starts_with(scheme)) return text.substr(scheme.size());
  return text;
}

bool isBareV6(const std::string& text) {
  boost::system::error_code none;
  boost::asio::ip::make_address_v6(text, none);
  return !none;
}

struct HostAndPort {
  std::string host;
  std::string port;
};

HostAndPort parted(std::string_view text) {
  const std::size_t colon = text.rfind(':');
  const bool hasPort = colon != std::string_view::npos && text.find(']', colon) == std::string_view::npos;
  if (isBareV6(std::string(text))) return {"[" + std::string(text) + "]", std::string(kDefaultPort)};
  if (!hasPort) return {std::string(text), std::string(kDefaultPort)};
  return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

}  // namespace

base::Result<std::string> readServerAddress(std::string_view typed) {
  std::string text = withAsciiStops(base::cleanCode(typed));
  makeLowerCase(text);
  std::string_view rest = withoutScheme(text);
  while (rest.ends_with('/'))
    rest.remove_suffix(1);
  if (rest.empty()) return misfit(typed, "names none");
  if (rest.find('/') != std::string_view::npos) return misfit(typed, "has a path behind it");
  HostAndPort parts = parted(rest);
  while (parts.host.ends_with('.'))
    parts.host.pop_back();
  std::string address = parts.host + ":" + parts.port;
  if (!endpointOf(address, {})) return misfit(typed, "is none");
  return address;
}

}  // namespace tarim::client
