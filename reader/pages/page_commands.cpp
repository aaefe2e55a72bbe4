// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "reader/pages/page_commands.hpp"

#include <algorithm>
#include <array>

namespace tarim::reader {
namespace {

constexpr auto kCommands = std::to_array<Command>({{"measure", pageOf<measurePage>},
                                                   {"portrait", pageOf<measurePortrait>, prepareFaces},
                                                   {"straighten", pageOf<straightenPage>},
                                                   {"snap", pageOf<snapPage>},
                                                   {"text", pageOf<readText>, prepareText},
                                                   {"codes", pageOf<readCodes>},
                                                   {"marks", pageOf<findMarks>, prepareMarks}});

}  // namespace

const Command* findCommand(std::string_view name) {
  const auto found = std::find_if(kCommands.begin(), kCommands.end(),
                                  [name](const Command& command) { return command.name == name; });
  return found == kCommands.end() ? nullptr : &*found;
}

}  // namespace tarim::reader
