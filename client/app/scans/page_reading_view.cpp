// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_reading_view.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/scans/mask_editor.hpp"
#include "client/app/scans/page_list_model.hpp"
#include "client/app/scans/reading_queue.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using pages::Area;
using reading::CellReading;
using reading::Comparison;
using reading::Naming;

QString comparisonName(Comparison comparison) {
  switch (comparison) {
    case Comparison::Agrees:
      return QStringLiteral("agrees");
    case Comparison::Differs:
      return QStringLiteral("differs");
    case Comparison::Proposed:
      return QStringLiteral("proposed");
    case Comparison::Unread:
      break;
  }
  return QStringLiteral("unread");
}

QString namingWord(Naming what) {
  switch (what) {
    case Naming::Name:
      return PageReadingView::tr("姓名");
    case Naming::Unit:
      return PageReadingView::tr("单位");
    case Naming::IdNumber:
      return PageReadingView::tr("身份证号");
    case Naming::Seal:
      return PageReadingView::tr("公章");
    case Naming::Eyes:
      return PageReadingView::tr("照片眼睛部分");
    case Naming::Code:
      break;
  }
  return PageReadingView::tr("二维码");
}

QString cellId(const dossier::CellKey& cell) {
  return shown(cell.table + "/" + cell.row + "/" + cell.column);
}

QString boxId(const reading::NamingArea& found) {
  const Area& area = found.area;
  return QStringLiteral("%1.%2.%3.%4.%5")
      .arg(int(found.what))
      .arg(area.x)
      .arg(area.y)
      .arg(area.width)
      .arg(area.height);
}

/// What is to be decided first, then what agrees, then what was not read.
int placeOf(Comparison comparison) {
  if (comparison == Comparison::Agrees) return 1;
  return comparison == Comparison::Unread ? 2 : 0;
}

/// A suggestion is a little larger than the ink. The mask must reach over all its ends, so that no character
/// of a long line is left, and over most of it, so that no rim of a seal or a code is.
bool covers(const dossier::Mask& mask, const Area& area) {
  constexpr std::int64_t kEnough = 80;  // Percent of the area.
  const int slack = std::min(area.width, area.height) / 4;
  const int left = std::max(area.x, mask.x);
  const int top = std::max(area.y, mask.y);
  const int right = std::min(area.x + area.width, mask.x + mask.width);
  const int bottom = std::min(area.y + area.height, mask.y + mask.height);
  if (right <= left || bottom <= top) return false;
  if (left > area.x + slack || right < area.x + area.width - slack) return false;
  if (top > area.y + slack || bottom < area.y + area.height - slack) return false;
  return std::int64_t(right - left) * (bottom - top) * 100 >=
         kEnough * std::int64_t(area.width) * area.height;
}

/// Whether one mask leaves hardly anything of the area to be seen.
bool isCovered(const Area& area, const std::vector<dossier::Mask>& masks) {
  return std::any_of(masks.begin(), masks.end(),
                     [&](const dossier::Mask& mask) { return covers(mask, area); });
}

}  // namespace

void PageReadingView::setView(PageView* view) {
  if (m_view == view) return;
  if (m_view) m_view->disconnect(this);
  m_view = view;
  if (view) {
    connect(view, &DraftView::changed, this, &PageReadingView::look);
    connect(view, &DraftView::sessionChanged, this, &PageReadingView::look);
  }
  emit viewChanged();
  look();
}

void PageReadingView::look() {
  const dossier::Attachment* page = m_view ? m_view->attachment() : nullptr;
  const bool isPicture = page && page->type == "jpeg";
  if (const QString hash = isPicture ? shown(page->file) : QString(); hash != m_hash) {
    m_hash = hash;
    m_taken.clear();
  }
  m_trouble.clear();
  m_state = m_hash.isEmpty()   ? QStringLiteral("none")
            : m_hash == m_read ? QStringLiteral("read")
                               : QStringLiteral("reading");
  if (isPicture && m_view->session()) lookInQueue(*page);
  show();
}

void PageReadingView::lookInQueue(const dossier::Attachment& page) {
  ReadingQueue& queue = ReadingQueue::of(*m_view->session());
  connect(&queue, &ReadingQueue::changed, this, &PageReadingView::look, Qt::UniqueConnection);
  std::vector<std::string> files;
  for (const dossier::Attachment& one : m_view->draft()->pages())
    if (one.type == "jpeg") files.push_back(one.file);
  queue.want(files, page.file);
  if (m_hash == m_read) return;
  if (const PageReading* reading = queue.shown(page.file)) {
    m_read = m_hash;
    m_reading = *reading;
    m_state = QStringLiteral("read");
  } else if (const base::Error* error = queue.errorOf(page.file)) {
    fail(*error);
  } else if (queue.isUnavailable()) {
    fail(base::Error(base::Code::NotNow));
  }
}

void PageReadingView::fail(const base::Error& error) {
  const bool isUnavailable = error.code() == base::Code::NotNow;
  m_state = isUnavailable ? QStringLiteral("unavailable") : QStringLiteral("failed");
  m_trouble = isUnavailable
                  ? tr("本机没有安装识别扫描件的组件：不能与填写内容核对，也不能建议遮盖。请自己逐项核对。")
              : m_view && m_view->session() ? m_view->session()->words(error)
                                            : shown(error.line());
}

void PageReadingView::setReading(const QString& hash, const base::Result<PageReading>& reading) {
  if (hash != m_hash) return;  // Another page is shown meanwhile.
  if (reading) {
    m_read = hash;
    m_reading = *reading;
    m_state = QStringLiteral("read");
  } else {
    m_read.clear();
    fail(reading.error());
  }
  show();
}

QString PageReadingView::lacking() const {
  QStringList parts;
  if (!m_reading.passes) parts << tr("文字");
  if (!m_reading.codes) parts << tr("二维码");
  if (!m_reading.marks) parts << tr("公章和照片");
  if (parts.isEmpty()) return {};
  return tr("本机没有安装识别%1的组件，这些请自己核对。").arg(parts.join(tr("、")));
}

void PageReadingView::show() {
  const dossier::Attachment* page = m_view ? m_view->attachment() : nullptr;
  m_cells.clear();
  m_suggested.clear();
  if (page && m_state == QLatin1String("read")) {
    m_trouble = lacking();
    showCells(*page);
    showSuggestions(*page);
  } else {
    m_rows.show({});
    m_boxes.show({});
  }
  emit changed();
}

void PageReadingView::showCells(const dossier::Attachment& page) {
  const OpenDraft& draft = *m_view->draft();
  if (m_reading.passes)
    m_cells = reading::readCells(draft.policy(), proofs(), draft.dossier(), page, *m_reading.passes);
  const auto isTaken = [this](const CellReading& cell) {
    return cell.comparison == Comparison::Agrees && m_taken.contains(cellId(cell.cell));
  };
  // What was taken stays among what was to be decided: nothing moves under the finger.
  const auto place = [&](const CellReading& cell) { return isTaken(cell) ? 0 : placeOf(cell.comparison); };
  std::stable_sort(m_cells.begin(), m_cells.end(),
                   [&](const CellReading& a, const CellReading& b) { return place(a) < place(b); });
  std::vector<ReadingRow> rows;
  for (const CellReading& cell : m_cells) {
    const policy::Field* field = draft.policy().field(cell.cell.table, cell.cell.column);
    ReadingRow row;
    row.id = cellId(cell.cell);
    row.label = inLanguage(field->label, draft.language());
    row.comparison = comparisonName(cell.comparison);
    row.typed = shownValue(*field, cell.typed, draft.language());
    const bool isValue = !cell.page.empty();
    if (cell.comparison == Comparison::Agrees) row.page = row.typed;
    if (cell.comparison == Comparison::Differs || cell.comparison == Comparison::Proposed)
      row.page = isValue ? shownValue(*field, cell.page, draft.language()) : shown(cell.shown);
    row.takeable = isValue && draft.mayWrite();
    if (isTaken(cell)) {
      row.comparison = QStringLiteral("taken");
      row.typed = m_taken[row.id];
      row.takeable = false;
    }
    rows.push_back(row);
  }
  m_rows.show(std::move(rows));
}

void PageReadingView::showSuggestions(const dossier::Attachment& page) {
  const auto passes = m_reading.passes.value_or(std::vector<pages::PageText>());
  const auto codes = m_reading.codes.value_or(std::vector<pages::PageCode>());
  const auto marks = m_reading.marks.value_or(std::vector<pages::PageMark>());
  const auto masks = dossier::masksOf(page.masks);
  std::vector<SuggestionBox> boxes;
  for (const reading::NamingArea& found :
       reading::namingAreas(m_view->draft()->dossier(), passes, codes, marks)) {
    const QString id = boxId(found);
    if (isCovered(found.area, masks) || m_rejected.contains({m_view->page(), id})) continue;
    if (!m_suggested.emplace(id, found).second) continue;
    const QRectF seen = seenAt(found.area, page.rotation);
    boxes.push_back({id, namingWord(found.what), seen.x(), seen.y(), seen.width(), seen.height()});
  }
  m_boxes.show(std::move(boxes));
}

QString PageReadingView::summary() const {
  if (m_state == QLatin1String("none")) return {};
  if (m_state == QLatin1String("reading")) return tr("正在读这一页……");
  if (m_state == QLatin1String("unavailable")) return tr("本机不能识别扫描件");
  if (m_state == QLatin1String("failed")) return tr("这一页未能识别");
  QStringList parts;
  if (differing() > 0) parts << tr("%1 项与材料不一致").arg(differing());
  if (proposed() > 0) parts << tr("%1 项可按材料填写").arg(proposed());
  if (suggested() > 0) parts << tr("建议遮盖 %1 处").arg(suggested());
  if (parts.isEmpty() && agreeing() > 0) parts << tr("%1 项与材料一致").arg(agreeing());
  return parts.isEmpty() ? tr("没有读到要核对的内容") : parts.join(tr("，"));
}

int PageReadingView::rejected() const {
  const QString page = m_view ? m_view->page() : QString();
  return int(std::count_if(m_rejected.begin(), m_rejected.end(),
                           [&](const auto& one) { return one.first == page; }));
}

int PageReadingView::countOf(Comparison comparison) const {
  return int(std::count_if(m_cells.begin(), m_cells.end(),
                           [&](const CellReading& cell) { return cell.comparison == comparison; }));
}

const policy::Proofs& PageReadingView::proofs() {
  const policy::Policy& policy = m_view->draft()->policy();
  if (std::exchange(m_policy, policy.hash.hex()) != m_policy) m_proofs = policy::proofsOf(policy);
  return m_proofs;
}

void PageReadingView::take(const QString& cell) {
  const auto found = std::find_if(m_cells.begin(), m_cells.end(),
                                  [&](const CellReading& one) { return cellId(one.cell) == cell; });
  if (found == m_cells.end() || found->page.empty() || !m_view->draft()->mayWrite()) return;
  OpenDraft& draft = *m_view->draft();
  const policy::Field* field = draft.policy().field(found->cell.table, found->cell.column);
  const CellEdit edit{found->cell, found->page};
  m_taken[cell] = shownValue(*field, found->typed, draft.language());
  draft.act({edit}, tr("按材料填写“%1”").arg(inLanguage(field->label, draft.language())));
}

void PageReadingView::accept(const QString& suggestion) {
  const auto found = m_suggested.find(suggestion);
  if (found == m_suggested.end() || room() == 0) return;
  write({found->second.area}, tr("采纳一处建议的遮盖：%1").arg(namingWord(found->second.what)));
}

void PageReadingView::acceptAll() {
  std::vector<Area> areas;
  const std::size_t most = room();
  for (const SuggestionBox& box : m_boxes.rows())
    if (areas.size() < most) areas.push_back(m_suggested.at(box.id).area);
  if (!areas.empty()) write(areas, tr("采纳建议的 %1 处遮盖").arg(areas.size()));
}

std::size_t PageReadingView::room() const {
  const dossier::Attachment* page = m_view ? m_view->attachment() : nullptr;
  const std::size_t drawn = page ? dossier::masksOf(page->masks).size() : kMostMasks;
  return drawn < kMostMasks ? kMostMasks - drawn : 0;
}

void PageReadingView::write(const std::vector<Area>& areas, const QString& words) {
  const dossier::Attachment* page = m_view ? m_view->attachment() : nullptr;
  if (!page || m_view->isReadOnly()) return;
  auto masks = dossier::masksOf(page->masks);
  masks.insert(masks.end(), areas.begin(), areas.end());
  const dossier::CellKey cell{std::string(dossier::kAttachmentTable), page->id, "masks"};
  m_view->draft()->act({{cell, dossier::masksText(masks)}}, words);
}

void PageReadingView::reject(const QString& suggestion) {
  if (!m_suggested.contains(suggestion)) return;
  m_rejected.insert({m_view->page(), suggestion});
  show();
}

void PageReadingView::showRejected() {
  const QString page = m_view ? m_view->page() : QString();
  std::erase_if(m_rejected, [&](const auto& one) { return one.first == page; });
  show();
}

}  // namespace tarim::client::app
