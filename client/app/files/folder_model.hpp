// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The folder that the file page shows, and what was chosen in it, in the order of choice. Folders are read on
// a pool thread and again whenever they change on disk; a stick that is pulled out makes the folder "gone".
#include "client/app/files/folder_listing.hpp"

#include <QFileSystemWatcher>
#include <QVariantList>

namespace tarim::client::app {

class FolderModel : public tarim::client::app::ListModel {
  Q_OBJECT
  QML_ELEMENT
  /// Path of the folder; setting it, also to the same path, reads it.
  Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY folderChanged)
  /// The folder above; empty at the root.
  Q_PROPERTY(QString parentFolder READ parentFolder NOTIFY folderChanged)
  /// The way to the folder from the home folder, the stick or the root, as maps of name and path.
  Q_PROPERTY(QVariantList crumbs READ crumbs NOTIFY folderChanged)
  // As FileWish. Set before `folder`.
  Q_PROPERTY(QStringList patterns MEMBER m_patterns)
  Q_PROPERTY(bool foldersOnly MEMBER m_foldersOnly)
  Q_PROPERTY(bool pages MEMBER m_pages)
  Q_PROPERTY(bool newestFirst READ isNewestFirst WRITE setNewestFirst NOTIFY orderChanged)
  /// Several files may be chosen; else each choice replaces the one before.
  Q_PROPERTY(bool many MEMBER m_many)
  /// "reading" | "ready" | "unreadable" | "gone"
  Q_PROPERTY(QString state READ state NOTIFY stateChanged)
  /// The folder has more files than are shown.
  Q_PROPERTY(bool cut READ isCut NOTIFY stateChanged)
  Q_PROPERTY(QList<QUrl> chosen READ chosen NOTIFY chosenChanged)
  /// Why the file that was pressed last cannot be chosen; empty after a choice.
  Q_PROPERTY(QString refusal READ refusal NOTIFY refusalChanged)

 public:
  explicit FolderModel(QObject* parent = nullptr);
  [[nodiscard]] QString folder() const { return m_folder; }
  void setFolder(const QString& folder);
  [[nodiscard]] QString parentFolder() const;
  [[nodiscard]] QVariantList crumbs() const;
  [[nodiscard]] bool isNewestFirst() const { return m_isNewestFirst; }
  void setNewestFirst(bool newestFirst);
  [[nodiscard]] QString state() const { return m_state; }
  [[nodiscard]] bool isCut() const { return m_isCut; }
  [[nodiscard]] QList<QUrl> chosen() const;
  [[nodiscard]] QString refusal() const { return m_refusal; }

  /// Chooses the file of a row, or takes the choice back. A file that cannot be chosen sets `refusal`.
  Q_INVOKABLE void toggle(int row);
  /// All files that can be chosen, in the order of the list.
  Q_INVOKABLE void chooseAll();
  Q_INVOKABLE void chooseNone();
  /// The first row whose name begins with these letters, searched from `from` on and around; -1: none.
  Q_INVOKABLE int find(const QString& letters, int from) const;
  /// Whether a file of that name is in the folder.
  Q_INVOKABLE bool has(const QString& name) const;
  Q_INVOKABLE void refresh();

 signals:
  void folderChanged();
  void orderChanged();
  void stateChanged();
  void chosenChanged();
  void refusalChanged();

 private:
  void read();
  void take(FolderListing listing);
  void showOrder();
  void refuse(const QString& words);
  void explain(const FileRow& file);

  Rows<FileRow> m_rows{*this, kFileRoles};
  QFileSystemWatcher m_watcher;
  QString m_folder;
  QStringList m_patterns;
  QStringList m_chosen;  ///< Paths, in the order of choice.
  QString m_state = QStringLiteral("reading");
  QString m_refusal;
  bool m_foldersOnly = false;
  bool m_pages = false;
  bool m_many = false;
  bool m_isNewestFirst = true;
  bool m_isCut = false;
  bool m_isReading = false;
  bool m_isStale = false;    ///< Asked to read again while reading.
  bool m_isOther = false;    ///< The next listing is of another folder.
  quint64 m_explaining = 0;  ///< Counts, so that a late explanation is dropped.
};

}  // namespace tarim::client::app
