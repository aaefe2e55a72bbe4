// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/scans/bin_view.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/scans/page_images.hpp"
#include "client/app/session/words.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {
namespace {

QString itemId(const RemovedItem& item) {
  return QString::fromStdString(item.row.table + "/" + item.row.row);
}

BinRow binRow(const RemovedItem& item) {
  const QString moment = formatMoment(item.at);
  BinRow row;
  row.id = itemId(item);
  row.name = shown(item.name);
  row.page = item.page.has_value();
  row.detail = item.withPages.empty()
                   ? BinView::tr("删除于 %1").arg(moment)
                   : BinView::tr("删除于 %1，连同 %2 页扫描件").arg(moment).arg(item.withPages.size());
  if (item.page && item.page->type == "jpeg")
    row.picture =
        QUrl(QStringLiteral("image://pages/%1/%2").arg(shown(item.page->file)).arg(item.page->rotation));
  return row;
}

}  // namespace

BinView::BinView(QObject* parent) : DraftView(parent) {
  connect(this, &BinView::sessionChanged, this, [this] { PageImages::install(*this, session()); });
}

void BinView::read() {
  if (!session() || !isThere()) {
    m_revision = 0;
    return show({}, 0);
  }
  const bool isSameLanguage = std::exchange(m_language, session()->language()) == session()->language();
  const std::uint64_t revision = draft()->snapshot()->revision;
  if (std::exchange(m_revision, revision) != revision || !isSameLanguage) load();
}

void BinView::load() {
  struct Read {
    std::vector<RemovedItem> items;
    std::uint64_t bytes = 0;
  };
  const auto all = std::make_shared<Read>();
  session()->run(
      [all, application = draft()->snapshot()->info.application,
       language = languageOf(session()->language())](Vault& vault) {
        all->items = binOf(vault, application, language);
        all->bytes = bytesInBin(vault, application);
      },
      [guard = QPointer(this), all] {
        if (!guard) return;
        guard->m_isReady = true;
        guard->show(std::move(all->items), all->bytes);
        emit guard->changed();
      });
}

void BinView::show(std::vector<RemovedItem> items, std::uint64_t bytes) {
  m_items = std::move(items);
  std::vector<BinRow> rows;
  for (const RemovedItem& item : m_items)
    rows.push_back(binRow(item));
  m_rows.show(std::move(rows));
  m_sizeText = bytes > 0 ? formatSize(bytes) : QString();
}

void BinView::restore(const QString& item) {
  const auto found = std::find_if(m_items.begin(), m_items.end(),
                                  [&](const RemovedItem& one) { return itemId(one) == item; });
  if (found == m_items.end() || isReadOnly()) return;
  const auto edits = restoreEdits(draft()->policy(), draft()->dossier(), *found);
  if (edits) return draft()->act(*edits, tr("恢复“%1”").arg(shown(found->name)));
  emit session()->failed(found->page ? session()->words(edits.error())
                                     : tr("这一项的行数已满，没有恢复。请先删除一行，再恢复这一行。"));
}

void BinView::empty() {
  const auto result = std::make_shared<base::Result<void>>();
  session()->run(
      [result, application = draft()->snapshot()->info.application,
       now = session()->clock().now()](Vault& vault) { *result = emptyBin(vault, application, now); },
      [guard = QPointer(this), result] {
        if (!guard) return;
        if (!*result) emit guard->session()->failed(guard->session()->words(result->error()));
        guard->load();
      });
}

}  // namespace tarim::client::app
