// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Language and theme of the program on this device. They are stored in a small readable file beside the
// vaults, because the program needs them before any vault is open and they tell nothing about a person. The
// sources are in Chinese; English is a translation in the resources.
#include <QString>
#include <QTranslator>

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
  /// Switches qsTr() and tr() to the language at once. False for an unknown language or the current one.
  bool setLanguage(const QString& language);
  bool setTheme(const QString& theme);

 private:
  void speak();
  void keep(const QString& key, const QString& value) const;

  QString m_file;
  QString m_language;
  QString m_theme;
  QTranslator m_translator;
};

}  // namespace tarim::client::app
