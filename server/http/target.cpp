// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/http/target.hpp"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>

namespace tarim::server {

namespace urls = boost::urls;

namespace {

bool hasControl(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  const auto found = headers.find(std::string(name));
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

bool readTarget(std::string_view target, Request& request) {
  auto url = urls::parse_origin_form(target);
  if (!url) url = urls::parse_absolute_uri(target);
  if (!url) return false;
  request.path = url->path();
  if (request.path.empty()) request.path = "/";
  if (request.path.front() != '/' || hasControl(request.path)) return false;
  for (const auto& parameter : url->params())
    request.query[std::string(parameter.key)] = std::string(parameter.value);
  return true;
}

}  // namespace tarim::server
