// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/sheet.hpp"

#include "shared/base/text.hpp"
#include "shared/rules/rulebook.hpp"

#include <algorithm>

namespace tarim::client::app {

namespace {

using dossier::Attachment;

/// The table is dense: its dates stay as they were written.
std::string shown(const policy::Field& field, std::string_view value, Language language) {
  return policy::shownValue(field, value, language, policy::Dates::AsWritten);
}

SheetCell cellOf(const policy::Field& field, std::string_view table, std::string_view row,
                 const Submission& submission) {
  SheetCell cell;
  cell.column = field.id;
  cell.label = in(submission.language, field.label);
  cell.value = shown(field, submission.now.value(table, row, field.id), submission.language);
  cell.change = submission.changes.cell(table, row, field.id);
  if (cell.change != Change::Same)
    cell.before = shown(field, submission.changes.before(table, row, field.id), submission.language);
  return cell;
}

/// What is not asked for is not shown, unless something was written there anyway.
bool isAsked(const policy::Field& field, std::string_view table, std::string_view row,
             const Submission& submission) {
  return rules::holds(field.when, submission.now, table, row) ||
         !submission.now.value(table, row, field.id).empty() ||
         submission.changes.cell(table, row, field.id) != Change::Same;
}

int pagesOf(const std::vector<SheetPage>& pages, std::string_view row) {
  return static_cast<int>(std::count_if(pages.begin(), pages.end(),
                                        [row](const SheetPage& page) { return page.page.row == row; }));
}

SheetRow rowOf(const policy::Group& group, const std::string& id, const Submission& submission,
               const std::vector<SheetPage>& pages) {
  SheetRow row;
  row.id = id;
  row.title = rowTitle(group, id, submission.now, submission.language);
  row.change = submission.changes.row(group.id, id);
  row.pages = pagesOf(pages, id);
  for (const policy::Field& field : group.rows.fields)
    row.cells.push_back(cellOf(field, group.id, id, submission));
  return row;
}

SheetRow removedRow(const policy::Group& group, const std::string& id, const Submission& submission) {
  SheetRow row;
  row.id = id;
  row.title = rowTitle(group, id, submission.before, submission.language);
  row.change = Change::Removed;
  for (const policy::Field& field : group.rows.fields) {
    SheetCell cell;
    cell.column = field.id;
    cell.label = in(submission.language, field.label);
    cell.before = shown(field, submission.before.value(group.id, id, field.id), submission.language);
    cell.change = Change::Removed;
    row.cells.push_back(std::move(cell));
  }
  return row;
}

SheetPage pageOf(const Attachment& attachment, const Submission& submission) {
  SheetPage page;
  page.page = attachment;
  if (const policy::Slot* slot = submission.policy.slot(attachment.slot))
    page.slot = in(submission.language, slot->label);
  if (const policy::Group* group = submission.policy.group(attachment.table);
      group && !attachment.row.empty())
    page.row = rowTitle(*group, attachment.row, submission.now, submission.language);
  page.change = submission.changes.page(attachment.id);
  return page;
}

/// First what proves the whole item, then row by row, each in the order of its slots.
std::vector<SheetPage> pagesOf(const policy::Group& group, const Submission& submission) {
  std::vector<SheetPage> pages;
  std::vector<std::string> rows{{}};
  rows.insert(rows.end(), submission.now.rows(group.id).begin(), submission.now.rows(group.id).end());
  const std::vector<Attachment> all = dossier::attachments(submission.now);
  for (const std::string& row : rows)
    for (const policy::Slot& slot : group.evidence)
      for (const Attachment& page : all)
        if (page.slot == slot.id && page.row == row) pages.push_back(pageOf(page, submission));
  return pages;
}

std::vector<SheetPage> everyPage(const Submission& submission) {
  std::vector<SheetPage> pages;
  for (const policy::Group& group : submission.policy.groups) {
    std::vector<SheetPage> own = pagesOf(group, submission);
    std::move(own.begin(), own.end(), std::back_inserter(pages));
  }
  return pages;
}

std::string formatField(const policy::Group& group, std::string_view column, Language language) {
  for (const auto* fields : {&group.fields, &group.rows.fields})
    for (const policy::Field& field : *fields)
      if (field.id == column) return in(language, field.label);
  return {};
}

}  // namespace

std::string rowTitle(const policy::Group& group, std::string_view row, const dossier::Dossier& dossier,
                     Language language) {
  std::vector<std::pair<std::string, std::string>> values;
  bool any = false;
  for (const policy::Field& field : group.rows.fields) {
    values.emplace_back(field.id, shown(field, dossier.value(group.id, row, field.id), language));
    any = any ||
          (!values.back().second.empty() && group.rows.title.find("{" + field.id + "}") != std::string::npos);
  }
  if (!any) return {};
  return std::string(base::trim(base::fill(group.rows.title, values)));
}

Sheet sheetOf(const policy::Group& group, const Submission& submission) {
  Sheet sheet;
  sheet.pages = group.masksPages ? everyPage(submission) : pagesOf(group, submission);
  for (const policy::Field& field : group.fields)
    if (isAsked(field, group.id, dossier::kRecordRow, submission))
      sheet.fields.push_back(cellOf(field, group.id, dossier::kRecordRow, submission));
  if (!group.hasRows) return sheet;
  sheet.none = !submission.now.value(group.id, dossier::kRecordRow, dossier::kNoneColumn).empty();
  for (const policy::Field& field : group.rows.fields)
    sheet.columns.push_back(in(submission.language, field.label));
  for (const std::string& id : submission.now.rows(group.id))
    sheet.rows.push_back(rowOf(group, id, submission, sheet.pages));
  for (const std::string& id : submission.changes.removedRows(group.id))
    sheet.rows.push_back(removedRow(group, id, submission));
  return sheet;
}

std::string formatPlace(const workflow::Reason& reason, const Submission& submission) {
  const policy::Group* group = submission.policy.group(reason.table);
  if (!group) return reason.table;
  std::vector<std::string> parts{std::to_string(group->number) + " " + in(submission.language, group->title)};
  if (!reason.row.empty() && reason.row != dossier::kRecordRow) {
    std::string title = rowTitle(*group, reason.row, submission.now, submission.language);
    if (title.empty()) title = rowTitle(*group, reason.row, submission.before, submission.language);
    parts.push_back(std::move(title));
  }
  parts.push_back(formatField(*group, reason.column, submission.language));
  if (const policy::Slot* slot = submission.policy.slot(reason.slot))
    parts.push_back(in(submission.language, slot->label));
  std::string words;
  for (const std::string& part : parts)
    if (!part.empty()) words += (words.empty() ? "" : " · ") + part;
  return words;
}

}  // namespace tarim::client::app
