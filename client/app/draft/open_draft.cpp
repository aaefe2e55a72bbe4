// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/open_draft.hpp"

#include "client/app/draft/act_words.hpp"
#include "client/app/draft/speaking.hpp"
#include "shared/dossier/clean_value.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

using dossier::CellKey;

std::size_t hashOf(const std::string& value) {
  return std::hash<std::string>{}(value);
}

bool isLive(const std::string& row) {
  return row == dossier::kLive;
}

std::optional<Act> take(ActHistory& acts, bool back) {
  return back ? acts.takeUndo() : acts.takeRedo();
}

QString groupOfTyping(const CellKey& cell) {
  return QString::fromStdString("typing/" + cell.table + "/" + cell.row + "/" + cell.column);
}

bool waitsFor(const DraftSnapshot& snapshot, workflow::CommandKind kind) {
  return std::any_of(snapshot.commands.begin(), snapshot.commands.end(), [kind](const QueuedCommand& queued) {
    return queued.command.kind == kind && !queued.result;
  });
}

}  // namespace

OpenDraft::OpenDraft(DraftSink sink, QObject* parent) : QObject(parent), m_sink(std::move(sink)) {}

const dossier::Dossier& OpenDraft::dossier() const {
  return m_edited ? *m_edited : *m_snapshot->dossier;
}

std::string OpenDraft::value(const CellKey& cell) const {
  const auto written = m_written.find(cell);
  return written != m_written.end()
             ? written->second.value
             : std::string(m_snapshot->dossier->value(cell.table, cell.row, cell.column));
}

const std::vector<dossier::Attachment>& OpenDraft::pages() const {
  if (!m_pages) m_pages = m_edited ? dossier::attachments(*m_edited) : m_snapshot->attachments;
  return *m_pages;
}

bool OpenDraft::mayWrite() const {
  return m_snapshot && !m_snapshot->readOnly && workflow::mayWriteCells(m_snapshot->state.phase) &&
         !waitsFor(*m_snapshot, workflow::CommandKind::Submit) &&
         !waitsFor(*m_snapshot, workflow::CommandKind::Withdraw);
}

QString OpenDraft::describeLock() const {
  if (!m_snapshot || mayWrite()) return {};
  if (m_snapshot->readOnly)
    return tr(
        "磁盘无法写入，目前只能查看。之前保存的内容都在，可以导出或存到U盘。请清理出空间，然后重新打开。");
  if (waitsFor(*m_snapshot, workflow::CommandKind::Withdraw))
    return tr("撤回已排队，内容已锁定。联网送到服务器后生效。");
  if (waitsFor(*m_snapshot, workflow::CommandKind::Submit))
    return tr("提交已排队，内容已锁定。联网后自动送出；未能送出时会告知原因。");
  switch (m_snapshot->state.phase) {
    case workflow::Phase::InReview:
      return tr("正在审核，内容已锁定，只能查看。如被退回，退回后可以修改。");
    case workflow::Phase::Received:
      return tr("评审委员会已接收材料，内容只能查看。");
    case workflow::Phase::Abandoned:
      return tr("退回后未在规定时间内重新提交，视为放弃，内容只能查看。");
    case workflow::Phase::Refused:
      return tr("这份申报不再受理，内容只能查看。");
    default:
      return tr("这份申报已撤回，内容只能查看。");
  }
}

void OpenDraft::show(DraftSnapshotPtr snapshot) {
  const bool another = !snapshot || !m_snapshot || snapshot->info.application != m_snapshot->info.application;
  if (another) {
    m_written.clear();
    m_conflicts.clear();
    m_entered.reset();
    m_acts.clear();
    m_touched = snapshot ? snapshot->touched : Touched();
  } else {
    mergeSnapshot(*snapshot);
  }
  m_resolved.clear();
  m_snapshot = std::move(snapshot);
  overlayEdits();
  emit changed();
}

void OpenDraft::setLanguage(const QString& language) {
  if (language == m_language) return;
  m_language = language;
  emit changed();
}

void OpenDraft::markSaved() {
  for (auto& [cell, written] : m_written)
    written.onDisk = true;
}

// Drops the edits that the next snapshot contains. A foreign value in the cell under the cursor becomes a
// conflict.
void OpenDraft::mergeSnapshot(const DraftSnapshot& next) {
  const auto valueIn = [&](const CellKey& cell) {
    return next.dossier->value(cell.table, cell.row, cell.column);
  };
  if (m_entered) {
    const std::string theirs(valueIn(*m_entered));
    if (!m_ownValues.contains(hashOf(theirs))) {
      const std::string mine = value(*m_entered);
      m_conflicts[*m_entered] = {mine, theirs};
      m_ownValues.insert(hashOf(theirs));
      Written& written = m_written.try_emplace(*m_entered, Written{mine, true, false}).first->second;
      written.pinned = true;
    }
  }
  std::erase_if(m_written, [&](const auto& item) {
    const auto& [cell, written] = item;
    return !written.pinned && (written.onDisk || valueIn(cell) == written.value);
  });
}

void OpenDraft::overlayEdits() {
  m_edited.reset();
  m_pages.reset();
  if (!m_snapshot || m_written.empty()) return;
  m_edited = std::make_shared<dossier::Dossier>(*m_snapshot->dossier);
  for (const auto& [cell, written] : m_written)
    m_edited->set(cell, written.value);
}

void OpenDraft::putEdit(const CellEdit& edit) {
  if (!m_edited) m_edited = std::make_shared<dossier::Dossier>(*m_snapshot->dossier);
  Written& written = m_written[edit.cell];
  written.value = edit.value;
  written.onDisk = false;
  m_edited->set(edit.cell, edit.value);
  if (edit.cell.table == dossier::kAttachmentTable || edit.cell.column == dossier::kRowColumn)
    m_pages.reset();
  if (m_entered != edit.cell) return;
  m_ownValues.insert(hashOf(edit.value));
  m_ownValues.insert(hashOf(cleaned(edit.cell, edit.value)));
}

std::string OpenDraft::cleaned(const CellKey& cell, const std::string& text) const {
  return dossier::cleanValue(policy(), cell, text);
}

void OpenDraft::type(const CellKey& cell, const std::string& text) {
  if (!mayWrite() || value(cell) == text) return;
  const std::vector<CellChange> changes = changesOf({{cell, text}});
  putEdit({cell, text});
  // The vault stores the text without a trailing space, which may begin the next word; the person goes on
  // typing in the text as it is.
  if (m_entered == cell && !m_conflicts.contains(cell)) m_written[cell].pinned = cleaned(cell, text) != text;
  m_sink.typed({cell, text});
  m_acts.add({describeAct(*this, changes), changes, m_entered == cell ? groupOfTyping(cell) : QString()});
  emit changed();
}

std::vector<CellChange> OpenDraft::changesOf(const std::vector<CellEdit>& edits) const {
  std::vector<CellChange> changes;
  for (const CellEdit& edit : edits)
    if (const std::string before = value(edit.cell); before != edit.value)
      changes.push_back({edit.cell, before, edit.value});
  return changes;
}

void OpenDraft::put(const std::vector<CellEdit>& edits) {
  for (const CellEdit& edit : edits)
    putEdit(edit);
  m_sink.edit(edits);
  emit changed();
}

void OpenDraft::write(std::vector<CellEdit> edits, const QString& words, const QString& group) {
  if (!mayWrite() || edits.empty()) return;
  const std::vector<CellChange> changes = changesOf(edits);
  const QString before = words.isEmpty() ? describeAct(*this, changes) : words;
  m_acts.add({before, changes, group});
  put(edits);
}

void OpenDraft::destroy(std::vector<CellEdit> edits, const QString& words) {
  if (!mayWrite() || edits.empty()) return;
  m_sink.takeSnapshot(words.toStdString());
  act(std::move(edits), words);
}

void OpenDraft::act(std::vector<CellEdit> edits, const QString& words) {
  if (!mayWrite() || edits.empty()) return;
  write(std::move(edits), words);
  emit told(tr("已%1").arg(words), Offer::Undo);
}

void OpenDraft::record(Act act) {
  m_acts.add(std::move(act));
  emit changed();
}

QString OpenDraft::undoWords() const {
  return m_acts.toUndo() ? m_acts.toUndo()->words : QString();
}

QString OpenDraft::redoWords() const {
  return m_acts.toRedo() ? m_acts.toRedo()->words : QString();
}

bool OpenDraft::isTyping() const {
  return m_entered && m_acts.group() == groupOfTyping(*m_entered);
}

void OpenDraft::undo() {
  step(true);
}

void OpenDraft::redo() {
  step(false);
}

void OpenDraft::step(bool back) {
  if (!m_snapshot) return;
  if (!mayWrite()) return emit told(describeLock(), Offer::None);
  // An act that changed only what cleaning takes away, such as a space at the end, is none.
  auto act = take(m_acts, back);
  while (act && changesNothing(*act))
    act = take(m_acts, back);
  if (!act)
    return emit told(back ? tr("没有可以撤销的修改。更早的内容在“恢复到…”里。") : tr("没有可以重做的修改。"),
                     Offer::None);
  const std::vector<CellEdit> edits = editsOf(*act, back);
  if (edits.empty())
    return emit told(tr("“%1”之后，此处又有修改，没有再变动。").arg(act->words), Offer::None);
  put(edits);
  emit told((back ? tr("已撤销：%1") : tr("已重做：%1")).arg(act->words), back ? Offer::Redo : Offer::Undo);
}

bool OpenDraft::isSame(const CellKey& cell, const std::string& a, const std::string& b) const {
  return cell.column == dossier::kRowColumn ? isLive(a) == isLive(b) : cleaned(cell, a) == cleaned(cell, b);
}

bool OpenDraft::changesNothing(const Act& act) const {
  return std::all_of(act.changes.begin(), act.changes.end(),
                     [this](const CellChange& one) { return isSame(one.cell, one.before, one.after); });
}

std::vector<CellEdit> OpenDraft::editsOf(const Act& act, bool back) const {
  std::set<std::pair<std::string, std::string>> leaving;  // Their other cells stay for the way back.
  for (const CellChange& one : act.changes)
    if (one.cell.column == dossier::kRowColumn && !isLive(back ? one.before : one.after))
      leaving.insert({one.cell.table, one.cell.row});
  std::vector<CellEdit> edits;
  for (const CellChange& one : act.changes) {
    const std::string& from = back ? one.after : one.before;
    const std::string& to = back ? one.before : one.after;
    const bool leaves = leaving.contains({one.cell.table, one.cell.row});
    if (leaves && one.cell.column != dossier::kRowColumn) continue;
    if (!isSame(one.cell, value(one.cell), from) || isSame(one.cell, from, to)) continue;
    edits.push_back({one.cell, leaves ? std::string(dossier::kDeleted) : to});
  }
  return edits;
}

void OpenDraft::enter(const CellKey& cell) {
  if (!m_snapshot || m_entered == cell) return;
  if (m_entered) leave(*m_entered);
  m_entered = cell;
  m_enteredSilent = !speaksAt(cell);
  m_ownValues = {hashOf(value(cell)),
                 hashOf(std::string(m_snapshot->dossier->value(cell.table, cell.row, cell.column)))};
}

void OpenDraft::leave(CellKey cell) {
  if (m_entered != cell) return;
  cleanText(cell);
  if (isTyping()) m_acts.endGroup();
  m_entered.reset();
  m_ownValues.clear();
  m_sink.flush();
  unpin(cell);
  const bool wasSilent = std::exchange(m_enteredSilent, false);
  if (!touch([&](Touched& touched) { return touched.leaveField(cell); }) && wasSilent) emit changed();
}

/// What was shown as typed is shown as stored.
void OpenDraft::unpin(const CellKey& cell) {
  const auto written = m_written.find(cell);
  if (written == m_written.end() || !written->second.pinned) return;
  written->second.pinned = false;
  if (!written->second.onDisk) return;
  m_written.erase(written);
  overlayEdits();
  emit changed();
}

bool OpenDraft::speaks(const rules::Finding& finding) const {
  const rules::FindingPlace& place = finding.place;
  const bool atCursor = m_entered && place.table == m_entered->table && place.row == m_entered->row &&
                        place.column == m_entered->column;
  return !(atCursor && m_enteredSilent) && app::speaks(*m_snapshot, m_touched, finding);
}

bool OpenDraft::speaksAt(const CellKey& cell) const {
  return std::any_of(m_snapshot->findings.begin(), m_snapshot->findings.end(),
                     [&](const rules::Finding& finding) {
                       const rules::FindingPlace& place = finding.place;
                       return place.table == cell.table && place.row == cell.row &&
                              place.column == cell.column && app::speaks(*m_snapshot, m_touched, finding);
                     });
}

bool OpenDraft::touch(const std::function<bool(Touched&)>& change) {
  if (!m_snapshot || !change(m_touched)) return false;
  if (m_sink.keepTouched) m_sink.keepTouched(m_touched);
  emit changed();
  return true;
}

void OpenDraft::leaveField(const CellKey& cell) {
  touch([&](Touched& touched) { return touched.leaveField(cell); });
}

void OpenDraft::leaveRow(const std::string& table, const std::string& row) {
  touch([&](Touched& touched) { return touched.leaveRow(table, row); });
}

void OpenDraft::addedRow(const std::string& table, const std::string& row) {
  touch([&](Touched& touched) { return touched.addRow(table, row); });
}

void OpenDraft::finish(const std::string& table) {
  touch([&](Touched& touched) { return touched.finish(table); });
}

void OpenDraft::check() {
  touch([](Touched& touched) { return touched.check(); });
}

/// Shows and writes the cleaned text; also cleans a text that an older program stored uncleaned.
void OpenDraft::cleanText(const CellKey& cell) {
  const std::string text = value(cell);
  const std::string clean = cleaned(cell, text);
  if (!mayWrite() || clean == text || m_conflicts.contains(cell)) return;
  putEdit({cell, clean});
  m_sink.typed({cell, clean});
  emit changed();
}

std::optional<EditConflict> OpenDraft::conflict(const CellKey& cell) const {
  const auto here = m_conflicts.find(cell);
  if (here != m_conflicts.end()) return here->second;
  if (!m_snapshot || m_resolved.contains(cell)) return {};
  for (const dossier::Conflict& conflict : m_snapshot->conflicts)
    if (conflict.cell == cell) return EditConflict{conflict.kept, conflict.lost};
  return {};
}

void OpenDraft::resolveConflict(const CellKey& cell, bool mine) {
  const auto both = conflict(cell);
  if (!both) return;
  m_conflicts.erase(cell);
  m_resolved.insert(cell);
  const auto written = m_written.find(cell);
  const std::string kept =
      written != m_written.end() && written->second.pinned ? written->second.value : both->mine;
  if (written != m_written.end()) written->second.pinned = false;
  write({{cell, mine ? kept : both->theirs}});
}

}  // namespace tarim::client::app
