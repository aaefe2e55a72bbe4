// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/commands.hpp"

#include <algorithm>
#include <array>

namespace tarim::reader {
namespace {

constexpr auto kCommands = std::to_array<Command>({{"pdf", lineOf<readPdf>},
                                                   {"table", lineOf<readTable>},
                                                   {"qr", lineOf<readQrPicture>},
                                                   {"restore-jpeg", restoreJpeg},
                                                   {"mask", maskPicture}});

}  // namespace

const Command* findCommand(std::string_view name) {
  const auto found = std::find_if(kCommands.begin(), kCommands.end(),
                                  [name](const Command& command) { return command.name == name; });
  return found == kCommands.end() ? nullptr : &*found;
}

}  // namespace tarim::reader
