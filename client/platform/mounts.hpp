// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Removable media that are mounted: USB sticks, memory cards, discs.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::client::platform {

/// The table of mounts that the kernel keeps for this process. It can be watched: poll() reports POLLPRI on
/// it after each mount and unmount.
inline constexpr const char* kMountTable = "/proc/self/mountinfo";

struct Stick {
  std::string label;  ///< UTF-8; empty when the file system has no name that a person gave it.
  std::filesystem::path folder;
  bool operator==(const Stick&) const = default;
};

/// Devices mounted below /media, /run/media or /mnt, in the order of the table. `table`: text in the format
/// of /proc/self/mountinfo; lines in another format are skipped.
std::vector<Stick> sticksIn(std::string_view table);
/// The same of a file with such a table; empty when the file cannot be read.
std::vector<Stick> sticksOf(const std::filesystem::path& table);

}  // namespace tarim::client::platform
