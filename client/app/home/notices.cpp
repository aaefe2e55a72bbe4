// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/notices.hpp"

#include "client/app/draft/open_draft.hpp"
#include "client/app/draft/shown_texts.hpp"
#include "client/app/home/finding_words.hpp"
#include "client/app/home/refusal.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"
#include "shared/dossier/answers.hpp"

#include <algorithm>
#include <utility>

namespace tarim::client::app {
namespace {

constexpr QLatin1String kClockNotice("clock");
constexpr QLatin1String kBecameDevice("became-device");
constexpr QLatin1String kConflict("conflict:");

QString idOf(const dossier::Conflict& conflict) {
  return kConflict + text(conflict.cell.table) + QLatin1Char('/') + text(conflict.cell.row) +
         QLatin1Char('/') + text(conflict.cell.column) + QLatin1Char('/') +
         QString::number(conflict.lostStamp.wall);
}

/// How a value is shown: choices by their words, a row's existence as what it means.
QString chosenText(const Session& session, const policy::Policy& policy, const dossier::CellKey& cell,
                   const std::string& value) {
  if (cell.column == dossier::kRowColumn)
    return value == dossier::kLive ? Notices::tr("（保留这一行）") : Notices::tr("（删除这一行）");
  if (value.empty()) return Notices::tr("（空白）");
  const policy::Field* field = policy.field(cell.table, cell.column);
  return field ? shownValue(*field, value, session.language()) : text(value);
}

std::vector<TroubledPage> pagesOf(const DraftSnapshot& draft, base::Code code, bool isOnServer) {
  std::vector<TroubledPage> pages;
  for (const TroubledPage& page : draft.troubled)
    if (page.code == code && page.isOnServer == isOnServer) pages.push_back(page);
  return pages;
}

bool isHere(const Session& session, const dossier::Stamp& stamp) {
  const auto overview = session.overview();
  return overview && stamp.device == overview->account.device;
}

QString authorOf(const Session& session, const dossier::Stamp& stamp) {
  const QString when = formatMoment(base::fromMillis(stamp.wall));
  return isHere(session, stamp) ? Notices::tr("这台设备，%1").arg(when)
                                : Notices::tr("另一台设备，%1").arg(when);
}

QString describeTake(const Session& session, const dossier::Stamp& stamp, const dossier::Stamp& other) {
  if (isHere(session, stamp) != isHere(session, other))
    return isHere(session, stamp) ? Notices::tr("用本机的") : Notices::tr("用另一台设备的");
  return stamp < other ? Notices::tr("用较早的") : Notices::tr("用较新的");
}

QString placeOf(const Session& session, const DraftSnapshot& draft, const dossier::CellKey& cell) {
  if (cell.table == dossier::kAnswerTable) return Notices::tr("对退回原因的答复");
  const policy::Group* group = groupAt(draft, cell.table, {}, cell.row);
  const policy::Field* field = draft.policy().field(cell.table, cell.column);
  const QString item = group ? formatGroup(session, *group) : text(cell.table);
  return field ? Notices::tr("%1的“%2”").arg(item, session.words(field->label)) : item;
}

void addRecordChanged(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot&) {
  const auto overview = session.overview();
  if (!overview || overview->store.conflicts.empty()) return;
  rows.push_back({QStringLiteral("record"),
                  QStringLiteral("block"),
                  Notices::tr("服务器的记录前后不一致"),
                  session.words(base::Error(base::Code::RecordChanged)) + Notices::tr("可以照常填写和同步。"),
                  {},
                  {}});
}

/// The last one that was lost, until it was made again.
void addLostSubmission(std::vector<NoticeRow>& rows, const Session&, const DraftSnapshot& draft) {
  if (draft.earlierReceipts.empty() || !workflow::mayWriteCells(draft.state.phase)) return;
  const workflow::Receipt& lost = draft.earlierReceipts.back().receipt;
  if (lost.attempt <= draft.state.attempt) return;
  rows.push_back(
      {QStringLiteral("lost-submission"),
       QStringLiteral("block"),
       Notices::tr("您的提交在服务器上丢失，请再提交一次"),
       Notices::tr(
           "服务器已从备份恢复。它曾于 %1（北京时间）收到您的第 %2 次提交，回执 "
           "%3；恢复后没有了这次提交。您填写的内容和扫描件都在本机，会重新传到服务器。请检查后再提交一次。"
           "原回执保存在本机，是您已经提交的凭证；如已过截止时间，请凭原回执联系审核单位。")
           .arg(formatMoment(lost.at))
           .arg(lost.attempt)
           .arg(text(lost.number)),
       Notices::tr("检查并提交"),
       {}});
  rows.back().route = QStringLiteral("submit");
}

void addReconciling(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot& draft) {
  const auto overview = session.overview();
  if (!draft.info.reconciling || !overview || overview->store.changedAt == base::Instant{}) return;
  rows.push_back(
      {QStringLiteral("reconciling"),
       QStringLiteral("info"),
       Notices::tr("服务器已从备份恢复"),
       Notices::tr("本机正在将内容重新传给服务器，并核对提交和回执。您填写的内容和回执都在本机，没有丢失。"),
       Notices::tr("查看进度"),
       {}});
  rows.back().route = QStringLiteral("progress");
}

void addReadOnly(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot& draft) {
  if (!draft.readOnly) return;
  rows.push_back({QStringLiteral("read-only"),
                  QStringLiteral("block"),
                  Notices::tr("现在只能查看，不能修改"),
                  session.words(base::Error(base::Code::ReadOnly)),
                  {},
                  {}});
}

void addUnreadable(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot& draft) {
  const std::vector<TroubledPage> lost = pagesOf(draft, base::Code::PageUnreadable, false);
  if (!lost.empty()) {
    rows.push_back(
        {QStringLiteral("unreadable"),
         QStringLiteral("block"),
         Notices::tr("本机有 %1 页扫描件无法读取").arg(lost.size()),
         Notices::tr("%1。请找到原件，把这几页重新添加一次；其他内容都完好。").arg(namesOf(session, lost)),
         Notices::tr("查看扫描件"),
         {}});
    rows.back().route = QStringLiteral("scans");
  }
  const std::vector<TroubledPage> coming = pagesOf(draft, base::Code::PageUnreadable, true);
  if (!coming.empty())
    rows.push_back({QStringLiteral("coming"),
                    QStringLiteral("info"),
                    Notices::tr("%1 页扫描件会从服务器取回").arg(coming.size()),
                    Notices::tr("%1。本机的这几页无法读取，服务器上有；下次同步时自动取回，您无需操作。")
                        .arg(namesOf(session, coming)),
                    {},
                    {}});
}

void addNotTaken(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot& draft) {
  const std::vector<TroubledPage> refused = pagesOf(draft, base::Code::PageNotTaken, false);
  if (refused.empty()) return;
  rows.push_back(
      {QStringLiteral("not-taken"),
       QStringLiteral("warn"),
       Notices::tr("服务器暂未接收 %1 页扫描件").arg(refused.size()),
       Notices::tr("%1。都完好地保存在本机，其他材料照常上传。稍后会自动再试；如持续出现，请告诉管理员。")
           .arg(namesOf(session, refused)),
       Notices::tr("查看同步情况"),
       {}});
  rows.back().route = QStringLiteral("sync");
}

void addConflicts(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot& draft) {
  for (const dossier::Conflict& conflict : draft.conflicts) {
    NoticeRow row{idOf(conflict),
                  QStringLiteral("warn"),
                  Notices::tr("%1有两种写法").arg(placeOf(session, draft, conflict.cell)),
                  Notices::tr("两台设备都改了这一处，两种写法都已保留。请选择一种。"),
                  describeTake(session, conflict.keptStamp, conflict.lostStamp),
                  describeTake(session, conflict.lostStamp, conflict.keptStamp)};
    row.conflict = conflict;
    row.kept = chosenText(session, draft.policy(), conflict.cell, conflict.kept);
    row.keptBy = authorOf(session, conflict.keptStamp);
    row.lost = chosenText(session, draft.policy(), conflict.cell, conflict.lost);
    row.lostBy = authorOf(session, conflict.lostStamp);
    rows.push_back(std::move(row));
  }
}

void addHeld(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot& draft) {
  if (!draft.info.held) return;
  const base::Error error(draft.info.held->code, draft.info.held->detail);
  const bool isUnreadable = draft.info.held->code == base::Code::ProtocolBroken;
  rows.push_back({QStringLiteral("held"),
                  QStringLiteral("warn"),
                  isUnreadable ? Notices::tr("服务器发来的部分内容有误，没有采用")
                  : draft.info.held->code == base::Code::OlderCopy ? Notices::tr("本机的资料是一份副本")
                                                                   : Notices::tr("服务器暂不接收部分修改"),
                  session.words(error) + Notices::tr("这些修改都保存在本机，没有丢失。"),
                  Notices::tr("查看进度"),
                  {}});
  rows.back().route = QStringLiteral("progress");
}

void addBecameDevice(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot&) {
  const auto overview = session.overview();
  if (!overview || !overview->becameDevice) return;
  rows.push_back(
      {QString(kBecameDevice),
       QStringLiteral("info"),
       Notices::tr("本机已登记为一台新设备"),
       Notices::tr(
           "本机的资料是一份副本（较早的备份，或另一台电脑上的同一份），已于 %1 "
           "登记为新设备并与服务器上的内容合并。两边填写的内容都在；同一处写法不同的，列在这里请您选择。")
           .arg(formatMoment(*overview->becameDevice)),
       {},
       Notices::tr("知道了")});
}

void addRefusals(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot& draft) {
  for (const QueuedCommand& queued : draft.commands) {
    if (!queued.result || queued.command.kind == workflow::CommandKind::MarkOpened) continue;
    const Refusal refusal = refusalOf(session, queued);
    rows.push_back({QStringLiteral("refused:") + text(queued.command.id), QStringLiteral("block"),
                    refusal.title, refusal.words, refusal.action, Notices::tr("知道了")});
    rows.back().command = queued.command.id;
    rows.back().route = QStringLiteral("submit");
  }
}

void addException(std::vector<NoticeRow>& rows, const Session&, const DraftSnapshot& draft) {
  if (!draft.state.applyUntil || !workflow::mayWriteCells(draft.state.phase)) return;
  rows.push_back(
      {QStringLiteral("exception"),
       QStringLiteral("info"),
       Notices::tr("您的截止时间已延后"),
       Notices::tr("经批准，可以在 %1（北京时间）前提交。").arg(formatEnd(*draft.state.applyUntil)),
       {},
       {}});
}

void addNewNotice(std::vector<NoticeRow>& rows, const Session& session, const DraftSnapshot& draft) {
  const auto overview = session.overview();
  if (!overview || draft.state.phase != workflow::Phase::Draft) return;
  const auto& cycles = overview->cycles;
  const bool open = std::any_of(cycles.begin(), cycles.end(), [&](const policy::PolicyPtr& cycle) {
    return cycle->hash == draft.policy().hash;
  });
  if (open || cycles.empty()) return;
  const bool newer = std::any_of(cycles.begin(), cycles.end(), [&](const policy::PolicyPtr& cycle) {
    return cycle->id == draft.policy().id;
  });
  rows.push_back(
      {QStringLiteral("policy"),
       QStringLiteral("warn"),
       newer ? Notices::tr("评委会更新了这份通知") : Notices::tr("这一轮申报已不再开放"),
       newer ? Notices::tr(
                   "这份申报按您开始填报时的通知检查，已填的内容都在。如按新通知申报，请在“账户”里另行开始。")
             : Notices::tr("已填的内容都在本机，可以查看，不能再提交。"),
       Notices::tr("查看账户"),
       {}});
  rows.back().route = QStringLiteral("account");
}

/// Last: it keeps nobody from anything. The times are those of the answer that first showed it, so that the
/// row does not change with every sync.
void addWrongClock(std::vector<NoticeRow>& rows, const Session& session, const ServerClock& clock,
                   const std::vector<NoticeRow>& before) {
  const auto wrong = clock.error(session.clock().now());
  if (!wrong) return;
  const QString by = formatDuration(std::chrono::abs(*wrong));
  const QString title = *wrong > base::Millis(0) ? Notices::tr("本机的时钟慢了 %1").arg(by)
                                                 : Notices::tr("本机的时钟快了 %1").arg(by);
  const auto shown = std::find_if(before.begin(), before.end(), [&](const NoticeRow& row) {
    return row.id == kClockNotice && row.title == title;
  });
  if (shown != before.end()) return rows.push_back(*shown);
  rows.push_back(
      {QString(kClockNotice),
       QStringLiteral("warn"),
       title,
       Notices::tr("上次联系服务器时，服务器时间是 %1，本机显示 "
                   "%2（都是北京时间）。填写和同步照常，截止时间都按服务器时间计算。"
                   "请在系统设置里校准本机的日期和时间，然后同步一次。")
           .arg(formatMomentOfYear(*clock.measuredAt + clock.offset), formatMomentOfYear(*clock.measuredAt)),
       {},
       {}});
}

/// A row that does not hold any more, in its place.
NoticeRow whenOver(NoticeRow row) {
  row.tone = QStringLiteral("ok");
  row.words = Notices::tr("已处理，无需再操作。");
  row.first.clear();
  row.second.clear();
  row.conflict.reset();
  return row;
}

/// A conflict that goes on with other values, in its place.
NoticeRow whenChanged(NoticeRow row) {
  row = whenOver(std::move(row));
  row.tone = QStringLiteral("warn");
  row.words = Notices::tr("内容又有变化，请点“查看”。");
  return row;
}

/// Whether the cell of the row's conflict is still in conflict. By the id: a row that was held has no more.
bool isStillInConflict(const NoticeRow& row, const std::vector<NoticeRow>& next) {
  const auto cell = [](const QString& id) { return id.section(QLatin1Char('/'), 0, -2); };
  return row.id.startsWith(kConflict) && std::any_of(next.begin(), next.end(), [&](const NoticeRow& other) {
           return other.conflict && cell(other.id) == cell(row.id);
         });
}

const NoticeRow* rowOf(const std::vector<NoticeRow>& rows, const QString& id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const NoticeRow& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

/// Gravest first.
constexpr void (*kInOrder[])(std::vector<NoticeRow>&, const Session&, const DraftSnapshot&) = {
    addRecordChanged, addLostSubmission, addReconciling, addReadOnly, addUnreadable, addConflicts,
    addHeld,          addBecameDevice,   addNotTaken,    addRefusals, addException,  addNewNotice};

}  // namespace

std::vector<NoticeRow> Notices::inTheirPlaces(const std::vector<NoticeRow>& next) const {
  std::vector<NoticeRow> rows;
  for (const NoticeRow& row : m_rows.list()) {
    if (rowOf(next, row.id))
      rows.push_back(row);
    else if (!m_actedOn.contains(row.id))
      rows.push_back(isStillInConflict(row, next) ? whenChanged(row) : whenOver(row));
  }
  return rows;
}

void Notices::countWaiting(const std::vector<NoticeRow>& next) {
  m_waiting = 0;
  m_waitingTitle.clear();
  for (const NoticeRow& row : next) {
    const NoticeRow* shown = rowOf(m_rows.list(), row.id);
    if (shown && *shown == row) continue;
    if (++m_waiting == 1) m_waitingTitle = row.title;
  }
}

std::vector<NoticeRow> Notices::freshRows() const {
  const auto draft = m_session ? m_session->draft() : nullptr;
  const auto overview = m_session ? m_session->overview() : nullptr;
  std::vector<NoticeRow> rows;
  if (draft)
    for (const auto add : kInOrder)
      add(rows, *m_session, *draft);
  if (overview) addWrongClock(rows, *m_session, overview->clock, m_rows.list());
  for (NoticeRow& row : rows)
    if (row.conflict && row.conflict->cell == m_overtaken)
      row.words = tr("这一处的内容刚才又有变化，所以没有写入。请看过现在的两种写法，再选择一次。");
  return rows;
}

void Notices::show(Session* session, bool held) {
  m_session = session;
  const std::vector<NoticeRow> rows = freshRows();
  if (!held) m_actedOn.clear();
  m_rows.show(held ? inTheirPlaces(rows) : rows);
  countWaiting(rows);
}

bool Notices::isOutdated(const NoticeRow& row) const {
  if (!row.conflict) return false;
  const std::vector<NoticeRow> fresh = freshRows();
  const NoticeRow* now = rowOf(fresh, row.id);
  return !now || *now != row;
}

void Notices::act(const QString& notice, int action) {
  const NoticeRow* row = m_rows.at(m_rows.indexOf(notice));
  if (!row) return;
  if (isOutdated(*row)) {
    m_overtaken = row->conflict->cell;
    emit outdated();
    return;
  }
  m_actedOn.insert(notice);
  if (row->conflict) {
    m_overtaken.reset();
    OpenDraft::of(*m_session).resolveConflict(row->conflict->cell, action == 0);
  } else if (row->id == kBecameDevice) {
    m_session->run([](Vault& vault) { (void)vault.settings.set(kBecameDeviceSetting, {}); },
                   [session = m_session] { session->refresh(); });
  } else if (!row->command.empty() && action == 1) {
    m_session->run([id = row->command](Vault& vault) { (void)vault.exchange.dismiss(id); },
                   [session = m_session] { session->refresh(); });
  } else if (!row->route.isEmpty()) {
    emit leadTo(row->route);
  }
}

}  // namespace tarim::client::app
