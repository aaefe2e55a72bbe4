// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/mounts.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace tarim::client::platform {
namespace {

/// The kernel writes space, tab, newline and backslash as \ and three octal digits.
std::string unescaped(std::string_view text) {
  std::string plain;
  const auto isOctal = [](char c) { return c >= '0' && c <= '7'; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2]) &&
        isOctal(text[i + 3])) {
      plain += char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
      i += 3;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

bool isBelow(std::string_view folder, std::string_view root) {
  return folder.size() > root.size() && folder.starts_with(root);
}

/// Desktops name the folder by the serial number when the file system has no label.
bool isSerialNumber(std::string_view name) {
  const auto isPart = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '-';
  };
  return name.size() >= 9 && std::all_of(name.begin(), name.end(), isPart);
}

}  // namespace

std::vector<Stick> sticksIn(std::string_view table) {
  std::vector<Stick> sticks;
  std::istringstream lines{std::string(table)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string skipped, folder, device;
    words >> skipped >> skipped >> skipped >> skipped >> folder;
    while (words >> skipped && skipped != "-") {
    }
    words >> skipped >> device;
    folder = unescaped(folder);
    const bool isRemovable =
        isBelow(folder, "/media/") || isBelow(folder, "/run/media/") || isBelow(folder, "/mnt/");
    if (!words || !isRemovable || !device.starts_with("/dev/")) continue;
    const std::string name = folder.substr(folder.rfind('/') + 1);
    sticks.push_back({isSerialNumber(name) ? std::string() : name, folder});
  }
  return sticks;
}

std::vector<Stick> sticksOf(const std::filesystem::path& table) {
  const std::ifstream in(table, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return sticksIn(text.str());
}

}  // namespace tarim::client::platform
