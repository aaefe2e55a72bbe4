// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a person keeps files: home, downloads, pictures, the sticks that are plugged in; and the folder that
// they chose last for each purpose, kept in their vault. Follows sticks that come and go. QML calls it Files.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

#include <QSocketNotifier>
#include <QUrl>

#include <map>

namespace tarim::client::app {

struct PlaceRow {
  QString id;  ///< The path.
  QString title;
  QString icon;  ///< Of TIcon.
  bool stick = false;
  bool operator==(const PlaceRow&) const = default;
};
inline constexpr std::array kPlaceRoles{role<&PlaceRow::id>("path"), role<&PlaceRow::title>("title"),
                                        role<&PlaceRow::icon>("iconName"), role<&PlaceRow::stick>("stick")};

class FilePlaces : public QObject {
  Q_OBJECT
  QML_NAMED_ELEMENT(Files)
  QML_SINGLETON
  Q_PROPERTY(tarim::client::app::ListModel* places READ places CONSTANT)
  /// This desktop brings a file dialog of its own.
  Q_PROPERTY(bool native READ isNative CONSTANT)
  /// Names of pictures that can become pages of evidence, with wildcards.
  Q_PROPERTY(QStringList pictures READ pictures CONSTANT)
  Q_PROPERTY(QString home READ home CONSTANT)  ///< Path of the home folder.

 public:
  /// Not a default constructor: QML would prefer that to create().
  FilePlaces(Session& session, QObject* parent);
  ~FilePlaces() override;
  static FilePlaces* create(QQmlEngine* engine, QJSEngine* scripts);
  /// The table that sticks are read from; a test has its own. Before the first engine asks.
  static void setMountTable(const QString& file);

  [[nodiscard]] ListModel* places() { return &m_places; }
  [[nodiscard]] bool isNative() const { return m_isNative; }
  [[nodiscard]] static QStringList pictures();
  [[nodiscard]] static QString home();

  /// Reads the table of sticks again.
  Q_INVOKABLE void refresh();
  /// The folder that was chosen last for a purpose, if it is still there; else a stick where `preferStick`,
  /// else the pictures, the downloads, the home folder.
  Q_INVOKABLE QString startFolder(const QString& purpose, bool preferStick) const;
  /// Keeps the folder of a chosen file, or a chosen folder.
  Q_INVOKABLE void remember(const QString& purpose, const QUrl& chosen);
  Q_INVOKABLE static QUrl urlOf(const QString& path) { return QUrl::fromLocalFile(path); }

  /// The title of a place, in the current language; empty for any other folder.
  static QString titleOf(const QString& path);
  /// A place that a path is shown from: home or a stick.
  static bool isBeginning(const QString& path);
  /// The language of the session.
  static bool isEnglish();

 signals:
  void placesChanged();

 private:
  void read();
  void recall();

  Session& m_session;
  ListOf<PlaceRow> m_places{kPlaceRoles};
  std::map<QString, QString> m_last;  ///< Purpose → path.
  std::unique_ptr<QSocketNotifier> m_mounts;
  int m_table = -1;
  bool m_isNative = false;
};

}  // namespace tarim::client::app
