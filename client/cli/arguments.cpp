// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/cli/arguments.hpp"

#include <algorithm>

namespace tarim::client::cli {
namespace {

base::Error refuse(std::string why) {
  return base::Error(base::Code::InvalidInput, std::move(why));
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

base::Result<Arguments> Arguments::parse(const std::vector<std::string>& words, const Syntax& syntax) {
  Arguments parsed;
  bool open = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (open && word == "--") {
      open = false;
    } else if (!open || word.rfind("--", 0) != 0) {
      parsed.m_words.push_back(word);
    } else if (const std::string name = word.substr(2); has(syntax.flags, name)) {
      parsed.m_flags[name] = true;
    } else if (!has(syntax.options, name)) {
      return refuse("unknown option " + word);
    } else if (i + 1 == words.size()) {
      return refuse(word + " needs a value");
    } else if (!parsed.m_options.emplace(name, words[++i]).second) {
      return refuse(word + " was given twice");
    }
  }
  return parsed;
}

std::optional<std::string> Arguments::option(std::string_view name) const {
  const auto found = m_options.find(name);
  if (found == m_options.end()) return std::nullopt;
  return found->second;
}

base::Result<std::string> Arguments::required(std::string_view name) const {
  if (auto value = option(name)) return *value;
  return refuse("--" + std::string(name) + " is needed");
}

}  // namespace tarim::client::cli
