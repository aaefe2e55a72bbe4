// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/tables/csv.hpp"

#include <algorithm>

namespace tarim::tables {

namespace {

/// Cuts the text into rows, one at a time. A lone CR ends a row too, as old Macs wrote it.
class Cutter {
 public:
  Cutter(std::string_view text, char separator, int line)
      : m_text(text), m_separator(separator), m_line(line) {}
  [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
  [[nodiscard]] bool hasOpenQuote() const { return m_hasOpenQuote; }

  RawRow next() {
    RawRow row{m_line, {}};
    do {
      row.cells.push_back(atQuote() ? quoted() : plain());
    } while (take(m_separator));
    const bool isReturned = take('\r');
    if (take('\n') || isReturned) ++m_line;
    return row;
  }

 private:
  [[nodiscard]] bool atQuote() const { return !atEnd() && m_text[m_at] == '"'; }
  bool take(char c) {
    const bool there = !atEnd() && m_text[m_at] == c;
    m_at += there ? 1 : 0;
    return there;
  }
  std::string plain() {
    const std::string ends = {m_separator, '\r', '\n'};
    const std::size_t begin = m_at;
    m_at = std::min(m_text.size(), m_text.find_first_of(ends, m_at));
    return std::string(m_text.substr(begin, m_at - begin));
  }
  /// Two quotes inside stand for one; what follows the last until the separator belongs to the cell.
  std::string quoted() {
    std::string cell;
    ++m_at;
    for (; !atEnd(); ++m_at) {
      const bool quote = m_text[m_at] == '"';
      const bool twice = quote && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"';
      if (quote && !twice) return ++m_at, cell + plain();
      if (twice) ++m_at;
      if (m_text[m_at] == '\n') ++m_line;
      cell += m_text[m_at];
    }
    m_hasOpenQuote = true;
    return cell;
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  int m_line;
  bool m_hasOpenQuote = false;
};

/// Of the first line that holds one: titles may stand above the header.
char separatorOf(std::string_view text) {
  const std::size_t first = std::min(text.size(), text.find_first_of(",;\t"));
  const std::size_t before = first == 0 ? std::string_view::npos : text.find_last_of("\r\n", first - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view header = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  const auto count = [&](char c) { return std::count(header.begin(), header.end(), c); };
  char most = ',';
  for (const char candidate : {';', '\t'})
    if (count(candidate) > count(most)) most = candidate;
  return most;
}

/// The separator that the file itself names; the line is taken off.
char takeSeparatorLine(std::string_view& text) {
  std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const std::size_t length = line.size();
  if (line.size() > 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  const bool isNamed = line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="));
  if (!isNamed) return '\0';
  text.remove_prefix(length);
  if (text.starts_with('\r')) text.remove_prefix(1);
  if (text.starts_with('\n')) text.remove_prefix(1);
  return line.back();
}

}  // namespace

base::Result<std::vector<RawRow>> cutCsv(std::string_view text, const std::string& file) {
  const char named = takeSeparatorLine(text);
  Cutter cutter(text, named != '\0' ? named : separatorOf(text), named != '\0' ? 2 : 1);
  std::vector<RawRow> rows;
  while (!cutter.atEnd()) {
    rows.push_back(cutter.next());
    if (cutter.hasOpenQuote())
      return base::Error(base::Code::InvalidInput, "a quote is opened and not closed",
                         {.file = file, .path = {}, .row = rows.back().line});
  }
  return rows;
}

}  // namespace tarim::tables
