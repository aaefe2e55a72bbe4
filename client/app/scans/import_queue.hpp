// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Imports files and pasted pictures into the vault, one after the other, in the order in which they were
// chosen. The queue
// belongs to the session, so leaving a page does not stop it. Closing the vault does; files that were still
// waiting are remembered in it and go on when it is opened again, those that are gone by then become
// Problems. (A pasted picture lies nowhere and is not remembered.) The queue only reads the person's files. A
// file that cannot be imported becomes a Problem and does not stop the others.
#include "client/app/session/session.hpp"
#ifndef Q_MOC_RUN
#include "client/app/scans/import_source.hpp"
#include "client/scans/waiting_files.hpp"
#endif

#include <QObject>
#include <QUrl>

#include <deque>
#include <map>
#include <memory>

namespace tarim::client::app {

/// The slot and row that files are imported into; row "@": the whole application.
struct ImportPlace {
  QString slot;
  QString row;
  bool operator==(const ImportPlace&) const = default;
};

class ImportQueue final : public QObject {
  Q_OBJECT

 public:
  struct Problem {
    ImportPlace place;
    QString file;
    QString words;
    bool resumed = false;  ///< It was chosen before the vault was opened.
  };

  static ImportQueue& of(Session& session);

  void add(std::vector<ImportItem> items, const ImportPlace& place);
  /// All of these files to one side.
  void add(const QList<QUrl>& files, const ImportPlace& place, dossier::Side side);
  /// Drops the files of that place whose import has not begun; the import under way is finished.
  void cancel(const ImportPlace& place);
  void forgetProblems(const ImportPlace& place);
  /// The same for files that were chosen before the vault was opened, of every place.
  void cancelResumed();
  void forgetResumedProblems();

  [[nodiscard]] int waiting(const ImportPlace& place) const;
  /// Files imported for that place since it was last idle.
  [[nodiscard]] int done(const ImportPlace& place) const;
  [[nodiscard]] QString current(const ImportPlace& place) const;
  /// Files chosen before the vault was opened that are not imported yet.
  [[nodiscard]] int resumed() const;
  /// How many of those there were at the opening.
  [[nodiscard]] int resumedTotal() const { return m_resumedTotal; }
  [[nodiscard]] const std::vector<Problem>& problems() const { return m_problems; }

 signals:
  void changed();
  void imported(const QString& slot, const QString& row, const QString& page);

 private:
  struct Job {
    ImportItem item;
    ImportPlace place;
    std::string application;
    int batch = 0;  ///< Files of one add() have the same number.
    bool resumed = false;
    /// Its page is in the vault. Read and written under keeping().
    std::shared_ptr<bool> arrived = std::make_shared<bool>(false);
  };
  explicit ImportQueue(Session& session);
  static WaitingFile waitingFileOf(const Job& job);
  void follow();
  void start();
  void next();
  void remember();
  void resume();
  void finish(const base::Result<dossier::Attachment>& result);
  [[nodiscard]] QString wordsOf(const Job& job, const base::Error& error) const;
  void clear();
  void record(const Job& job, const std::string& page);

  Session& m_session;
  std::deque<Job> m_jobs;  ///< The first job is under way while m_running.
  std::vector<std::pair<ImportPlace, int>> m_done;
  std::vector<Problem> m_problems;
  std::map<int, int> m_recorded;  ///< Pages imported by batch.
  int m_batches = 0;
  int m_resumedTotal = 0;
  bool m_resumed = false;  ///< What waited was asked for since the vault was opened.
  bool m_running = false;
};

}  // namespace tarim::client::app
