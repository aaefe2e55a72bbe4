// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/session/appearance.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStringList>

namespace tarim::client::app {
namespace {

const QStringList& languages() {
  static const QStringList all{QStringLiteral("zh"), QStringLiteral("en")};
  return all;
}

const QStringList& themes() {
  static const QStringList all{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
  return all;
}

QString oneOf(const QStringList& all, const QString& asked) {
  return all.contains(asked) ? asked : all.first();
}

}  // namespace

Appearance::Appearance(const std::filesystem::path& folder)
    : m_file(QString::fromStdString((folder / "appearance.ini").string())) {
  const QSettings settings(m_file, QSettings::IniFormat);
  m_language = oneOf(languages(), settings.value(QStringLiteral("language")).toString());
  m_theme = oneOf(themes(), settings.value(QStringLiteral("theme")).toString());
  const int percent = settings.value(QStringLiteral("textSize")).toInt();
  m_textSize = textSizes().contains(percent) ? percent : textSizes().first();
  speak();
}

Appearance::~Appearance() {
  QCoreApplication::removeTranslator(&m_translator);
}

bool Appearance::setLanguage(const QString& language) {
  if (language == m_language || !languages().contains(language)) return false;
  m_language = language;
  speak();
  keep(QStringLiteral("language"), language);
  return true;
}

bool Appearance::setTheme(const QString& theme) {
  if (theme == m_theme || !themes().contains(theme)) return false;
  m_theme = theme;
  keep(QStringLiteral("theme"), theme);
  return true;
}

const QList<int>& Appearance::textSizes() {
  static const QList<int> all{100, 115, 130};
  return all;
}

bool Appearance::setTextSize(int percent) {
  if (percent == m_textSize || !textSizes().contains(percent)) return false;
  m_textSize = percent;
  keep(QStringLiteral("textSize"), percent);
  return true;
}

void Appearance::speak() {
  QCoreApplication::removeTranslator(&m_translator);
  if (m_language == languages().first()) return;
  if (m_translator.load(QStringLiteral(":/i18n/tarim_%1.qm").arg(m_language)))
    QCoreApplication::installTranslator(&m_translator);
}

void Appearance::keep(const QString& key, const QVariant& value) const {
  QDir().mkpath(QFileInfo(m_file).path());
  QSettings settings(m_file, QSettings::IniFormat);
  settings.setValue(key, value);
}

}  // namespace tarim::client::app
