// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// table: the first sheet of an .xlsx or .ods workbook as rows of texts, by liborcus.
//
//   {"rows": [[1, ["id", "name"]], [3, ["liming", "李明"]]]}    the number is the row's, from 1
//
// Numbers become their digits; one that is too long for a spreadsheet becomes "6.52825199003070E+17", which
// is what is left of it. A formula is the result that was saved with it. Macros, pictures and further sheets
// are not looked at.
#include <orcus/orcus_ods.hpp>
#include <orcus/orcus_xlsx.hpp>
#include <orcus/spreadsheet/import_interface.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <stdexcept>

#include "reader/commands.hpp"

namespace tarim::reader {

namespace {

namespace ss = orcus::spreadsheet;
namespace json = boost::json;
using base::Code;
using base::Error;

constexpr std::size_t kMostCells = 1'000'000;
constexpr std::size_t kMostTextBytes = std::size_t{32} << 20;
constexpr ss::col_t kMostColumns = 256;
/// Whole numbers from here on have lost digits: a spreadsheet keeps fifteen.
constexpr double kInexact = 1e15;

struct TooManyCells : std::runtime_error {
  TooManyCells() : std::runtime_error("more cells or text than a table of people has") {}
};

std::string numberText(double value) {
  std::array<char, 64> text{};
  const bool isWhole = std::floor(value) == value;
  const char* form = !isWhole ? "%.15g" : std::fabs(value) < kInexact ? "%.0f" : "%.14E";
  std::snprintf(text.data(), text.size(), form, value);
  return text.data();
}

class Strings final : public ss::iface::import_shared_strings {
 public:
  std::size_t append(std::string_view text) override {
    m_bytes += text.size();
    if (m_bytes > kMostTextBytes || m_all.size() >= kMostCells) throw TooManyCells();
    m_all.emplace_back(text);
    return m_all.size() - 1;
  }
  std::size_t add(std::string_view text) override { return append(text); }
  void set_segment_font(std::size_t) override {}
  void set_segment_bold(bool) override {}
  void set_segment_italic(bool) override {}
  void set_segment_font_name(std::string_view) override {}
  void set_segment_font_size(double) override {}
  void set_segment_font_color(ss::color_elem_t, ss::color_elem_t, ss::color_elem_t,
                              ss::color_elem_t) override {}
  void append_segment(std::string_view text) override { m_segments += text; }
  std::size_t commit_segments() override { return append(std::exchange(m_segments, {})); }

  [[nodiscard]] const std::string& at(std::size_t index) const { return m_all.at(index); }

 private:
  std::vector<std::string> m_all;
  std::string m_segments;
  std::size_t m_bytes = 0;
};

class Sheet;

/// Only its result counts.
class Formula final : public ss::iface::import_formula {
 public:
  explicit Formula(Sheet& sheet) : m_sheet(sheet) {}
  void set_position(ss::row_t row, ss::col_t column) override {
    m_row = row;
    m_column = column;
    m_result.clear();
  }
  void set_formula(ss::formula_grammar_t, std::string_view) override {}
  void set_shared_formula_index(std::size_t) override {}
  void set_result_string(std::string_view value) override { m_result = value; }
  void set_result_value(double value) override { m_result = numberText(value); }
  void set_result_bool(bool value) override { m_result = value ? "TRUE" : "FALSE"; }
  void set_result_empty() override { m_result.clear(); }
  void commit() override;

 private:
  Sheet& m_sheet;
  ss::row_t m_row = 0;
  ss::col_t m_column = 0;
  std::string m_result;
};

class Sheet final : public ss::iface::import_sheet {
 public:
  explicit Sheet(const Strings& strings) : m_strings(strings), m_formula(*this) {}

  void put(ss::row_t row, ss::col_t column, std::string text) {
    if (row < 0 || column < 0 || column >= kMostColumns || text.empty()) return;
    m_bytes += text.size();
    if (++m_count > kMostCells || m_bytes > kMostTextBytes) throw TooManyCells();
    m_cells[row][column] = std::move(text);
  }

  ss::iface::import_formula* get_formula() override { return &m_formula; }
  void set_auto(ss::row_t row, ss::col_t column, std::string_view text) override {
    put(row, column, std::string(text));
  }
  void set_string(ss::row_t row, ss::col_t column, ss::string_id_t index) override {
    put(row, column, m_strings.at(index));
  }
  void set_value(ss::row_t row, ss::col_t column, double value) override {
    put(row, column, numberText(value));
  }
  void set_bool(ss::row_t row, ss::col_t column, bool value) override {
    put(row, column, value ? "TRUE" : "FALSE");
  }
  void set_date_time(ss::row_t row, ss::col_t column, int year, int month, int day, int, int,
                     double) override {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    put(row, column, text.data());
  }
  void set_format(ss::row_t, ss::col_t, std::size_t) override {}
  void set_format(ss::row_t, ss::col_t, ss::row_t, ss::col_t, std::size_t) override {}
  void fill_down_cells(ss::row_t row, ss::col_t column, ss::row_t count) override {
    const auto cells = m_cells.find(row);
    if (cells == m_cells.end() || !cells->second.contains(column)) return;
    const std::string text = cells->second.at(column);
    for (ss::row_t next = 1; next <= count; ++next)
      put(row + next, column, text);
  }
  [[nodiscard]] ss::range_size_t get_sheet_size() const override { return {1'048'576, 16'384}; }

  [[nodiscard]] json::array rows() const {
    json::array all;
    for (const auto& [row, cells] : m_cells) {
      json::array texts;
      for (const auto& [column, text] : cells) {
        texts.resize(std::size_t(column), json::value(json::string()));
        texts.emplace_back(text);
      }
      all.push_back(json::array{row + 1, std::move(texts)});
    }
    return all;
  }

 private:
  const Strings& m_strings;
  Formula m_formula;
  std::map<ss::row_t, std::map<ss::col_t, std::string>> m_cells;
  std::size_t m_count = 0;
  std::size_t m_bytes = 0;
};

void Formula::commit() {
  m_sheet.put(m_row, m_column, m_result);
}

/// Keeps the first sheet; what the others hold is thrown away at once.
class Workbook final : public ss::iface::import_factory {
 public:
  ss::iface::import_shared_strings* get_shared_strings() override { return &m_strings; }
  ss::iface::import_sheet* append_sheet(ss::sheet_t index, std::string_view) override {
    return index == 0 ? &m_first : nullptr;
  }
  ss::iface::import_sheet* get_sheet(std::string_view) override { return nullptr; }
  ss::iface::import_sheet* get_sheet(ss::sheet_t index) override { return index == 0 ? &m_first : nullptr; }
  void finalize() override {}
  [[nodiscard]] const Sheet& first() const { return m_first; }

 private:
  Strings m_strings;
  Sheet m_first{m_strings};
};

template <class Filter>
json::object readWith(const base::Bytes& file) {
  Workbook workbook;
  Filter(&workbook).read_stream(base::textOf(file));
  return {{"rows", workbook.first().rows()}};
}

}  // namespace

base::Result<json::object> readTable(const base::Bytes& file) {
  try {
    if (orcus::orcus_xlsx::detect(file.data(), file.size())) return readWith<orcus::orcus_xlsx>(file);
    if (orcus::orcus_ods::detect(file.data(), file.size())) return readWith<orcus::orcus_ods>(file);
  } catch (const TooManyCells& thrown) {
    return Error(Code::TooLarge, thrown.what());
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& thrown) {
    return Error(Code::DamagedFile, thrown.what());
  }
  return Error(Code::WrongFileType, "neither an .xlsx nor an .ods workbook");
}

}  // namespace tarim::reader
