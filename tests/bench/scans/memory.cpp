// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The peak of memory of an importing client, in a process of its own, and of the confined readers that it
// asked.
#include "client/scans/advice.hpp"
#include "client/scans/import.hpp"
#include "shared/imaging/turbo.hpp"
#include "tests/bench/scans/scans.hpp"
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/support/labelled_pages.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>
#include <stdexcept>

namespace tarim::bench {
namespace {

using client::test::kNow;

/// Megabytes, as Linux counts them: ru_maxrss is in KiB.
double peakOf(int who) {
  rusage usage{};
  ::getrusage(who, &usage);
  return double(usage.ru_maxrss) / 1024;
}

base::Bytes photographOf(const tests::DrawnPage& page, std::uint32_t seed) {
  tests::Camera camera;  // 3000 × 4000.
  if (page.pixels.width > page.pixels.height) std::swap(camera.width, camera.height);
  camera.tiltAcross = double(seed % 9) - 4;
  camera.falloff = 0.3, camera.noise = 3;
  camera.seed = seed;
  return imaging::encodeJpeg(tests::photographed(page.pixels, page.longerMm, camera).pixels, 90,
                             imaging::Chroma::Halved)
      .value();
}

}  // namespace

int importAll(const std::filesystem::path& folder) {
  client::test::Folder vaults;
  const auto vault = client::test::createVault(vaults.path());
  double afterFirst = 0;
  int pages = 0;
  const QDir from(QString::fromStdString(folder.string()));
  for (const QString& name : from.entryList({"*.jpg"}, QDir::Files, QDir::Name)) {
    const auto source = client::readPage(from.filePath(name).toStdString());
    if (!source) throw std::runtime_error(source.error().line());
    const std::string draft = client::test::newDraft(*vault);
    const auto page =
        client::importPage(*vault, *source, {draft, "portrait", {}, {}, dossier::Side::None}, kNow);
    if (!page) throw std::runtime_error(page.error().line());
    const auto measured = client::measureFile(*vault, page->file);
    if (!measured) throw std::runtime_error(measured.error().line());
    if (++pages == 3) afterFirst = peakOf(RUSAGE_SELF);
  }
  std::printf(
      "memory: %d pages of 12 megapixels imported and measured, one after the other: the client's peak is "
      "%.0f "
      "MiB (%.0f after the third page), a confined reader's %.0f MiB\n",
      pages, peakOf(RUSAGE_SELF), afterFirst, peakOf(RUSAGE_CHILDREN));
  return 0;
}

void tellMemory(const Scale& scale) {
  QTemporaryDir folder;
  // Few photographs, copied: what is measured is that the last page takes no more than the first ones.
  constexpr int kDrawn = 3;
  const auto drawn = tests::drawnPages(16);
  for (int i = 0; i < scale.queue; ++i) {
    const QString to = folder.filePath(QString("page-%1.jpg").arg(i, 3, 10, QChar('0')));
    if (i >= kDrawn) {
      QFile::copy(folder.filePath(QString("page-%1.jpg").arg(i % kDrawn, 3, 10, QChar('0'))), to);
      continue;
    }
    const base::Bytes jpeg = photographOf(drawn[std::size_t(i) % drawn.size()], std::uint32_t(i + 1));
    QFile file(to);
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("no place for photographs");
    file.write(reinterpret_cast<const char*>(jpeg.data()), qint64(jpeg.size()));
  }
  double most = 0;
  for (int i = 0; i < kDrawn; ++i) {
    QFile file(folder.filePath(QString("page-%1.jpg").arg(i, 3, 10, QChar('0'))));
    if (!file.open(QIODevice::ReadOnly)) continue;
    const QByteArray bytes = file.readAll();
    const base::Bytes jpeg(bytes.begin(), bytes.end());
    const auto read = pages::confinedTextReader()->read(jpeg, pages::kThoroughly);
    if (!read) throw std::runtime_error(read.error().line());
    most = std::max(most, peakOf(RUSAGE_CHILDREN));
  }
  std::printf("memory: a confined reader that reads the text of such a page thoroughly: %.0f MiB\n", most);
  // Afterwards: what is told of children is the most of all of them.
  QProcess client;
  client.setProcessChannelMode(QProcess::ForwardedChannels);
  client.start(QCoreApplication::applicationFilePath(), {"--import", folder.path()});
  if (!client.waitForFinished(-1) || client.exitCode() != 0)
    throw std::runtime_error("the importing client failed");
}

}  // namespace tarim::bench
