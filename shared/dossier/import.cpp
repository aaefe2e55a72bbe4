// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/import.hpp"

#include "shared/base/ids.hpp"
#include "shared/base/json.hpp"
#include "shared/base/json_scan.hpp"
#include "shared/base/text_file.hpp"
#include "shared/dossier/answers.hpp"
#include "shared/dossier/clean_value.hpp"
#include "shared/dossier/import_value.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace tarim::dossier {
namespace {

namespace json = boost::json;
using base::Code;
using base::Error;
using base::Result;
using policy::Field;

struct AttachmentColumn {
  std::string_view name;
  Accepts accepted;
};
constexpr std::array<AttachmentColumn, 14> kAttachmentColumns{{{"slot", Accepts::TextOnly},
                                                               {"table", Accepts::TextOnly},
                                                               {"row", Accepts::TextOnly},
                                                               {"side", Accepts::TextOnly},
                                                               {"page", Accepts::Integers},
                                                               {"file", Accepts::TextOnly},
                                                               {"size", Accepts::Integers},
                                                               {"type", Accepts::TextOnly},
                                                               {"width", Accepts::Integers},
                                                               {"height", Accepts::Integers},
                                                               {"rotation", Accepts::Integers},
                                                               {"mask", Accepts::TextOnly},
                                                               {"masks", Accepts::TextOnly},
                                                               {"name", Accepts::TextOnly}}};

/// Reads one file into one dossier, by the form of one policy.
class Reader {
 public:
  Reader(const policy::Policy& policy, ImportLimits limits) : m_policy(policy), m_limits(limits) {}

  Misfit readAll(const json::value& value);
  Dossier take() { return std::move(m_dossier); }

 private:
  Misfit readHead(const json::object& all);
  Misfit readTable(const policy::Group& group, const json::value& value);
  Misfit readRecord(const policy::Group& group, const json::object& record);
  template <class ColumnType>
  Misfit readRows(std::string_view table, const json::array& rows, ColumnType columnType);
  Misfit readRowId(std::string_view table, const json::value& row, std::size_t index,
                   std::set<std::string>& taken, std::string& id);
  template <class ColumnType>
  Misfit readCells(std::string_view table, const std::string& row, int index, const json::object& cells,
                   ColumnType columnType);
  Misfit readAttachments(const json::value& value);
  Misfit readAnswers(const json::object& all);
  Misfit checkAttachment(const std::string& id);

  const policy::Policy& m_policy;
  ImportLimits m_limits;
  std::size_t m_rows = 0;
  Dossier m_dossier;
};

const Field* fieldOf(const std::vector<Field>& fields, std::string_view id) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.id == id; });
  return found == fields.end() ? nullptr : &*found;
}

std::string pathOf(std::string_view table, std::string_view row, std::string_view column = {}) {
  std::string path = std::string(table) + "/" + std::string(row);
  if (!column.empty()) path += "/" + std::string(column);
  return path;
}

/// A remark for whoever fills in the file, as in a template. No id begins like this.
bool isRemark(std::string_view key) {
  return key.starts_with("//");
}

Misfit Reader::readHead(const json::object& all) {
  for (const auto& entry : all)
    if (!isRemark(entry.key()) && entry.key() != "format" && entry.key() != "policy" &&
        entry.key() != "tables" && entry.key() != "attachments" && entry.key() != "answers")
      return misfit(Code::InvalidInput, "unknown key " + inQuotes(entry.key()), "$");
  const json::value* format = all.if_contains("format");
  if (!format || !format->is_int64() || format->get_int64() != 1)
    return misfit(Code::InvalidInput, "needs \"format\": 1", "$.format");
  const json::value* id = all.if_contains("policy");
  if (!id || !id->is_string()) return misfit(Code::InvalidInput, "needs the id of its policy", "$.policy");
  if (std::string_view(id->get_string()) != m_policy.id)
    return misfit(Code::InvalidInput,
                  "belongs to policy " + inQuotes(id->get_string()) + ", not to " + m_policy.id, "$.policy");
  const json::value* tables = all.if_contains("tables");
  if (!tables || !tables->is_object())
    return misfit(Code::InvalidInput, "needs an object of tables", "$.tables");
  return {};
}

Misfit Reader::readAll(const json::value& value) {
  const json::object* all = value.if_object();
  if (!all)
    return misfit(Code::InvalidInput, "a dossier is an object, found " + std::string(kindOf(value)), "$");
  if (auto wrong = readHead(*all)) return wrong;
  for (const auto& entry : all->at("tables").get_object()) {
    if (isRemark(entry.key())) continue;
    const policy::Group* group = m_policy.group(entry.key());
    if (!group) return misfit(Code::InvalidInput, "unknown table " + inQuotes(entry.key()), "$.tables");
    if (auto wrong = readTable(*group, entry.value())) return wrong;
  }
  if (auto wrong = readAnswers(*all)) return wrong;
  const json::value* attachments = all->if_contains("attachments");
  return attachments ? readAttachments(*attachments) : Misfit();
}

/// An object that says itself that it holds a record and rows.
bool isBoth(const policy::Group& group, const json::object& object) {
  const json::value* record = object.if_contains(kRecordRow);
  const json::value* rows = object.if_contains("rows");
  const auto remarks =
      std::count_if(object.begin(), object.end(), [](const auto& entry) { return isRemark(entry.key()); });
  return (record && !fieldOf(group.fields, kRecordRow)) || (rows && !fieldOf(group.fields, "rows")) ||
         (record && rows && object.size() == 2 + std::size_t(remarks));
}

Misfit Reader::readTable(const policy::Group& group, const json::value& value) {
  const auto rowType = [&](std::string_view column) -> std::optional<Accepts> {
    const Field* field = fieldOf(group.rows.fields, column);
    return field ? std::optional(accepts(field->type)) : std::nullopt;
  };
  if (group.hasRows && value.is_array()) return readRows(group.id, value.get_array(), rowType);
  if (group.hasRows && value.is_string()) return readRecord(group, json::object{{kNoneColumn, value}});
  if (const auto* rows = value.if_array(); rows && rows->empty())
    return {};  // Emptied again, as once exported.
  const json::object* object = value.if_object();
  if (!object)
    return misfit(Code::InvalidInput,
                  "needs " + std::string(group.hasRows ? "an array of rows" : "an object") + ", found " +
                      std::string(kindOf(value)),
                  "$.tables." + group.id);
  if (!isBoth(group, *object)) return readRecord(group, *object);
  for (const auto& entry : *object) {
    const std::string path = "$.tables." + group.id;
    if (isRemark(entry.key())) continue;
    if (entry.key() == kRecordRow && entry.value().is_object()) {
      if (auto wrong = readRecord(group, entry.value().get_object())) return wrong;
    } else if (entry.key() == "rows" && entry.value().is_array() &&
               (group.hasRows || entry.value().get_array().empty())) {
      if (auto wrong = readRows(group.id, entry.value().get_array(), rowType)) return wrong;
    } else {
      return misfit(Code::InvalidInput,
                    "needs {\"@\": object, \"rows\": array}, misfit at " + inQuotes(entry.key()), path);
    }
  }
  return {};
}

Misfit Reader::readRecord(const policy::Group& group, const json::object& record) {
  const auto columnType = [&](std::string_view column) -> std::optional<Accepts> {
    if (group.hasRows && column == kNoneColumn) return Accepts::TextOnly;
    const Field* field = fieldOf(group.fields, column);
    return field ? std::optional(accepts(field->type)) : std::nullopt;
  };
  return readCells(group.id, std::string(kRecordRow), -1, record, columnType);
}

template <class ColumnType>
Misfit Reader::readCells(std::string_view table, const std::string& row, int index, const json::object& cells,
                         ColumnType columnType) {
  for (const auto& entry : cells) {
    if ((entry.key() == "$id" && index >= 0) || isRemark(entry.key())) continue;
    const std::optional<Accepts> accepted = columnType(entry.key());
    if (!accepted)
      return misfit(Code::InvalidInput, "unknown column " + inQuotes(entry.key()), pathOf(table, row), index);
    auto text = cellText(entry.value(), *accepted, pathOf(table, row, entry.key()), index);
    if (!text) return text.error();
    const CellKey cell{std::string(table), row, std::string(entry.key())};
    std::string value = cleanValue(m_policy, cell, *text);
    if (!value.empty()) m_dossier.set(cell, std::move(value));
  }
  return {};
}

/// A row without "$id" is called by its place: "r3". Two rows of one name are refused.
Misfit Reader::readRowId(std::string_view table, const json::value& row, std::size_t index,
                         std::set<std::string>& taken, std::string& id) {
  const std::string here = pathOf(table, std::to_string(index + 1));
  const int number = static_cast<int>(index) + 1;
  const json::object* cells = row.if_object();
  if (!cells)
    return misfit(Code::InvalidInput, "a row is an object, found " + std::string(kindOf(row)), here, number);
  const json::value* given = cells->if_contains("$id");
  if (given && (!given->is_string() || !base::isId(given->get_string())))
    return misfit(Code::InvalidInput, "\"$id\" is 1–64 of a–z, 0–9, _ and -", here, number);
  id = given ? std::string(std::string_view(given->get_string())) : "r" + std::to_string(index + 1);
  if (!taken.insert(id).second)
    return misfit(Code::InvalidInput, "two rows are called " + inQuotes(id), pathOf(table, id), number);
  return {};
}

template <class ColumnType>
Misfit Reader::readRows(std::string_view table, const json::array& rows, ColumnType columnType) {
  m_rows += rows.size();
  if (m_rows > m_limits.maxRows)
    return misfit(Code::TooLarge, "more than " + std::to_string(m_limits.maxRows) + " rows",
                  std::string(table));
  std::set<std::string> taken;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::string id;
    if (auto wrong = readRowId(table, rows[i], i, taken, id)) return wrong;
    const std::string owner(table);
    m_dossier.set({owner, id, std::string(kOrderColumn)}, std::to_string(i + 1));
    m_dossier.set({owner, id, std::string(kRowColumn)}, std::string(kLive));
    if (auto wrong = readCells(table, id, static_cast<int>(i) + 1, rows[i].get_object(), columnType))
      return wrong;
  }
  return {};
}

/// {"<column>": "<words>"}: what the applicant answered to the reasons of a return.
Misfit Reader::readAnswers(const json::object& all) {
  const json::value* answers = all.if_contains("answers");
  if (!answers) return {};
  if (!answers->is_object())
    return misfit(Code::InvalidInput, "needs an object, found " + std::string(kindOf(*answers)), "$.answers");
  const auto columnType = [](std::string_view column) -> std::optional<Accepts> {
    return isAnswerColumn(column) ? std::optional(Accepts::TextOnly) : std::nullopt;
  };
  return readCells(kAnswerTable, std::string(kRecordRow), -1, answers->get_object(), columnType);
}

Misfit Reader::readAttachments(const json::value& value) {
  if (!value.is_array())
    return misfit(Code::InvalidInput, "needs an array, found " + std::string(kindOf(value)), "$.attachments");
  const auto columnType = [](std::string_view column) -> std::optional<Accepts> {
    for (const AttachmentColumn& known : kAttachmentColumns)
      if (known.name == column) return known.accepted;
    return std::nullopt;
  };
  if (auto wrong = readRows(kAttachmentTable, value.get_array(), columnType)) return wrong;
  for (const std::string& id : m_dossier.rows(kAttachmentTable))
    if (auto wrong = checkAttachment(id)) return wrong;
  return {};
}

constexpr std::size_t kMostTypeBytes = 16;  ///< What is neither jpeg nor pdf is told by form.fileType.

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> allowed) {
  return std::find(allowed.begin(), allowed.end(), text) != allowed.end();
}

bool isNumber(std::string_view text) {
  return text.size() <= 15 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

Misfit Reader::checkAttachment(const std::string& id) {
  const auto cell = [&](std::string_view column) { return m_dossier.value(kAttachmentTable, id, column); };
  const auto wrong = [&](std::string_view column, std::string needed) -> Misfit {
    return misfit(Code::InvalidInput, needed + ", found " + inQuotes(cell(column)),
                  pathOf(kAttachmentTable, id, column));
  };
  // A page that has no place yet is a page all the same: form.orphanPage speaks of it.
  if (!cell("slot").empty() && !m_policy.slot(cell("slot"))) return wrong("slot", "unknown slot");
  if (!cell("table").empty() && !m_policy.group(cell("table"))) return wrong("table", "unknown table");
  if (!base::hashFromHex(cell("file"))) return wrong("file", "needs a SHA-256 of 64 hex digits");
  if (!isOneOf(cell("side"), {"", "front", "back"})) return wrong("side", "needs front, back or nothing");
  if (cell("type").size() > kMostTypeBytes) return wrong("type", "needs jpeg or pdf");
  if (!isOneOf(cell("rotation"), {"", "0", "90", "180", "270"}))
    return wrong("rotation", "needs 0, 90, 180 or 270");
  if (!isOneOf(cell("mask"), {"", "yes", "no"})) return wrong("mask", "needs yes, no or nothing");
  for (const std::string_view column : {"page", "size", "width", "height"})
    if (!isNumber(cell(column))) return wrong(column, "needs a whole number");
  return {};
}

}  // namespace

Result<Dossier> fromJson(std::string_view bytes, const policy::Policy& policy, ImportLimits limits) {
  const auto read = base::textInFile(bytes);
  if (!read) return read.error();
  const std::string_view text = *read;
  const base::JsonLimits jsonLimits{limits.maxBytes, limits.maxDepth};
  if (text.size() <= limits.maxBytes)
    if (auto looked = base::scanJson(text, {limits.maxDepth, limits.maxValues}); !looked)
      return looked.error();
  const auto parsed = base::parseJson(text, jsonLimits);
  if (!parsed) return parsed.error();
  Reader reader(policy, limits);
  if (auto wrong = reader.readAll(parsed.value())) return *wrong;
  return reader.take();
}

}  // namespace tarim::dossier
