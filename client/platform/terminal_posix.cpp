// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/terminal.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace tarim::client::platform {

base::Result<std::string> askHidden(std::string_view prompt) {
  termios before{};
  if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &before) != 0)
    return base::Error(base::Code::InvalidInput, "no terminal to ask at");
  std::cerr << prompt << std::flush;
  termios hidden = before;
  hidden.c_lflag &= ~tcflag_t(ECHO);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  std::string line;
  std::getline(std::cin, line);
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
  std::cerr << "\n";
  return line;
}

}  // namespace tarim::client::platform
