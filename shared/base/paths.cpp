// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/paths.hpp"

#include "shared/base/text.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace tarim::base {

namespace {

namespace fs = std::filesystem;

std::string normalized(std::string_view text, utf8proc_option_t form) {
  utf8proc_uint8_t* made = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | form);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &made, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

/// Most names have one form only: ASCII, and nearly all Han characters.
bool hasTwoForms(std::string_view name) {
  return composed(name) != name || normalized(name, UTF8PROC_DECOMPOSE) != name;
}

bool isThere(const fs::path& path) {
  std::error_code failed;
  return fs::exists(path, failed);
}

fs::path entryOf(const fs::path& folder, const fs::path& name) {
  const std::string wanted = composed(name.string());
  std::error_code failed;
  for (fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, failed), end;
       !failed && entry != end; entry.increment(failed))
    if (composed(entry->path().filename().string()) == wanted) return folder / entry->path().filename();
  return folder / name;
}

}  // namespace

std::string composed(std::string_view text) {
  return normalized(text, UTF8PROC_COMPOSE);
}

fs::path existingPath(const fs::path& named) {
  if (isThere(named) || !hasTwoForms(named.string())) return named;
  fs::path found;
  for (const fs::path& part : named)
    found = isThere(found / part) || !hasTwoForms(part.string()) ? found / part : entryOf(found, part);
  return isThere(found) ? found : named;
}

}  // namespace tarim::base
