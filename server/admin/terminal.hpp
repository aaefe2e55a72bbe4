// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text from devices, sticks and tables on the operator's terminal, where control characters are commands:
// they would clear the screen, set the window's title, or make a line that no command has printed.
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace tarim::server {

/// A foreign text as part of one line: control characters, line and paragraph separators, and marks that turn
/// the direction of writing stand as "\u{1b}"; a byte that is no UTF-8 as "\x80".
std::string onOneLine(std::string_view text);

/// While it lives, no control character but newline and tab reaches the stream, whoever writes it. Not for
/// two threads at a time.
class TerminalGuard final : public std::streambuf {
 public:
  explicit TerminalGuard(std::ostream& stream) : m_stream(stream), m_behind(stream.rdbuf(this)) {}
  ~TerminalGuard() override { m_stream.rdbuf(m_behind); }
  TerminalGuard(const TerminalGuard&) = delete;
  TerminalGuard& operator=(const TerminalGuard&) = delete;

 protected:
  int_type overflow(int_type letter) override;
  std::streamsize xsputn(const char* text, std::streamsize length) override;
  int sync() override { return m_behind->pubsync(); }

 private:
  std::ostream& m_stream;
  std::streambuf* m_behind;
};

}  // namespace tarim::server
