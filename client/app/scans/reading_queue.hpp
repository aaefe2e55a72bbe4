// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the pages of the open draft beside everything else (client/scans/page_reading.hpp), one after the
// other. The page that somebody looks at goes first: what is under way for another one is broken off for it;
// the others are read with the least claim on the processor. A page that was read once is not read again on
// this device, so closing the app loses at most the page under way. Of readings only that of the shown page
// is in memory.
#include "client/app/session/session.hpp"
#ifndef Q_MOC_RUN
#include "client/scans/page_reading.hpp"
#endif

#include <deque>
#include <map>
#include <memory>
#include <set>

namespace tarim::client::app {

class ReadingQueue final : public QObject {
  Q_OBJECT

 public:
  static ReadingQueue& of(Session& session);

  /// Reads these files, those that were not yet; `shown` (may be empty) before the others.
  void want(const std::vector<std::string>& files, const std::string& shown);
  /// The reading of the file that was last wanted as `shown`; null until it is known.
  [[nodiscard]] const PageReading* shown(const std::string& file) const;
  /// Why the file could not be read; null when it was, or was not tried yet.
  [[nodiscard]] const base::Error* errorOf(const std::string& file) const;
  /// The file was read here, or tried in vain.
  [[nodiscard]] bool isDone(const std::string& file) const {
    return m_done.contains(file) || m_failed.contains(file);
  }
  /// This installation reads nothing of pages.
  [[nodiscard]] bool isUnavailable() const { return m_unavailable; }
  /// It lacks a part of what reads pages: a file was read in part only.
  [[nodiscard]] bool isPartial() const { return m_partial; }

 signals:
  void changed();

 private:
  struct Outcome {
    base::Result<void> ended = base::Error(base::Code::Cancelled);
    std::shared_ptr<const PageReading> reading;  ///< Of the shown page alone.
    bool isNew = false;                          ///< It was read now.
    bool isPartial = false;                      ///< Without a part that this installation lacks.
  };
  explicit ReadingQueue(Session& session);
  void next();
  void finish(const std::string& file, const Outcome& outcome);
  void clear();

  Session& m_session;
  std::deque<std::string> m_waiting;
  std::string m_running;    ///< Empty: nothing is under way.
  std::stop_source m_stop;  ///< Of what is under way.
  std::set<std::string> m_done;
  std::map<std::string, base::Error> m_failed;
  std::string m_shownFile;
  std::shared_ptr<const PageReading> m_shown;
  bool m_unavailable = false;
  bool m_partial = false;
};

}  // namespace tarim::client::app
