// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Language, theme and size of text of the program on this device. They are stored in a small readable file
// beside the vaults, because the program needs them before any vault is open and they tell nothing about a
// person. The sources are in Chinese; English is a translation in the resources.
#include <QList>
#include <QString>
#include <QTranslator>
#include <QVariant>

#include <filesystem>

namespace tarim::client::app {

class Appearance {
 public:
  explicit Appearance(const std::filesystem::path& folder);
  ~Appearance();
  Appearance(const Appearance&) = delete;
  Appearance& operator=(const Appearance&) = delete;

  [[nodiscard]] const QString& language() const { return m_language; }
  [[nodiscard]] const QString& theme() const { return m_theme; }
  /// In percent of the design's sizes: one of textSizes().
  [[nodiscard]] int textSize() const { return m_textSize; }
  static const QList<int>& textSizes();
  /// Switches qsTr() and tr() to the language at once. False for an unknown language or the current one.
  bool setLanguage(const QString& language);
  bool setTheme(const QString& theme);
  bool setTextSize(int percent);

 private:
  void speak();
  void keep(const QString& key, const QVariant& value) const;

  QString m_file;
  QString m_language;
  QString m_theme;
  int m_textSize = 100;
  QTranslator m_translator;
};

}  // namespace tarim::client::app
