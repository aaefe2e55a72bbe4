// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads a folder for the file page: its folders and files, which of them can be chosen, and why the others
// cannot. Reading may wait for a slow stick, so it belongs on a pool thread.
#include "client/app/session/list_model.hpp"

#include <QDateTime>
#include <QStringList>
#include <QUrl>

namespace tarim::client::app {

/// What may be chosen in a folder.
struct FileWish {
  QStringList patterns;      ///< Names with wildcards, such as "*.jpg", in any case; empty: every file.
  bool foldersOnly = false;  ///< No file can be chosen: the page asks for a folder.
  bool pages = false;        ///< The files become pages of evidence, so empty and too large ones are refused.
  bool newestFirst = true;   ///< Else by name.
};

struct FileRow {
  enum class Refusal { None, Kind, Empty, TooLarge, Unreadable };

  QString id;  ///< The path.
  QString name;
  bool folder = false;
  qint64 size = 0;  ///< Bytes.
  QDateTime changed;
  Refusal refusal = Refusal::None;
  int order = 0;  ///< Place in the order of choice, from 1; 0: not chosen.
  bool operator==(const FileRow&) const = default;

  [[nodiscard]] bool canBeChosen() const { return !folder && refusal == Refusal::None; }
  /// “1.2 MB · 9月3日 14:02”, or why the file cannot be chosen.
  [[nodiscard]] QString detail() const;
  /// Of FilePictures; empty for what is no picture or too large to be read for a small one.
  [[nodiscard]] QUrl picture() const;
  [[nodiscard]] QString icon() const;  ///< Of TIcon.
};

inline constexpr std::array kFileRoles{
    role<&FileRow::id>("path"),       role<&FileRow::name>("name"),
    role<&FileRow::folder>("folder"), role<&FileRow::canBeChosen>("taken"),
    role<&FileRow::detail>("detail"), role<&FileRow::picture>("picture"),
    role<&FileRow::icon>("iconName"), role<&FileRow::order>("order"),
};

struct FolderListing {
  enum class State { Ready, Unreadable, Gone };
  State state = State::Ready;
  std::vector<FileRow> rows;  ///< Folders, then what can be chosen, then the rest. No hidden ones.
  bool cut = false;           ///< More than kMostFiles: the rest is left out.
};

inline constexpr int kMostFiles = 5000;

/// Names of pictures that can become pages of evidence, with wildcards.
const QStringList& picturePatterns();

FolderListing listFolder(const QString& folder, const FileWish& wish);

}  // namespace tarim::client::app
