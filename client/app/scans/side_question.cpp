// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/side_question.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/files/file_pictures.hpp"

#include <QFileInfo>

#include <algorithm>

namespace tarim::client::app {
namespace {

const QString kFront = QStringLiteral("front");
const QString kBack = QStringLiteral("back");

QString opposite(const QString& side) {
  return side == kFront ? kBack : side == kBack ? kFront : QString();
}

QUrl pictureOf(const ImportSource& source) {
  if (source.bytes) return FilePictures::urlOf(source.bytes);
  const QString path = source.file.toLocalFile();
  return path.isEmpty() ? QUrl() : FilePictures::urlOf(path, QFileInfo(path).lastModified());
}

}  // namespace

void SideQuestion::ask(std::vector<ImportSource> sources, int room, dossier::Side firstSide) {
  m_sources = std::move(sources);
  m_room = room;
  std::vector<SideRow> rows;
  QString side = firstSide == dossier::Side::Back ? kBack : kFront;
  for (const ImportSource& source : m_sources) {
    const int number = int(rows.size());
    rows.push_back(
        {QString::number(number), source.name, pictureOf(source), number < room ? side : QString()});
    side = opposite(side);
  }
  m_rows.show({});
  show(std::move(rows));
  emit posed();
}

void SideQuestion::show(std::vector<SideRow> rows) {
  m_rows.show(std::move(rows));
  emit changed();
}

int SideQuestion::taken() const {
  return int(std::count_if(m_rows.rows().begin(), m_rows.rows().end(),
                           [](const SideRow& row) { return !row.side.isEmpty(); }));
}

bool SideQuestion::isAnswered() const {
  return taken() > 0 && taken() <= m_room;
}

QString SideQuestion::words() const {
  if (taken() > m_room)
    return tr("此处还能放 %1 页，您选了 %2 页。请将多出的改为“不放入”。").arg(m_room).arg(taken());
  if (taken() == 0) return tr("请至少放入一页。");
  return isPair() ? tr("请对照图片确认。如果放反，请按“交换正反面”。")
                  : tr("请对照图片，逐页确认是正面还是反面。");
}

void SideQuestion::setSide(int row, const QString& side) {
  std::vector<SideRow> rows = m_rows.rows();
  if (row < 0 || row >= int(rows.size())) return;
  rows[std::size_t(row)].side = side;
  // Two pages of one side would be a slip where there are just two files.
  if (isPair() && !side.isEmpty() && rows[std::size_t(1 - row)].side == side)
    rows[std::size_t(1 - row)].side = opposite(side);
  show(std::move(rows));
}

void SideQuestion::swap() {
  std::vector<SideRow> rows = m_rows.rows();
  for (SideRow& row : rows)
    row.side = opposite(row.side);
  show(std::move(rows));
}

void SideQuestion::confirm() {
  if (!isAnswered()) return;
  std::vector<ImportItem> items;
  for (std::size_t i = 0; i < m_sources.size(); ++i)
    if (const QString& side = m_rows.rows()[i].side; !side.isEmpty())
      items.push_back({m_sources[i], sideFromName(side)});
  cancel();
  if (answer) answer(std::move(items));
}

void SideQuestion::cancel() {
  m_sources.clear();
  show({});
}

}  // namespace tarim::client::app
