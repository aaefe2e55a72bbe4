// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/csv.hpp"

#include "shared/base/text.hpp"

#include <algorithm>

namespace tarim::server {

namespace {

using base::Error;

Error wrong(const std::string& file, int line, const std::string& why) {
  return Error(base::Code::InvalidInput, why, {.file = file, .path = {}, .row = line});
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

struct Record {
  int line = 0;
  std::vector<std::string> cells;
  [[nodiscard]] bool blank() const { return cells.size() == 1 && cells.front().empty(); }
};

/// Cuts the text into records, one at a time.
class Cutter {
 public:
  Cutter(std::string_view text, char separator) : m_text(text), m_separator(separator) {}
  [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
  [[nodiscard]] bool openQuote() const { return m_openQuote; }

  Record next() {
    Record record{m_line, {}};
    do {
      record.cells.push_back(atQuote() ? quoted() : plain());
    } while (take(m_separator));
    take('\r');
    if (take('\n')) ++m_line;
    return record;
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
    m_openQuote = true;
    return cell;
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_at = 0;
  int m_line = 1;
  bool m_openQuote = false;
};

char separatorOf(std::string_view text) {
  const std::string_view header = text.substr(0, text.find('\n'));
  return header.find(',') == std::string_view::npos && header.find(';') != std::string_view::npos ? ';' : ',';
}

}  // namespace

std::string CsvRow::get(const std::string& column) const {
  const auto found = cells.find(column);
  return found == cells.end() ? std::string() : trimmed(found->second);
}

bool Csv::has(const std::string& column) const {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

base::Result<Csv> readCsv(std::string_view text, const std::string& file,
                          const std::vector<std::string>& needed) {
  static constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (!base::isValidUtf8(text)) return wrong(file, 1, "not UTF-8: save the table as CSV UTF-8");
  Cutter cutter(text, separatorOf(text));
  Csv csv;
  while (!cutter.atEnd()) {
    const Record record = cutter.next();
    if (cutter.openQuote()) return wrong(file, record.line, "a quote is opened and not closed");
    if (record.blank()) continue;
    if (csv.columns.empty()) {
      for (const std::string& cell : record.cells)
        csv.columns.push_back(trimmed(cell));
      continue;
    }
    if (record.cells.size() != csv.columns.size())
      return wrong(file, record.line,
                   std::to_string(record.cells.size()) + " cells, the header has " +
                       std::to_string(csv.columns.size()));
    CsvRow row{record.line, {}};
    for (std::size_t i = 0; i < record.cells.size(); ++i)
      row.cells[csv.columns[i]] = record.cells[i];
    csv.rows.push_back(std::move(row));
  }
  for (const std::string& column : needed)
    if (!csv.has(column)) return wrong(file, 1, "the column \"" + column + "\" is missing");
  return csv;
}

}  // namespace tarim::server
