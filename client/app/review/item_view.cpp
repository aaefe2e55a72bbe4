// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/item_view.hpp"

#include "client/app/review/words.hpp"
#include "shared/dossier/masks.hpp"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace tarim::client::app {

namespace {

QString titleOf(const SheetPage& page) {
  const QString side = formatSide(page.page.side);
  return side.isEmpty() ? text(page.slot) : ItemView::tr("%1 · %2").arg(text(page.slot), side);
}

/// A date in a narrow column: it may go to the next line as a whole, not within.
QString unbroken(std::string_view utf8) {
  static const QRegularExpression hyphen(QStringLiteral("(?<=\\d)-(?=\\d)"));
  return text(utf8).replace(hyphen, QStringLiteral("\u2060-\u2060"));
}

bool isLatin(QChar c) {
  return c.unicode() < 0x2000;
}

/// In Latin letters: a Chinese character is as wide as two and may be followed by a break; two of them stay
/// together.
int longestRun(const QString& words) {
  int longest = 4;
  int run = 0;
  for (const QChar c : words) {
    run = isLatin(c) && !c.isSpace() ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::min(longest, 14);
}

/// How wide on one line, in Latin letters.
int lengthOf(const QString& words) {
  int length = 0;
  for (const QChar c : words)
    length += isLatin(c) ? 1 : 2;
  return length;
}

/// The most that `measure` finds in the name and the values of a column.
template <class Measure>
int mostOf(const Sheet& sheet, std::size_t column, Measure measure) {
  int most = measure(text(sheet.columns[column]));
  for (const SheetRow& row : sheet.rows)
    most = std::max(most, measure(text(row.cells[column].value)));
  return most;
}

/// What a column asks for beyond its longest word: long texts wrap, so the root of it.
qreal weightOf(const Sheet& sheet, std::size_t column) {
  const int beyond = mostOf(sheet, column, lengthOf) - mostOf(sheet, column, longestRun);
  return std::sqrt(static_cast<qreal>(std::clamp(beyond, 0, 120)));
}

}  // namespace

ItemView::ItemView(QObject* parent) : QObject(parent) {}

void ItemView::show(OpenedDossierPtr opened, std::size_t groupIndex, Language language) {
  const QString before = group();
  m_opened = std::move(opened);
  m_group = &m_opened->policy->groups[groupIndex];
  m_language = language;
  m_sheet = sheetOf(*m_group, m_opened->submission(language));
  fillFields();
  fillRows();
  fillPages();
  fillFindings();
  if (before != group()) {
    m_focusRow.clear();
    m_focusColumn.clear();
    m_page = m_sheet.pages.empty() ? -1 : 0;
  }
  emit shown();
  emit focusChanged();
}

void ItemView::clear() {
  m_group = nullptr;
  m_sheet = {};
  m_fields.show({});
  m_rows.show({});
  m_pages.show({});
  m_findings.show({});
  m_former.show({});
  m_focusRow.clear();
  m_focusColumn.clear();
  m_page = -1;
  m_opened.reset();
  emit shown();
  emit focusChanged();
}

QString ItemView::group() const {
  return m_group ? text(m_group->id) : QString();
}

QString ItemView::number() const {
  return m_group && m_group->number > 0 ? QString::number(m_group->number) : QString();
}

QString ItemView::title() const {
  return m_group ? text(in(m_language, m_group->title)) : QString();
}

QString ItemView::clause() const {
  return m_group ? text(m_group->clause) : QString();
}

QStringList ItemView::columns() const {
  QStringList columns;
  for (const std::string& column : m_sheet.columns)
    columns << text(column);
  return columns;
}

QList<qreal> ItemView::shares() const {
  QList<qreal> shares;
  qreal sum = 0;
  for (std::size_t column = 0; column < m_sheet.columns.size(); ++column)
    sum += shares.emplaceBack(weightOf(m_sheet, column));
  for (qreal& share : shares)
    share = sum > 0 ? share / sum : 1.0 / static_cast<qreal>(shares.size());
  return shares;
}

QList<int> ItemView::leasts() const {
  QList<int> leasts;
  for (std::size_t column = 0; column < m_sheet.columns.size(); ++column)
    leasts << mostOf(m_sheet, column, longestRun);
  return leasts;
}

QString ItemView::levelOf(std::string_view row, std::string_view column) const {
  const rules::Finding* worst = nullptr;
  for (const rules::Finding& finding : m_opened->findings) {
    if (finding.place.table != m_group->id || finding.place.row != row) continue;
    if (!column.empty() && finding.place.column != column) continue;
    if (!worst || finding.severity < worst->severity) worst = &finding;
  }
  return worst ? toneOf(worst->severity) : QString();
}

void ItemView::fillFields() {
  std::vector<ItemField> rows;
  for (const SheetCell& cell : m_sheet.fields)
    rows.push_back({text(cell.column), text(cell.label), text(cell.value), text(cell.before),
                    changeName(cell.change), levelOf(dossier::kRecordRow, cell.column)});
  m_fields.show(std::move(rows));
}

void ItemView::fillRows() {
  std::vector<ItemRow> rows;
  for (const SheetRow& row : m_sheet.rows) {
    QStringList cells;
    QStringList levels;
    QStringList befores;
    for (const SheetCell& cell : row.cells) {
      cells << unbroken(cell.value);
      levels << levelOf(row.id, cell.column);
      befores << unbroken(cell.before);
    }
    rows.push_back({text(row.id), text(row.title), changeName(row.change), row.pages, cells, levels, befores,
                    levelOf(row.id, {})});
  }
  m_rows.show(std::move(rows));
}

void ItemView::fillPages() {
  std::vector<ItemPage> rows;
  for (const SheetPage& page : m_sheet.pages)
    rows.push_back({text(page.page.id), titleOf(page), text(page.page.row), text(page.row),
                    changeName(page.change), text(page.page.file), page.page.type == "pdf",
                    page.page.rotation, static_cast<qulonglong>(page.page.size)});
  m_pages.show(std::move(rows));
}

QVariantList ItemView::pageMasks() const {
  QVariantList masks;
  if (m_page < 0 || m_page >= int(m_sheet.pages.size())) return masks;
  const dossier::Attachment& page = m_sheet.pages[std::size_t(m_page)].page;
  if (page.mask != dossier::MaskAnswer::Yes) return masks;
  constexpr qreal kUnits = dossier::kPageUnits;
  for (const dossier::Mask& mask : dossier::masksOf(page.masks))
    masks << QRectF(mask.x / kUnits, mask.y / kUnits, mask.width / kUnits, mask.height / kUnits);
  return masks;
}

void ItemView::fillFindings() {
  std::vector<ItemFinding> rows;
  for (const rules::Finding& finding : m_opened->findings) {
    if (finding.place.table != m_group->id) continue;
    const QString words = text(m_language == Language::En ? finding.en : finding.zh);
    const auto row = std::find_if(m_sheet.rows.begin(), m_sheet.rows.end(),
                                  [&](const SheetRow& one) { return one.id == finding.place.row; });
    const auto number = row - m_sheet.rows.begin() + 1;
    rows.push_back({toneOf(finding.severity),
                    row == m_sheet.rows.end() ? words : tr("第 %1 行：%2").arg(number).arg(words),
                    text(finding.clause)});
  }
  m_findings.show(std::move(rows));
}

void ItemView::setFormer(const std::vector<FormerReason>& all) {
  std::vector<FormerReason> rows;
  for (const FormerReason& reason : all)
    if (m_group && reason.group == group()) rows.push_back(reason);
  m_former.show(std::move(rows));
}

QString ItemView::formerTitle() const {
  if (!m_opened || !m_opened->lastReturn) return {};
  const workflow::Event& event = *m_opened->lastReturn;
  return tr("上一轮退回原因（%1，%2）")
      .arg(formatStep(m_opened->policy.get(), event.step, m_language), formatMoment(event.at));
}

void ItemView::focusOn(const QString& row, const QString& column) {
  m_focusRow = row;
  m_focusColumn = column;
  const auto& pages = m_sheet.pages;
  const auto proving = std::find_if(pages.begin(), pages.end(),
                                    [&](const SheetPage& page) { return text(page.page.row) == row; });
  if (!row.isEmpty() && proving != pages.end() &&
      (m_page < 0 || text(pages[static_cast<std::size_t>(m_page)].page.row) != row))
    m_page = static_cast<int>(proving - pages.begin());
  emit focusChanged();
}

void ItemView::moveFocus(int by) {
  const int fields = m_fields.count();
  const int places = fields + m_rows.count();
  if (places == 0) return;
  int at = by > 0 ? -1 : places;
  for (int i = 0; i < fields; ++i)
    if (m_focusRow.isEmpty() && m_fields.at(i)->column == m_focusColumn) at = i;
  for (int i = 0; i < m_rows.count(); ++i)
    if (!m_focusRow.isEmpty() && m_rows.at(i)->row == m_focusRow) at = fields + i;
  const int next = std::clamp(at + by, 0, places - 1);
  if (next < fields)
    focusOn({}, m_fields.at(next)->column);
  else
    focusOn(m_rows.at(next - fields)->row, {});
}

void ItemView::setPage(int page) {
  const ItemPage* shown = pageAt(page);
  if (!shown) return;
  m_page = page;
  if (shown->row != m_focusRow) m_focusColumn.clear();
  m_focusRow = shown->row;
  emit focusChanged();
}

QString ItemView::pageTitle() const {
  const ItemPage* page = pageAt(m_page);
  if (!page) return {};
  return page->rowTitle.isEmpty() ? page->title : tr("%1 · %2").arg(page->title, page->rowTitle);
}

bool ItemView::nextPage() {
  if (!pageAt(m_page + 1)) return false;
  setPage(m_page + 1);
  return true;
}

bool ItemView::offers(Pin pin) const {
  switch (pin) {
    case Pin::Item:
      return true;
    case Pin::Row:
      return !m_focusRow.isEmpty();
    case Pin::Field:
      return !m_focusColumn.isEmpty();
    case Pin::Page:
      return m_page >= 0;
  }
  return false;
}

workflow::Reason ItemView::placeOf(Pin pin) const {
  workflow::Reason reason;
  if (!m_group) return reason;
  reason.table = m_group->id;
  if (pin == Pin::Item) return reason;
  if (pin == Pin::Page && m_page >= 0) {
    const dossier::Attachment& page = m_sheet.pages[static_cast<std::size_t>(m_page)].page;
    reason.slot = page.slot;
    reason.row = page.row;
    reason.attachment = page.id;
    return reason;
  }
  reason.row = m_focusRow.isEmpty() && !m_focusColumn.isEmpty() ? std::string(dossier::kRecordRow)
                                                                : m_focusRow.toStdString();
  if (pin == Pin::Field) reason.column = m_focusColumn.toStdString();
  return reason;
}

}  // namespace tarim::client::app
