// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Parses a command line: positional words, options with a value (--at 2024-09-01T00:00:00+08:00), flags
// (--json). "--" ends the options.
#include "shared/base/result.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::client::cli {

struct Syntax {
  std::vector<std::string_view> options;  ///< With a value, without "--".
  std::vector<std::string_view> flags;
};

class Arguments {
 public:
  /// InvalidInput, with the word as detail, for an option that is unknown, repeated or without its value.
  static base::Result<Arguments> parse(const std::vector<std::string>& words, const Syntax& syntax);

  [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }
  [[nodiscard]] std::optional<std::string> option(std::string_view name) const;
  [[nodiscard]] bool flag(std::string_view name) const { return m_flags.count(name) > 0; }
  /// InvalidInput when it was not given.
  [[nodiscard]] base::Result<std::string> required(std::string_view name) const;

 private:
  std::vector<std::string> m_words;
  std::map<std::string, std::string, std::less<>> m_options;
  std::map<std::string, bool, std::less<>> m_flags;
};

}  // namespace tarim::client::cli
