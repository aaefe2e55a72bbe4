// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// English is complete: reads the sources again and fails on a string that has no translation.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

class TranslationsTest : public QObject {
  Q_OBJECT

 private slots:
  void everyStringIsTranslated();
};

namespace {

QStringList untranslatedIn(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {QStringLiteral("cannot read ") + path};
  QXmlStreamReader reader(&file);
  QStringList found;
  QString context;
  QString source;
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    if (reader.name() == QLatin1String("name")) context = reader.readElementText();
    if (reader.name() == QLatin1String("source")) source = reader.readElementText();
    if (reader.name() != QLatin1String("translation")) continue;
    const bool unfinished = reader.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
    const QString words = reader.readElementText(QXmlStreamReader::IncludeChildElements);
    if (unfinished || words.trimmed().isEmpty()) found << context + QStringLiteral(": ") + source;
  }
  if (reader.hasError()) found << reader.errorString();
  return found;
}

}  // namespace

void TranslationsTest::everyStringIsTranslated() {
  const QTemporaryDir folder;
  const QString copy = folder.filePath(QStringLiteral("tarim_en.ts"));
  QVERIFY(QFile::copy(QStringLiteral(TARIM_TS), copy));
  QProcess lupdate;
  lupdate.start(QStringLiteral(TARIM_LUPDATE_PROGRAM), QStringLiteral(TARIM_LUPDATE).split(QLatin1Char('|'))
                                                           << QStringLiteral("-ts") << copy);
  QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
  QCOMPARE(lupdate.exitCode(), 0);
  const QStringList found = untranslatedIn(copy);
  QVERIFY2(
      found.isEmpty(),
      qPrintable(QStringLiteral("%1 strings without English; see i18n/CMakeLists.txt\n").arg(found.size()) +
                 found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
