// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/page_importer.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/files/file_pictures.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QQmlEngine>

#include <algorithm>

namespace tarim::client::app {
namespace {

using dossier::Side;

/// What the draft says of a slot and row.
struct SlotRoom {
  bool hasSides = false;
  int room = 0;
  bool hasFront = false;
  bool hasBack = false;
};

SlotRoom roomOf(const Session& session, const ImportPlace& place) {
  SlotRoom found;
  const DraftSnapshotPtr draft = session.draft();
  const policy::Slot* slot = draft ? draft->policy().slot(place.slot.toStdString()) : nullptr;
  if (!slot) return found;
  const std::string row = place.row == QLatin1String("@") ? std::string() : place.row.toStdString();
  found.hasSides = slot->twoSides;
  found.room = slot->maxPages;
  for (const dossier::Attachment& page : draft->attachments) {
    if (page.slot != slot->id || page.row != row) continue;
    --found.room;
    found.hasFront = found.hasFront || page.side == Side::Front;
    found.hasBack = found.hasBack || page.side == Side::Back;
  }
  return found;
}

/// The one side that has no page yet; None when both or neither have.
Side missingSide(const SlotRoom& slot) {
  return slot.hasFront == slot.hasBack ? Side::None : slot.hasFront ? Side::Back : Side::Front;
}

QVariantMap note(const char* level, const QString& words) {
  return {{QStringLiteral("level"), QLatin1String(level)},
          {QStringLiteral("text"), words},
          {QStringLiteral("clause"), QString()}};
}

}  // namespace

PageImporter::PageImporter(QObject* parent) : QObject(parent) {
  m_sides.answer = [this](std::vector<ImportItem> items) { add(std::move(items)); };
}

void PageImporter::setSession(Session* session) {
  if (m_session == session) return;
  if (m_queue) m_queue->disconnect(this);
  m_session = session;
  // The question of sides shows pictures of files that are not in the vault yet.
  if (QQmlEngine* engine = qmlEngine(this)) FilePictures::install(*engine);
  m_queue = session ? &ImportQueue::of(*session) : nullptr;
  if (m_queue) {
    connect(m_queue, &ImportQueue::changed, this, &PageImporter::changed);
    connect(m_queue, &ImportQueue::imported, this,
            [this](const QString& slot, const QString& row, const QString& page) {
              if (ImportPlace{slot, row} == m_place) emit imported(page);
            });
  }
  emit sessionChanged();
  emit changed();
}

void PageImporter::setSlot(const QString& slot) {
  if (slot == m_place.slot) return;
  m_place.slot = slot;
  emit changed();
}

void PageImporter::setRow(const QString& row) {
  if (row == m_place.row) return;
  m_place.row = row;
  emit changed();
}

QVariantList PageImporter::problems() const {
  QVariantList list;
  if (m_isNothingToPaste)
    list << note("warn", tr("剪贴板里没有图片或文件。请先复制一张图片或一个文件，再粘贴。"));
  if (!m_queue) return list;
  for (const ImportQueue::Problem& problem : m_queue->problems())
    if (problem.place == m_place || (problem.resumed && m_place.slot.isEmpty()))
      list << note("block", tr("“%1”没有添加。%2").arg(problem.file, problem.words));
  return list;
}

void PageImporter::begin(const QList<QUrl>& files, const QString& side) {
  offer(sourcesOf(files), sideFromName(side));
}

void PageImporter::drop(const QList<QUrl>& files, const QByteArray& picture) {
  QMimeData dropped;
  dropped.setUrls(files);
  const bool isJpeg = picture.startsWith("\xFF\xD8");
  if (!picture.isEmpty())
    dropped.setData(isJpeg ? QStringLiteral("image/jpeg") : QStringLiteral("image/png"), picture);
  offer(sourcesOf(dropped), Side::None);
}

void PageImporter::paste() {
  const QMimeData* clipboard = QGuiApplication::clipboard()->mimeData();
  auto sources = clipboard ? sourcesOf(*clipboard) : std::vector<ImportSource>();
  m_isNothingToPaste = sources.empty();
  if (sources.empty()) {
    emit changed();
    return;
  }
  offer(std::move(sources), Side::None);
}

void PageImporter::takeScan(const QByteArray& png) {
  const auto* begin = reinterpret_cast<const std::uint8_t*>(png.constData());
  offer({{{}, tr("扫描的页.png"), std::make_shared<const base::Bytes>(begin, begin + png.size())}},
        Side::None);
}

void PageImporter::offer(std::vector<ImportSource> sources, Side side) {
  if (!m_queue || sources.empty()) return;
  m_isNothingToPaste = false;
  if (m_place.slot.isEmpty()) {
    m_placeless = std::move(sources);
    emit changed();
    return;
  }
  const SlotRoom slot = roomOf(*m_session, m_place);
  const Side named = side != Side::None ? side : missingSide(slot);
  const bool isKnown = !slot.hasSides || (sources.size() == 1 && named != Side::None);
  if (slot.room > 0 && !isKnown) {
    m_sides.ask(std::move(sources), slot.room, named);
    return;
  }
  std::vector<ImportItem> items;
  for (ImportSource& source : sources)
    items.push_back({std::move(source), slot.hasSides ? named : Side::None});
  add(std::move(items));
}

void PageImporter::add(std::vector<ImportItem> items) {
  if (!m_queue || items.empty()) return;
  m_queue->forgetProblems(m_place);
  m_queue->add(std::move(items), m_place);
}

void PageImporter::placeAt(const QString& slot, const QString& row) {
  std::vector<ImportSource> sources = std::exchange(m_placeless, {});
  setSlot(slot);
  setRow(row);
  offer(std::move(sources), Side::None);
  emit changed();
}

void PageImporter::forget() {
  m_placeless.clear();
  emit changed();
}

void PageImporter::cancel() {
  if (m_queue) m_queue->cancel(m_place);
}

void PageImporter::cancelResumed() {
  if (m_queue) m_queue->cancelResumed();
}

void PageImporter::dismiss() {
  m_isNothingToPaste = false;
  if (!m_queue) return;
  m_queue->forgetProblems(m_place);
  if (m_place.slot.isEmpty()) m_queue->forgetResumedProblems();
}

QString PageImporter::resumedWords() const {
  const int left = m_queue ? m_queue->resumed() : 0;
  return left > 0 ? tr("上次关闭时还有 %1 个文件未导入，正在继续").arg(left) : QString();
}

double PageImporter::resumedShare() const {
  const int total = m_queue ? m_queue->resumedTotal() : 0;
  return total > 0 ? double(total - m_queue->resumed()) / total : 0;
}

}  // namespace tarim::client::app
