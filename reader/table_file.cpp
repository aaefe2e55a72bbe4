// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// table: the first sheet of an .xlsx workbook that is not hidden, as rows of texts.
//
//   {"rows": [[1, ["id", "name"]], [3, ["liming", "李明"]]]}    the number is the row's, from 1
//
// Numbers become their digits; one that is too long for a spreadsheet becomes "6.52825199003070E+17", which
// is what is left of it. A formula is the result that was saved with it. Macros, pictures and further sheets
// are not looked at.
//
// Of liborcus only the zip archive and the XML parser are used. Its own reading of workbooks (0.17) passes
// over texts that stand in their cells, gives an empty text the one before it, and reads .ods with threads,
// which a confined process may not have.
#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "reader/commands.hpp"
#include "reader/xml_part.hpp"

namespace tarim::reader {

namespace {

namespace json = boost::json;
using base::Code;
using base::Error;

constexpr std::size_t kMostCells = 1'000'000;
constexpr std::size_t kMostTextBytes = std::size_t{32} << 20;
constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 256;
/// Whole numbers from here on have lost digits: a spreadsheet keeps fifteen.
constexpr double kInexact = 1e15;

struct TableTooLarge : std::runtime_error {
  TableTooLarge() : std::runtime_error("more cells or text than a table of people has") {}
};

/// As the spreadsheet shows it; what is no number stays as it is.
std::string numberText(const std::string& written) {
  char* end = nullptr;
  const double value = std::strtod(written.c_str(), &end);
  if (written.empty() || *end != '\0' || !std::isfinite(value)) return written;
  std::array<char, 64> text{};
  const bool isWhole = std::floor(value) == value;
  const char* form = !isWhole ? "%.15g" : std::fabs(value) < kInexact ? "%.0f" : "%.14E";
  std::snprintf(text.data(), text.size(), form, value);
  return text.data();
}

int numberOf(std::string_view digits) {
  int number = -1;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? number : -1;
}

/// Counts what is kept of a workbook.
class Budget {
 public:
  void take(std::size_t bytes) {
    m_bytes += bytes;
    if (++m_count > kMostCells || m_bytes > kMostTextBytes) throw TableTooLarge();
  }

 private:
  std::size_t m_count = 0;
  std::size_t m_bytes = 0;
};

class Archive {
 public:
  explicit Archive(const base::Bytes& file) : m_stream(file.data(), file.size()), m_archive(&m_stream) {
    m_archive.load();
  }
  /// False when there is no such part.
  bool read(const std::string& name, std::string& xml) const {
    std::vector<unsigned char> bytes;
    if (!m_archive.read_file_entry(name, bytes)) return false;
    xml.assign(bytes.begin(), bytes.end());
    return true;
  }
  [[nodiscard]] std::string need(const std::string& name) const {
    std::string xml;
    if (!read(name, xml)) throw std::runtime_error("its part " + name + " is missing");
    return xml;
  }

 private:
  orcus::zip_archive_stream_blob m_stream;
  orcus::zip_archive m_archive;
};

/// Which parts a part names.
class Relations final : public XmlPart {
 public:
  /// `part`: "xl/workbook.xml"; empty for the whole archive.
  Relations(const Archive& archive, const std::string& part) {
    const std::size_t slash = part.rfind('/');
    m_folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
    const std::string name = part.substr(m_folder.size());
    walk(archive.need(m_folder + "_rels/" + name + ".rels"));
  }
  void start(std::string_view name, const Attributes& attributes) override {
    if (name != "Relationship") return;
    const std::string target = valueOf(attributes, "Target");
    const std::string part = target.starts_with('/') ? target.substr(1) : m_folder + target;
    m_byId[valueOf(attributes, "Id")] = part;
    const std::string type = valueOf(attributes, "Type");
    m_byType[type.substr(type.rfind('/') + 1)] = part;
  }
  [[nodiscard]] std::string byId(const std::string& id) const { return valueOf(m_byId, id); }
  [[nodiscard]] std::string byType(std::string_view type) const { return valueOf(m_byType, type); }

 private:
  std::string m_folder;
  Attributes m_byId;
  Attributes m_byType;
};

/// The relation of the first sheet that people see.
class Sheets final : public XmlPart {
 public:
  void start(std::string_view name, const Attributes& attributes) override {
    const std::string state = valueOf(attributes, "state");
    if (name == "sheet" && m_first.empty() && (state.empty() || state == "visible"))
      m_first = valueOf(attributes, ":id");
  }
  [[nodiscard]] const std::string& first() const { return m_first; }

 private:
  std::string m_first;
};

/// The texts that cells name by number. What is written above Chinese characters (rPh) is not part of them.
class SharedTexts final : public XmlPart {
 public:
  explicit SharedTexts(Budget& budget) : m_budget(budget) {}
  void start(std::string_view name, const Attributes&) override {
    if (name == "si") m_all.emplace_back();
    if (name == "rPh") m_isAbove = true;
    m_isText = name == "t" && !m_isAbove;
  }
  void end(std::string_view name) override {
    if (name == "rPh") m_isAbove = false;
    if (name == "si" && !m_all.empty()) m_budget.take(m_all.back().size());
    m_isText = false;
  }
  void text(std::string_view value) override {
    if (!m_isText || m_all.empty()) return;
    m_all.back() += value;
    if (m_all.back().size() > kMostTextBytes) throw TableTooLarge();
  }
  [[nodiscard]] std::string at(const std::string& index) const {
    const int number = numberOf(index);
    if (number < 0 || std::size_t(number) >= m_all.size())
      throw std::runtime_error("a cell names text " + index);
    return m_all[std::size_t(number)];
  }

 private:
  Budget& m_budget;
  std::vector<std::string> m_all;
  bool m_isAbove = false;
  bool m_isText = false;
};

class Sheet final : public XmlPart {
 public:
  Sheet(const SharedTexts& texts, Budget& budget) : m_texts(texts), m_budget(budget) {}

  /// Rows and cells may leave their places out: then they follow the one before.
  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "row") {
      const std::string number = valueOf(attributes, "r");
      m_row = number.empty() ? m_row + 1 : numberOf(number);
      m_column = -1;
    } else if (name == "c") {
      const std::string place = valueOf(attributes, "r");
      m_column = place.empty() ? m_column + 1 : columnOf(place);
      m_type = valueOf(attributes, "t");
      m_text.clear();
    } else if (name == "rPh") {
      m_isAbove = true;
    }
    m_isText = (name == "v" || name == "t") && !m_isAbove;
  }
  void end(std::string_view name) override {
    m_isText = false;
    if (name == "rPh") m_isAbove = false;
    if (name == "c" && !m_text.empty()) put(value());
  }
  void text(std::string_view value) override {
    if (!m_isText) return;
    m_text += value;
    if (m_text.size() > kMostTextBytes) throw TableTooLarge();
  }

  [[nodiscard]] json::array rows() const {
    json::array all;
    for (const auto& [row, cells] : m_cells) {
      json::array texts;
      for (const auto& [column, text] : cells) {
        texts.resize(std::size_t(column), json::value(json::string()));
        texts.emplace_back(text);
      }
      all.push_back(json::array{row, std::move(texts)});
    }
    return all;
  }

 private:
  /// "AB12" → 27.
  static int columnOf(std::string_view place) {
    int column = 0;
    for (const char c : place)
      if (c >= 'A' && c <= 'Z' && column <= kMostColumns) column = column * 26 + (c - 'A' + 1);
    return column - 1;
  }
  [[nodiscard]] std::string value() const {
    if (m_type == "s") return m_texts.at(m_text);
    if (m_type == "b") return m_text == "1" ? "TRUE" : "FALSE";
    return m_type.empty() || m_type == "n" ? numberText(m_text) : m_text;
  }
  void put(std::string text) {
    if (m_row < 1 || m_row > kMostRows || m_column < 0) throw std::runtime_error("a cell without a place");
    if (m_column >= kMostColumns) throw TableTooLarge();
    m_budget.take(text.size());
    m_cells[m_row][m_column] = std::move(text);
  }

  const SharedTexts& m_texts;
  Budget& m_budget;
  std::map<int, std::map<int, std::string>> m_cells;
  int m_row = 0;
  int m_column = -1;
  std::string m_type;
  std::string m_text;
  bool m_isText = false;
  bool m_isAbove = false;
};

json::object readWorkbook(const Archive& archive, const std::string& workbook) {
  const Relations relations(archive, workbook);
  Sheets sheets;
  sheets.walk(archive.need(workbook));
  Budget budget;
  SharedTexts texts(budget);
  std::string xml;
  const std::string shared = relations.byType("sharedStrings");
  if (!shared.empty() && archive.read(shared, xml)) texts.walk(xml);
  Sheet sheet(texts, budget);
  sheet.walk(archive.need(relations.byId(sheets.first())));
  return {{"rows", sheet.rows()}};
}

}  // namespace

base::Result<json::object> readTable(const base::Bytes& file) {
  try {
    const Archive archive(file);
    std::string xml;
    if (archive.read("[Content_Types].xml", xml)) {
      const std::string workbook = Relations(archive, "").byType("officeDocument");
      if (workbook.ends_with(".xml")) return readWorkbook(archive, workbook);
    }
  } catch (const TableTooLarge& thrown) {
    return Error(Code::TooLarge, thrown.what());
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& thrown) {
    return Error(Code::DamagedFile, thrown.what());
  }
  return Error(Code::WrongFileType, "no .xlsx workbook; save the table as .xlsx or CSV UTF-8");
}

}  // namespace tarim::reader
