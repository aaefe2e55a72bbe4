// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The current application as its pages edit it: the newest snapshot, overlaid with the edits made since. A
// page sees its own edit at once, although the vault stores it a moment later and a snapshot contains it
// later still.
//
// Promises:
//   - The text that a person is typing is never replaced. When another device changes the cell that has the
//     cursor, both values are kept, and an EditConflict is shown until the person chooses.
//   - A text is shown as typed while the cursor is in its cell, and as stored (without invisible characters)
//     once the cursor leaves.
//   - An edit stays visible until a snapshot contains it; a late, older snapshot does not flicker through.
//   - A destructive edit is preceded by a snapshot of the draft and can be undone.
//
// GUI thread. One per session (of()); a test makes its own with show() and a sink that collects the edits.
#ifndef Q_MOC_RUN  // moc does not need this header and would spend seconds on it.
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

/// Receives the edits: the session, or a list in a test.
struct DraftSink {
  std::function<void(CellEdit)> typed;              ///< A key stroke; the sink may merge it with later ones.
  std::function<void(std::vector<CellEdit>)> edit;  ///< Edits to write at once, after pending key strokes.
  std::function<void()> flush;
  std::function<void(const std::string& why)>
      takeSnapshot;  ///< Take a snapshot of the draft; called before a destructive edit.
};

/// Two values for one cell, of which the person chooses one.
struct EditConflict {
  std::string mine;
  std::string theirs;
};

class OpenDraft final : public QObject {
  Q_OBJECT

 public:
  explicit OpenDraft(DraftSink sink, QObject* parent = nullptr);
  /// The session's draft; made at the first call, lives as long as the session.
  static OpenDraft& of(Session& session);

  /// Null before the first snapshot; then only language() may be called.
  [[nodiscard]] const DraftSnapshotPtr& snapshot() const { return m_snapshot; }
  [[nodiscard]] const policy::Policy& policy() const { return m_snapshot->policy(); }
  /// The dossier with all edits made here. Valid until the next call of a non-const function.
  [[nodiscard]] const dossier::Dossier& dossier() const;
  [[nodiscard]] std::string value(const dossier::CellKey& cell) const;
  /// All pages, ordered by slot, row, side, page.
  [[nodiscard]] const std::vector<dossier::Attachment>& pages() const;
  [[nodiscard]] bool mayWrite() const;
  /// Why mayWrite() is false; empty when it is true.
  [[nodiscard]] QString describeLock() const;
  [[nodiscard]] const QString& language() const { return m_language; }

  void show(DraftSnapshotPtr snapshot);
  void setLanguage(const QString& language);
  /// Call it when all edits so far are on disk.
  void markSaved();

  void type(const dossier::CellKey& cell, const std::string& value);
  void write(std::vector<CellEdit> edits);
  void flush() { m_sink.flush(); }
  /// As write(), after a snapshot; undo() writes the previous values. `words` name what was removed.
  void destroy(std::vector<CellEdit> edits, const QString& words);
  void undo();

  /// The cursor has entered this cell.
  void enter(const dossier::CellKey& cell);
  void leave(dossier::CellKey cell);
  [[nodiscard]] std::optional<EditConflict> conflict(const dossier::CellKey& cell) const;
  void resolveConflict(const dossier::CellKey& cell, bool mine);

 signals:
  /// Any function above may return another value.
  void changed();
  /// Something was removed, and undo() restores it.
  void removed(const QString& words);

 private:
  struct Written {
    std::string value;
    bool onDisk = false;
    bool pinned = false;  ///< Shown until the conflict is resolved or the cursor leaves.
  };
  void overlayEdits();
  void mergeSnapshot(const DraftSnapshot& next);
  void putEdit(const CellEdit& edit);
  void cleanText(const dossier::CellKey& cell);
  [[nodiscard]] std::string cleaned(const dossier::CellKey& cell, const std::string& text) const;

  DraftSink m_sink;
  DraftSnapshotPtr m_snapshot;
  std::map<dossier::CellKey, Written> m_written;
  std::shared_ptr<dossier::Dossier>
      m_edited;  ///< The snapshot's dossier with m_written applied; null while m_written is empty.
  mutable std::optional<std::vector<dossier::Attachment>> m_pages;
  std::optional<dossier::CellKey> m_entered;
  std::set<std::size_t> m_ownValues;  ///< Hashes of the values of m_entered that this person typed.
  std::map<dossier::CellKey, EditConflict> m_conflicts;
  std::set<dossier::CellKey> m_resolved;  ///< Conflicts of the snapshot that the person has resolved since.
  std::vector<CellEdit> m_undo;
  QString m_language = QStringLiteral("zh");
};

}  // namespace tarim::client::app
