// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The application in hand as its pages work on it: the newest snapshot, with what was written since laid over
// it. A page sees its own edit at once, although the vault takes it a moment later and a snapshot tells of it
// later still.
//
// Promises:
//   - What a person is typing is never replaced under their hands. When another device changes the cell they
//   are in, both values
//     are kept and a EditConflict says so until they choose.
//   - A text is shown as it is typed while the person is in its cell, and as it is stored (without the
//   characters that nobody sees) once they leave.
//   - What was written stays visible until a snapshot holds it; an older snapshot that comes late does not
//   flicker through.
//   - Something destructive is preceded by a snapshot of the draft and can be taken back.
//
// GUI thread. One per session (of()); a test makes its own with show() and a store that collects.
#ifndef Q_MOC_RUN  // moc needs nothing of it and would read it for seconds.
#include "client/app/session/draft_snapshot.hpp"
#endif

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace tarim::client::app {

class Session;

/// Where edits go: the session, or a test's own list.
struct DraftSink {
  std::function<void(CellEdit)> typed;              ///< A key stroke: may be gathered with the next ones.
  std::function<void(std::vector<CellEdit>)> edit;  ///< At once, after what was typed.
  std::function<void()> flush;
  std::function<void(const std::string& why)>
      keep;  ///< A snapshot of the draft, before something destructive.
};

/// Two values for one cell: neither is lost, one tap decides.
struct EditConflict {
  std::string mine;
  std::string theirs;
};

class OpenDraft final : public QObject {
  Q_OBJECT

 public:
  explicit OpenDraft(DraftSink store, QObject* parent = nullptr);
  /// Made at first use, lives as long as the session.
  static OpenDraft& of(Session& session);

  /// Null before the first; nothing else but language() may be asked then.
  [[nodiscard]] const DraftSnapshotPtr& snapshot() const { return m_snapshot; }
  [[nodiscard]] const policy::Policy& policy() const { return m_snapshot->policy(); }
  /// With everything that was written here. Valid until the next call of anything that is not const.
  [[nodiscard]] const dossier::Dossier& dossier() const;
  [[nodiscard]] std::string value(const dossier::CellKey& cell) const;
  /// All pages, by slot, row, side, page.
  [[nodiscard]] const std::vector<dossier::Attachment>& pages() const;
  [[nodiscard]] bool mayWrite() const;
  /// Why not; empty when one may.
  [[nodiscard]] QString describeLock() const;
  [[nodiscard]] const QString& language() const { return m_language; }

  void show(DraftSnapshotPtr snapshot);
  void setLanguage(const QString& language);
  /// Everything written so far is on disk.
  void settle();

  void type(const dossier::CellKey& cell, const std::string& value);
  void write(std::vector<CellEdit> edits);
  void flush() { m_store.flush(); }
  /// As write(), after a snapshot; undo() writes what was there before. `words` say what is gone.
  void destroy(std::vector<CellEdit> edits, const QString& words);
  void undo();

  /// The person's cursor is in this cell.
  void enter(const dossier::CellKey& cell);
  void leave(dossier::CellKey cell);
  [[nodiscard]] std::optional<EditConflict> conflict(const dossier::CellKey& cell) const;
  void settleConflict(const dossier::CellKey& cell, bool mine);

 signals:
  /// Anything of the above may answer differently.
  void changed();
  /// Something was removed and undo() brings it back.
  void removed(const QString& words);

 private:
  struct Written {
    std::string value;
    bool onDisk = false;
    bool pinned = false;  ///< Shown until the conflict is settled or the person leaves.
  };
  void lay();
  void meet(const DraftSnapshot& next);
  void put(const CellEdit& edit);
  void clean(const dossier::CellKey& cell);
  [[nodiscard]] std::string cleaned(const dossier::CellKey& cell, const std::string& text) const;

  DraftSink m_store;
  DraftSnapshotPtr m_snapshot;
  std::map<dossier::CellKey, Written> m_written;
  std::shared_ptr<dossier::Dossier>
      m_laid;  ///< The snapshot's dossier with m_written; null while that is empty.
  mutable std::optional<std::vector<dossier::Attachment>> m_pages;
  std::optional<dossier::CellKey> m_entered;
  std::set<std::size_t> m_known;  ///< Hashes of the values of m_entered that came from this person.
  std::map<dossier::CellKey, EditConflict> m_conflicts;
  std::set<dossier::CellKey> m_settled;  ///< Conflicts of the snapshot that were answered since.
  std::vector<CellEdit> m_undo;
  QString m_language = QStringLiteral("zh");
};

}  // namespace tarim::client::app
