// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/files.hpp"
#include "shared/base/hash.hpp"
#include "shared/base/json.hpp"
#include "tests/bench/scans/scans.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <optional>

namespace tarim::bench {
namespace {

/// Another reader is another folder. Nothing for a program without the reader beside it.
std::optional<QDir> folderOfThisReader() {
  QFile program(QCoreApplication::applicationDirPath() + "/tarim-page-reader");
  if (!program.open(QIODevice::ReadOnly)) return {};
  const QByteArray bytes = program.readAll();
  const std::string version = base::sha256({bytes.begin(), bytes.end()}).hex().substr(0, 12);
  const QDir folder(QDir::tempPath() + "/tarim-bench-texts-" + QString::fromStdString(version));
  folder.mkpath(".");
  return folder;
}

class KeptText : public pages::TextReader {
 public:
  base::Result<std::vector<pages::PageText>> read(base::ByteView picture, int passes) override {
    if (!m_folder) return m_reader->read(picture, passes);
    const QString name =
        QString::fromStdString(base::sha256(picture).hex()) + "-" + QString::number(passes) + ".json";
    QFile kept(m_folder->filePath(name));
    if (kept.open(QIODevice::ReadOnly)) {
      const QByteArray bytes = kept.readAll();
      if (const auto json = base::parseJson(bytes.toStdString()))
        if (auto texts = pages::readPasses(*json)) return texts;
      kept.close();
    }
    auto texts = m_reader->read(picture, passes);
    if (texts && kept.open(QIODevice::WriteOnly | QIODevice::Truncate))
      kept.write(QByteArray::fromStdString(boost::json::serialize(pages::jsonOf(*texts))));
    return texts;
  }

 private:
  std::optional<QDir> m_folder = folderOfThisReader();
  std::unique_ptr<pages::TextReader> m_reader = pages::confinedTextReader();
};

}  // namespace

pages::TextReader& textReader() {
  static KeptText reader;
  return reader;
}

}  // namespace tarim::bench
