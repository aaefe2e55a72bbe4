// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/permissions.hpp"

namespace tarim::server {
namespace {

constexpr std::string_view kAny = "{}";

/// The path segment at "{}" (empty when the pattern has none); nothing when the path does not match.
std::optional<std::string_view> match(std::string_view pattern, std::string_view path) {
  const std::size_t any = pattern.find(kAny);
  if (any == std::string_view::npos)
    return pattern == path ? std::optional(std::string_view()) : std::nullopt;
  const std::string_view before = pattern.substr(0, any);
  const std::string_view after = pattern.substr(any + kAny.size());
  if (path.size() <= before.size() + after.size()) return {};
  if (!path.starts_with(before) || !path.ends_with(after)) return {};
  const std::string_view segment = path.substr(any, path.size() - before.size() - after.size());
  return segment.find('/') == std::string_view::npos ? std::optional(segment) : std::nullopt;
}

}  // namespace

Found findPermission(std::string_view method, std::string_view path) {
  Found found;
  for (const Permission& permission : kPermissions) {
    const auto argument = match(permission.pattern, path);
    if (!argument) continue;
    found.pathKnown = true;
    if (permission.method != method) continue;
    found.permission = &permission;
    found.argument = std::string(*argument);
    return found;
  }
  return found;
}

}  // namespace tarim::server
