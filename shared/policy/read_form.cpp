// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The form: groups with their fields, rows and evidence slots.
#include "shared/policy/read_values.hpp"

namespace tarim::policy {

using base::JsonReader;

namespace {

constexpr std::pair<std::string_view, FieldType> kTypes[] = {
    {"text", FieldType::Text},
    {"longText", FieldType::LongText},
    {"integer", FieldType::Integer},
    {"decimal", FieldType::Decimal},
    {"date", FieldType::Date},
    {"month", FieldType::Month},
    {"monthOrNow", FieldType::MonthOrNow},
    {"choice", FieldType::Choice},
    {"yesNo", FieldType::YesNo},
    {"idNumber", FieldType::IdNumber},
    {"phone", FieldType::Phone},
};
constexpr std::pair<std::string_view, Blind> kBlind[] = {
    {"hide", Blind::Hide}, {"mask", Blind::Mask}, {"keep", Blind::Keep}};

constexpr int kMaxCharacters = 20000;
constexpr int kMaxPages = 200;
constexpr int kMaxRows = 1000;
constexpr std::size_t kMaxFields = 100;
constexpr std::size_t kMaxGroups = 60;

constexpr std::pair<std::string_view, Wording> kWordings[] = {
    {"names", Wording::Names}, {"prose", Wording::Prose}, {"figures", Wording::Figures}};

/// What a field of this type holds unless it says otherwise.
Wording wordingOf(FieldType type) {
  switch (type) {
    case FieldType::LongText:
      return Wording::Prose;
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Date:
    case FieldType::Month:
    case FieldType::MonthOrNow:
      return Wording::Figures;
    default:
      return Wording::Names;
  }
}

Blind readBlind(JsonReader& reader) {
  return reader.has("blind") ? readName(reader, "blind", kBlind) : Blind::Hide;
}

Field readField(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "type", "label", "help", "clause", "required", "blankWord", "minCharacters",
                     "maxCharacters", "choices", "when", "blind", "wording"});
  Field field;
  field.id = readId(reader, "id");
  field.type = readName(reader, "type", kTypes);
  field.label = readLabel(reader, "label", source);
  field.help = readLabel(reader, "help", source, true);
  field.clause = reader.string("clause", 64);
  field.required = reader.booleanOr("required", true);
  field.blankWord = reader.booleanOr("blankWord", false);
  field.minCharacters = readNumber(reader, "minCharacters", 0, kMaxCharacters, 0);
  field.maxCharacters = readNumber(reader, "maxCharacters", 1, kMaxCharacters, 0);
  field.choices = readChoices(reader, "choices", source);
  field.when = readCondition(reader, "when", source);
  field.blind = readBlind(reader);
  field.wording = reader.has("wording") ? readName(reader, "wording", kWordings) : wordingOf(field.type);
  return field;
}

std::vector<Field> readFields(JsonReader& reader, Source& source) {
  std::vector<Field> fields;
  reader.each(
      "fields", [&](JsonReader& item) { fields.push_back(readField(item, source)); }, kMaxFields);
  return fields;
}

Slot readSlot(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "label", "help", "clause", "perRow", "required", "twoSides", "minPages",
                     "maxPages", "types", "qr", "when", "blind", "proves"});
  Slot slot;  // What it proves: proofs.hpp.
  slot.id = readId(reader, "id");
  slot.label = readLabel(reader, "label", source);
  slot.help = readLabel(reader, "help", source, true);
  slot.clause = reader.string("clause", 64);
  slot.perRow = reader.booleanOr("perRow", false);
  slot.required = reader.booleanOr("required", true);
  slot.twoSides = reader.booleanOr("twoSides", false);
  slot.minPages = readNumber(reader, "minPages", 1, kMaxPages, 1);
  slot.maxPages = readNumber(reader, "maxPages", 1, kMaxPages, 20);
  slot.types = reader.strings("types", 8);
  slot.qr = reader.booleanOr("qr", false);
  slot.when = readCondition(reader, "when", source);
  slot.blind = readBlind(reader);
  return slot;
}

Rows readRows(JsonReader reader, Source& source) {
  allowOnly(reader, {"min", "max", "mayBeNone", "title", "add", "fields"});
  Rows rows;
  rows.min = readNumber(reader, "min", 0, kMaxRows, 0);
  rows.max = readNumber(reader, "max", 1, kMaxRows, 200);
  rows.mayBeNone = reader.booleanOr("mayBeNone", false);
  rows.title = reader.string("title", 256);
  rows.add = readLabel(reader, "add", source);
  rows.fields = readFields(reader, source);
  return rows;
}

Group readGroup(JsonReader& reader, Source& source) {
  allowOnly(reader, {"id", "number", "clause", "title", "hint", "fields", "rows", "evidence", "masksPages"});
  Group group;
  group.id = readId(reader, "id");
  group.number = readNumber(reader, "number", 0, 99);
  group.clause = reader.string("clause", 64);
  group.title = readLabel(reader, "title", source);
  group.hint = readLabel(reader, "hint", source, true);
  group.fields = readFields(reader, source);
  group.hasRows = reader.has("rows");
  if (group.hasRows) group.rows = readRows(reader.object("rows"), source);
  reader.each(
      "evidence", [&](JsonReader& item) { group.evidence.push_back(readSlot(item, source)); }, kMaxFields);
  group.masksPages = reader.booleanOr("masksPages", false);
  return group;
}

}  // namespace

std::vector<Group> readGroups(JsonReader& root, Source& source) {
  std::vector<Group> groups;
  root.each(
      "groups", [&](JsonReader& item) { groups.push_back(readGroup(item, source)); }, kMaxGroups);
  if (!root.failed() && groups.empty()) root.fail("groups", "the form has no group");
  return groups;
}

}  // namespace tarim::policy
