// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the program speaks and looks on this device: language and theme, kept in a small readable file beside
// the vaults, because they must be known before any vault is open and say nothing of a person. Chinese is
// what the sources are written in; English is a translation in the resources.
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
  /// False for a language that there is none of, or that is spoken already. qsTr() and tr() answer in it at
  /// once.
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
