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
//   - A destructive edit is preceded by a snapshot of the draft.
//   - Everything that this person has done to the application since it was opened can be undone and redone,
//   in
//     order (ActHistory). What is typed into one cell between entering and leaving it is one act. The history
//     survives a change of page and ends when another application is opened or the vault is closed.
//
// GUI thread. One per session (of()); a test makes its own with show() and a sink that collects the edits.
#include "client/app/draft/act_history.hpp"
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
  std::function<void(const Touched&)> keepTouched;  ///< Store where the person has been; may be empty.
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
  /// Writes cells as one act. `words` name it, after “已撤销：”; without words it is named by what it
  /// changes. Acts of the same non-empty `group` that follow each other are one act, named by the last words.
  void write(std::vector<CellEdit> edits, const QString& words = {}, const QString& group = {});
  void flush() { m_sink.flush(); }
  /// As write(), and told() says so at once. `words`: “删除“…””, “添加…”.
  void act(std::vector<CellEdit> edits, const QString& words);
  /// As act(), after a snapshot.
  void destroy(std::vector<CellEdit> edits, const QString& words);
  /// Takes note of an act that the vault has written itself: an imported page, a restored state.
  void record(Act act);

  /// The words of the act that undo() or redo() would take; empty when there is none.
  [[nodiscard]] QString undoWords() const;
  [[nodiscard]] QString redoWords() const;
  /// Writes the values from before the newest act as new edits, and tells its words; redo() writes those from
  /// after it again. Cells that were changed by somebody else since are left alone. Both tell why nothing
  /// happens: the application is read-only, or there is no act.
  void undo();
  void redo();
  /// The newest act is typing into the cell that has the cursor.
  [[nodiscard]] bool isTyping() const;
  /// The cursor is in a cell of this application.
  [[nodiscard]] bool isEntered() const { return m_entered.has_value(); }

  /// What the person may take back after told().
  enum class Offer { None, Undo, Redo };
  Q_ENUM(Offer)

  /// The cursor has entered this cell.
  void enter(const dossier::CellKey& cell);
  void leave(dossier::CellKey cell);

  /// Where the person has been in the form, which decides what speaks().
  [[nodiscard]] const Touched& touched() const { return m_touched; }
  /// Whether a finding of the snapshot is told aloud; app::speaks, and nothing new about the text that is
  /// being typed at this moment.
  [[nodiscard]] bool speaks(const rules::Finding& finding) const;
  /// The person has left a field that takes no typing, such as a choice; leave() says the same of the others.
  void leaveField(const dossier::CellKey& cell);
  void leaveRow(const std::string& table, const std::string& row);
  /// A row was added here, and the person is about to fill it in.
  void addedRow(const std::string& table, const std::string& row);
  /// The person goes on to the next item.
  void finish(const std::string& table);
  /// The person asks for the check of everything.
  void check();
  [[nodiscard]] std::optional<EditConflict> conflict(const dossier::CellKey& cell) const;
  void resolveConflict(const dossier::CellKey& cell, bool mine);

 signals:
  /// Any function above may return another value.
  void changed();
  /// Something was removed, added by the program, undone or redone, or undo was refused: a sentence to show
  /// on any page.
  void told(const QString& words, tarim::client::app::OpenDraft::Offer offer);

 private:
  struct Written {
    std::string value;
    bool onDisk = false;
    bool pinned = false;  ///< Shown until the conflict is resolved or the cursor leaves.
  };
  void overlayEdits();
  void mergeSnapshot(const DraftSnapshot& next);
  void putEdit(const CellEdit& edit);
  void unpin(const dossier::CellKey& cell);
  /// Changes m_touched by `change`; stores and tells it when that says that it has changed, and returns so.
  bool touch(const std::function<bool(Touched&)>& change);
  [[nodiscard]] bool speaksAt(const dossier::CellKey& cell) const;
  void cleanText(const dossier::CellKey& cell);
  void put(const std::vector<CellEdit>& edits);
  [[nodiscard]] std::vector<CellChange> changesOf(const std::vector<CellEdit>& edits) const;
  /// The edits that lead from one side of an act to the other, without cells that hold something else now.
  [[nodiscard]] std::vector<CellEdit> editsOf(const Act& act, bool back) const;
  void step(bool back);
  /// Whether two values of a cell are stored alike.
  [[nodiscard]] bool isSame(const dossier::CellKey& cell, const std::string& a, const std::string& b) const;
  [[nodiscard]] bool changesNothing(const Act& act) const;
  [[nodiscard]] std::string cleaned(const dossier::CellKey& cell, const std::string& text) const;

  DraftSink m_sink;
  DraftSnapshotPtr m_snapshot;
  std::map<dossier::CellKey, Written> m_written;
  std::shared_ptr<dossier::Dossier>
      m_edited;  ///< The snapshot's dossier with m_written applied; null while m_written is empty.
  mutable std::optional<std::vector<dossier::Attachment>> m_pages;
  std::optional<dossier::CellKey> m_entered;
  bool m_enteredSilent = false;  ///< Nothing was told aloud of m_entered when the cursor came.
  Touched m_touched;
  std::set<std::size_t> m_ownValues;  ///< Hashes of the values of m_entered that this person typed.
  std::map<dossier::CellKey, EditConflict> m_conflicts;
  std::set<dossier::CellKey> m_resolved;  ///< Conflicts of the snapshot that the person has resolved since.
  ActHistory m_acts;
  QString m_language = QStringLiteral("zh");
};

}  // namespace tarim::client::app
