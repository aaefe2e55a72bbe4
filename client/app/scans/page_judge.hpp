// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Measures the pages of the open draft beside everything else, one after the other, so that one page is in
// memory at full size. Measures are kept in the vault by file: what is left to do is what has none, so
// closing the app loses nothing. The page that somebody looks at goes first.
#include "client/app/session/session.hpp"
#ifndef Q_MOC_RUN
#include "shared/pages/measures.hpp"
#include "shared/pages/portrait.hpp"
#endif

#include <deque>
#include <map>
#include <memory>
#include <set>

namespace tarim::client::app {

class PageJudge final : public QObject {
  Q_OBJECT

 public:
  static PageJudge& of(Session& session);

  /// Measures these files, those that were not yet; `first` before the others.
  void want(const std::vector<std::string>& files, const std::string& first);
  /// The same of one-inch portraits, which have other measures.
  void wantPortraits(const std::vector<std::string>& files, const std::string& first);
  /// Null until it is known.
  [[nodiscard]] const pages::Measures* measuresOf(const std::string& file) const;
  [[nodiscard]] const pages::Portrait* portraitOf(const std::string& file) const;
  [[nodiscard]] bool isWaiting(const std::string& file) const;
  /// This installation cannot measure pages.
  [[nodiscard]] bool isUnavailable() const { return m_unavailable; }
  /// It cannot measure portraits, which need more than other pages do.
  [[nodiscard]] bool hasNoPortraits() const { return m_noPortraits; }

 signals:
  void changed();

 private:
  struct Wanted {
    std::string file;
    bool isPortrait = false;
    auto operator<=>(const Wanted&) const = default;
  };
  explicit PageJudge(Session& session);
  void add(const std::vector<std::string>& files, const std::string& first, bool arePortraits);
  [[nodiscard]] bool isKnown(const Wanted& wanted) const;
  /// This installation cannot measure what was wanted: nothing of that kind is tried any more.
  void giveUp(bool portraits);
  void next();
  /// Takes what the vault keeps of a file, else measures it, on a thread of the session's pool.
  template <class T>
  using Kept = std::optional<T> (*)(const Vault& vault, std::string_view file);
  template <class T>
  using Measure = base::Result<T> (*)(Vault& vault, std::string_view file);
  template <class T>
  void look(const Wanted& wanted, std::map<std::string, T>& known, Kept<T> kept, Measure<T> measure);
  void clear();

  Session& m_session;
  std::deque<Wanted> m_waiting;  ///< The first is under way while m_running.
  std::map<std::string, pages::Measures> m_known;
  std::map<std::string, pages::Portrait> m_portraits;
  std::set<Wanted> m_failed;  ///< Files that cannot be measured.
  bool m_running = false;
  bool m_unavailable = false;
  bool m_noPortraits = false;
};

}  // namespace tarim::client::app
