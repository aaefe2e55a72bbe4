// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a person chose, dropped or pasted to become pages: files on disk, or a picture that is in memory only
// and is never written to disk unsealed.
#include "client/scans/import.hpp"

#include <QString>
#include <QUrl>

#include <memory>
#include <vector>

class QMimeData;

namespace tarim::client::app {

struct ImportSource {
  QUrl file;                                   ///< Of a file; an address of the web cannot be read.
  QString name;                                ///< As messages name it.
  std::shared_ptr<const base::Bytes> bytes{};  ///< Of a picture in memory; else null.
};

struct ImportItem {
  ImportSource source;
  dossier::Side side = dossier::Side::None;
};

ImportSource sourceOf(const QUrl& file);
std::vector<ImportSource> sourcesOf(const QList<QUrl>& files);
/// Of the clipboard: its files on this device; else its picture; else what addresses it has. Empty for
/// anything else.
std::vector<ImportSource> sourcesOf(const QMimeData& clipboard);
/// The content that an import reads. NotFound, EmptyFile, TooLarge; InvalidInput for an address of the web.
/// Any thread.
base::Result<PageSource> readSource(const ImportSource& source);

}  // namespace tarim::client::app
