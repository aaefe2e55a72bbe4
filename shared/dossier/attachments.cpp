// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/attachments.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <tuple>

namespace tarim::dossier {
namespace {

template <class Number>
Number numberOf(std::string_view text) {
  Number number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? number : Number{0};
}

MaskAnswer maskOf(std::string_view text) {
  return text == "yes" ? MaskAnswer::Yes : text == "no" ? MaskAnswer::No : MaskAnswer::Unanswered;
}
std::string_view nameOf(MaskAnswer mask) {
  return mask == MaskAnswer::Yes ? "yes" : mask == MaskAnswer::No ? "no" : "";
}

using Fill = void (*)(Attachment& page, const std::string& text);
struct Column {
  std::string_view name;
  Fill fill;
};

/// In the order in which a row keeps its cells, so that a page is read in one walk along both.
constexpr Column kColumns[] = {
    {"file", [](Attachment& page, const std::string& text) { page.file = text; }},
    {"height", [](Attachment& page, const std::string& text) { page.height = numberOf<int>(text); }},
    {"mask", [](Attachment& page, const std::string& text) { page.mask = maskOf(text); }},
    {"masks", [](Attachment& page, const std::string& text) { page.masks = text; }},
    {"name", [](Attachment& page, const std::string& text) { page.name = text; }},
    {"page", [](Attachment& page, const std::string& text) { page.page = numberOf<int>(text); }},
    {"rotation", [](Attachment& page, const std::string& text) { page.rotation = numberOf<int>(text); }},
    {"row", [](Attachment& page, const std::string& text) { page.row = text; }},
    {"side", [](Attachment& page, const std::string& text) { page.side = sideOf(text); }},
    {"size", [](Attachment& page, const std::string& text) { page.size = numberOf<std::uint64_t>(text); }},
    {"slot", [](Attachment& page, const std::string& text) { page.slot = text; }},
    {"table", [](Attachment& page, const std::string& text) { page.table = text; }},
    {"type", [](Attachment& page, const std::string& text) { page.type = text; }},
    {"width", [](Attachment& page, const std::string& text) { page.width = numberOf<int>(text); }},
};
static_assert(std::is_sorted(std::begin(kColumns), std::end(kColumns),
                             [](const Column& a, const Column& b) { return a.name < b.name; }));

}  // namespace

Side sideOf(std::string_view text) {
  return text == "front" ? Side::Front : text == "back" ? Side::Back : Side::None;
}

std::string_view nameOf(Side side) {
  return side == Side::Front ? "front" : side == Side::Back ? "back" : "";
}

Attachment attachmentOf(const std::string& id, const Dossier::Row& cells) {
  Attachment page;
  page.id = id;
  const Column* column = std::begin(kColumns);
  for (const auto& [name, text] : cells) {
    while (column != std::end(kColumns) && column->name < name)
      ++column;
    if (column == std::end(kColumns)) break;
    if (column->name == name) column->fill(page, text);
  }
  return page;
}

std::optional<Attachment> attachmentAt(const Dossier& dossier, std::string_view id) {
  // A row that is there has at least the cell that says so.
  const Dossier::Row& cells = dossier.row(kAttachmentTable, id);
  if (id == kRecordRow || cells.empty()) return {};
  return attachmentOf(std::string(id), cells);
}

bool standsBefore(const Attachment& a, const Attachment& b) {
  return std::tie(a.slot, a.row, a.side, a.page, a.id) < std::tie(b.slot, b.row, b.side, b.page, b.id);
}

std::vector<Attachment> attachments(const Dossier& dossier) {
  std::vector<Attachment> all;
  dossier.eachRow(kAttachmentTable, [&](const std::string& id, const Dossier::Row& cells) {
    all.push_back(attachmentOf(id, cells));
  });
  std::sort(all.begin(), all.end(), standsBefore);
  return all;
}

std::vector<Attachment> attachmentsOf(const Dossier& dossier, std::string_view slot, std::string_view row) {
  std::vector<Attachment> some = attachments(dossier);
  std::erase_if(some, [&](const Attachment& a) { return a.slot != slot || (!row.empty() && a.row != row); });
  return some;
}

std::vector<std::pair<CellKey, std::string>> cellsOf(const Attachment& attachment) {
  std::vector<std::pair<CellKey, std::string>> cells;
  const auto put = [&](std::string_view column, std::string value) {
    if (!value.empty())
      cells.emplace_back(CellKey{std::string(kAttachmentTable), attachment.id, std::string(column)},
                         std::move(value));
  };
  const auto putNumber = [&](std::string_view column, std::uint64_t number) {
    put(column, number == 0 ? std::string() : std::to_string(number));
  };
  put(kRowColumn, std::string(kLive));
  put("slot", attachment.slot);
  put("table", attachment.table);
  put("row", attachment.row);
  put("side", std::string(nameOf(attachment.side)));
  putNumber("page", static_cast<std::uint64_t>(std::max(attachment.page, 0)));
  put("file", attachment.file);
  putNumber("size", attachment.size);
  put("type", attachment.type);
  putNumber("width", static_cast<std::uint64_t>(std::max(attachment.width, 0)));
  putNumber("height", static_cast<std::uint64_t>(std::max(attachment.height, 0)));
  putNumber("rotation", static_cast<std::uint64_t>(std::max(attachment.rotation, 0)));
  put("mask", std::string(nameOf(attachment.mask)));
  put("masks", attachment.masks);
  put("name", attachment.name);
  return cells;
}

}  // namespace tarim::dossier
