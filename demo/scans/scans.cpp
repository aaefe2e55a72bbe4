// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "demo/scans/scans.hpp"

#include "demo/scans/encode.hpp"
#include "demo/scans/sheet.hpp"
#include "shared/base/hash.hpp"
#include "shared/imaging/probe.hpp"

#include <algorithm>
#include <string_view>

namespace tarim::demo {
namespace {

constexpr int kGrain = 9;

QString qt(std::string_view text) {
  return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

const Drawing& drawingFor(const dossier::Attachment& page) {
  if (const Drawing* certificate = certificateFor(page)) return *certificate;
  if (const Drawing* form = formFor(page)) return *form;
  return letterFor(page);
}

/// Phones lie: every third picture.
bool isTurned(const dossier::Attachment& page) {
  return page.id.back() % 3 == 0;
}

base::Bytes fileOf(const QImage& picture, const dossier::Attachment& page) {
  if (page.name.ends_with(".png")) return pngOf(picture);
  if (page.name.ends_with(".pdf")) return pdfOf(picture);
  return isTurned(page) ? turnedJpegOf(picture) : jpegOf(picture);
}

/// What an import would have stored of it.
base::Result<dossier::Attachment> storedAs(const Scan& scan) {
  dossier::Attachment page = scan.page;
  const auto form = imaging::storedForm(scan.bytes);
  if (!form) return form.error();
  const base::Bytes& stored = form->jpeg.empty() ? scan.bytes : form->jpeg;
  page.file = base::sha256(stored).hex();
  page.size = stored.size();
  page.width = form->info.width;
  page.height = form->info.height;
  return page;
}

}  // namespace

QString Sheet::cell(std::string_view table, std::string_view column, std::string_view row) const {
  const std::string_view value = dossier.value(table, row, column);
  const policy::Field* field = policy.field(table, column);
  if (field)
    for (const policy::Choice& choice : field->choices)
      if (choice.id == value) return qt(choice.label.zh);
  return qt(value);
}

Scan drawScan(const dossier::Dossier& dossier, const policy::Policy& policy,
              const dossier::Attachment& page) {
  const Drawing& drawing = drawingFor(page);
  const Sheet sheet{dossier, policy, page};
  Paper paper(drawing.size);
  drawing.draw(paper, sheet);
  const int grain = page.name.ends_with(".png") ? 0 : kGrain;
  const quint32 seed = quint32(std::stoul(base::sha256(page.id).hex().substr(0, 7), nullptr, 16));
  const QImage picture = paper.finish(seed, grain);
  std::vector<std::string> texts;
  for (const QString& text : paper.texts())
    texts.push_back(text.toStdString());
  return {page, fileOf(picture, page), paper.areas(), std::move(texts)};
}

base::Result<std::vector<Scan>> drawScans(dossier::Dossier& dossier, const policy::Policy& policy) {
  std::vector<Scan> scans;
  for (const dossier::Attachment& page : dossier::attachments(dossier)) {
    scans.push_back(drawScan(dossier, policy, page));
    const auto stored = storedAs(scans.back());
    if (!stored) return stored.error();
    describePage(dossier, *stored, scans.back().areas);
  }
  return scans;
}

}  // namespace tarim::demo
