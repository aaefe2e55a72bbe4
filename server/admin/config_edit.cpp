// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/config_edit.hpp"

#include <toml++/toml.h>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;

Error wrong(const std::string& key, std::string why) {
  return Error(Code::ConfigInvalid, std::move(why), {.file = {}, .path = key});
}

/// toml++ counts lines, and columns in characters, both from 1.
std::size_t offsetOf(std::string_view text, toml::source_position position) {
  std::size_t at = 0;
  for (toml::source_index line = 1; line < position.line; ++line)
    at = std::min(text.size(), text.find('\n', at)) + 1;
  const auto isContinuation = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xc0) == 0x80;
  };
  for (toml::source_index column = 1; column < position.column; ++column)
    do
      ++at;
    while (isContinuation(at));
  return std::min(at, text.size());
}

Result<std::string> withValue(std::string text, const ConfigEdit& edit) {
  const auto& [key, value] = edit;
  try {
    const toml::table root = toml::parse(std::string_view(text));
    const toml::node_view<const toml::node> found = root.at_path(key);
    if (!found) return wrong(key, "is missing");
    const toml::source_region where = found.node()->source();
    const std::size_t begin = offsetOf(text, where.begin);
    return text.replace(begin, offsetOf(text, where.end) - begin, value);
  } catch (const toml::parse_error& error) {
    return wrong(key, std::string(error.description()));
  }
}

}  // namespace

Result<std::string> edited(std::string text, const std::vector<ConfigEdit>& edits) {
  for (const ConfigEdit& edit : edits) {
    auto next = withValue(std::move(text), edit);
    if (!next) return next;
    text = std::move(*next);
  }
  return text;
}

std::string tomlText(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + "\"";
}

}  // namespace tarim::server
