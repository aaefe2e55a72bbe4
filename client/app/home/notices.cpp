// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/notices.hpp"

#include "client/app/draft/shown_words.hpp"
#include "client/app/home/finding_words.hpp"
#include "client/app/home/refusal.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>
#include <utility>

namespace tarim::client::app {
namespace {

constexpr QLatin1String kClockNotice("clock");
constexpr QLatin1String kBecameDevice("became-device");

QString idOf(const dossier::Conflict& conflict) {
  return QStringLiteral("conflict:") + text(conflict.cell.table) + QLatin1Char('/') +
         text(conflict.cell.row) + QLatin1Char('/') + text(conflict.cell.column) + QLatin1Char('/') +
         QString::number(conflict.lostStamp.wall);
}

/// How a value is shown: choices by their words, a row's existence as what it means.
QString chosenWords(const Session& session, const policy::Policy& policy, const dossier::CellKey& cell,
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

}  // namespace

void Notices::setSession(Session* session) {
  if (session == m_session) return;
  if (m_session) m_session->disconnect(this);
  m_session = session;
  if (m_session)
    for (const auto signal : {&Session::changed, &Session::languageChanged})
      connect(m_session, signal, this, &Notices::look);
  emit sessionChanged();
  look();
}

void Notices::look() {
  const auto draft = m_session ? m_session->draft() : nullptr;
  const auto overview = m_session ? m_session->overview() : nullptr;
  std::vector<Row> before = std::exchange(m_rows, {});
  if (draft) {
    addRecordChanged();
    addLostSubmission(*draft);
    addReconciling(*draft);
    addReadOnly(*draft);
    addUnreadable(*draft);
    addConflicts(*draft);
    addHeld(*draft);
    addBecameDevice();
    addNotTaken(*draft);
    addRefusals(*draft);
    addException(*draft);
    addNewNotice(*draft);
  }
  if (overview) addWrongClock(overview->clock, before);
  if (m_rows == before) return;
  m_rows.swap(before);
  beginResetModel();
  m_rows.swap(before);
  endResetModel();
  emit countChanged();
}

bool Notices::isHere(const dossier::Stamp& stamp) const {
  const auto overview = m_session->overview();
  return overview && stamp.device == overview->account.device;
}

QString Notices::authorOf(const dossier::Stamp& stamp) const {
  const QString when = momentWords(base::fromMillis(stamp.wall));
  return isHere(stamp) ? tr("这台设备，%1").arg(when) : tr("另一台设备，%1").arg(when);
}

QString Notices::takeWords(const dossier::Stamp& stamp, const dossier::Stamp& other) const {
  if (isHere(stamp) != isHere(other)) return isHere(stamp) ? tr("用这台设备的") : tr("用另一台设备的");
  return stamp < other ? tr("用较早的") : tr("用较新的");
}

QString Notices::placeOf(const DraftSnapshot& draft, const dossier::CellKey& cell) const {
  const policy::Group* group = groupAt(draft, cell.table, {}, cell.row);
  const policy::Field* field = draft.policy().field(cell.table, cell.column);
  const QString item = group ? groupWords(*m_session, *group) : text(cell.table);
  return field ? tr("%1的“%2”").arg(item, m_session->words(field->label)) : item;
}

void Notices::addRecordChanged() {
  const auto overview = m_session->overview();
  if (!overview || overview->store.conflicts.empty()) return;
  m_rows.push_back({QStringLiteral("record"),
                    QStringLiteral("block"),
                    tr("服务器的记录前后不一致"),
                    m_session->words(base::Error(base::Code::RecordChanged)) + tr("可以照常填写和同步。"),
                    {},
                    {}});
}

/// The last one that was lost, until it was made again.
void Notices::addLostSubmission(const DraftSnapshot& draft) {
  if (draft.earlierReceipts.empty() || !workflow::mayWriteCells(draft.state.phase)) return;
  const workflow::Receipt& lost = draft.earlierReceipts.back().receipt;
  if (lost.attempt <= draft.state.attempt) return;
  m_rows.push_back(
      {QStringLiteral("lost-submission"),
       QStringLiteral("block"),
       tr("您的提交在服务器上丢失了，请再提交一次"),
       tr("服务器已从备份恢复。它曾于 %1（北京时间）收到您的第 %2 次提交，回执 "
          "%3；恢复后没有了这次提交。您填写的内容和扫描件都在本机，会重新传到服务器。请检查后再提交一次。"
          "原回执保存在本机，是您已经提交的凭证；如已过截止时间，请凭原回执联系审核单位。")
           .arg(momentWords(lost.at))
           .arg(lost.attempt)
           .arg(text(lost.number)),
       tr("检查并提交"),
       {}});
  m_rows.back().route = QStringLiteral("submit");
}

void Notices::addReconciling(const DraftSnapshot& draft) {
  const auto overview = m_session->overview();
  if (!draft.info.reconciling || !overview || overview->store.changedAt == base::Instant{}) return;
  m_rows.push_back(
      {QStringLiteral("reconciling"),
       QStringLiteral("info"),
       tr("服务器已从备份恢复"),
       tr("本机正在把内容重新传给服务器，并核对提交和回执。您填写的内容和回执都在本机，没有丢。"),
       tr("看进度"),
       {}});
  m_rows.back().route = QStringLiteral("progress");
}

void Notices::addReadOnly(const DraftSnapshot& draft) {
  if (!draft.readOnly) return;
  m_rows.push_back({QStringLiteral("read-only"),
                    QStringLiteral("block"),
                    tr("现在只能查看，不能修改"),
                    m_session->words(base::Error(base::Code::ReadOnly)),
                    {},
                    {}});
}

void Notices::addUnreadable(const DraftSnapshot& draft) {
  const std::vector<TroubledPage> lost = pagesOf(draft, base::Code::PageUnreadable, false);
  if (!lost.empty()) {
    m_rows.push_back(
        {QStringLiteral("unreadable"),
         QStringLiteral("block"),
         tr("%1 页扫描件在本机读不出来").arg(lost.size()),
         tr("%1。请找到原件，把这几页重新添加一次；其他内容都完好。").arg(namesOf(*m_session, lost)),
         tr("去看扫描件"),
         {}});
    m_rows.back().route = QStringLiteral("scans");
  }
  const std::vector<TroubledPage> coming = pagesOf(draft, base::Code::PageUnreadable, true);
  if (!coming.empty())
    m_rows.push_back({QStringLiteral("coming"),
                      QStringLiteral("info"),
                      tr("%1 页扫描件会从服务器取回").arg(coming.size()),
                      tr("%1。本机的这几页读不出来，服务器上有；下次同步时自动取回，您不用做什么。")
                          .arg(namesOf(*m_session, coming)),
                      {},
                      {}});
}

void Notices::addNotTaken(const DraftSnapshot& draft) {
  const std::vector<TroubledPage> refused = pagesOf(draft, base::Code::PageNotTaken, false);
  if (refused.empty()) return;
  m_rows.push_back({QStringLiteral("not-taken"),
                    QStringLiteral("warn"),
                    tr("%1 页扫描件服务器暂时没收下").arg(refused.size()),
                    tr("%1。都完好地保存在本机，其他材料照常上传。稍后会自动再试；如持续出现，请告诉管理员。")
                        .arg(namesOf(*m_session, refused)),
                    tr("看同步情况"),
                    {}});
  m_rows.back().route = QStringLiteral("sync");
}

void Notices::addConflicts(const DraftSnapshot& draft) {
  for (const dossier::Conflict& conflict : draft.conflicts) {
    Row row{idOf(conflict),
            QStringLiteral("warn"),
            tr("%1有两种写法").arg(placeOf(draft, conflict.cell)),
            tr("两台设备都改了这一处，两种写法都还在。请选一种。"),
            takeWords(conflict.keptStamp, conflict.lostStamp),
            takeWords(conflict.lostStamp, conflict.keptStamp)};
    row.conflict = conflict;
    m_rows.push_back(std::move(row));
  }
}

void Notices::addHeld(const DraftSnapshot& draft) {
  if (!draft.info.held) return;
  const base::Error error(draft.info.held->code, draft.info.held->detail);
  const bool isUnreadable = draft.info.held->code == base::Code::ProtocolBroken;
  m_rows.push_back({QStringLiteral("held"),
                    QStringLiteral("warn"),
                    isUnreadable ? tr("服务器发来的有些内容对不上，没有采用")
                    : draft.info.held->code == base::Code::OlderCopy ? tr("本机的资料是一份副本")
                                                                     : tr("有些修改服务器现在不收"),
                    m_session->words(error) + tr("这些修改都保存在本机，没有丢。"),
                    tr("看进度"),
                    {}});
  m_rows.back().route = QStringLiteral("progress");
}

void Notices::addBecameDevice() {
  const auto overview = m_session->overview();
  if (!overview || !overview->becameDevice) return;
  m_rows.push_back(
      {QString(kBecameDevice),
       QStringLiteral("info"),
       tr("本机已登记为一台新设备"),
       tr("本机的资料是一份副本（较早的备份，或另一台电脑上的同一份），已于 %1 "
          "登记为新设备并与服务器上的内容合并。两边填写的内容都在；同一处写法不同的，会列在这里请您选。")
           .arg(momentWords(*overview->becameDevice)),
       {},
       tr("知道了")});
}

void Notices::addRefusals(const DraftSnapshot& draft) {
  for (const QueuedCommand& queued : draft.commands) {
    if (!queued.result || queued.command.kind == workflow::CommandKind::MarkOpened) continue;
    const Refusal refusal = refusalOf(*m_session, queued);
    m_rows.push_back({QStringLiteral("refused:") + text(queued.command.id), QStringLiteral("block"),
                      refusal.title, refusal.words, refusal.action, tr("知道了")});
    m_rows.back().command = queued.command.id;
    m_rows.back().route = QStringLiteral("submit");
  }
}

void Notices::addException(const DraftSnapshot& draft) {
  if (!draft.state.applyUntil || !workflow::mayWriteCells(draft.state.phase)) return;
  m_rows.push_back({QStringLiteral("exception"),
                    QStringLiteral("info"),
                    tr("您的截止时间已延后"),
                    tr("经批准，可以提交到 %1（北京时间）。").arg(endWords(*draft.state.applyUntil)),
                    {},
                    {}});
}

void Notices::addNewNotice(const DraftSnapshot& draft) {
  const auto overview = m_session->overview();
  if (!overview || draft.state.phase != workflow::Phase::Draft) return;
  const auto& cycles = overview->cycles;
  const bool open = std::any_of(cycles.begin(), cycles.end(), [&](const policy::PolicyPtr& cycle) {
    return cycle->hash == draft.policy().hash;
  });
  if (open || cycles.empty()) return;
  const bool newer = std::any_of(cycles.begin(), cycles.end(), [&](const policy::PolicyPtr& cycle) {
    return cycle->id == draft.policy().id;
  });
  m_rows.push_back(
      {QStringLiteral("policy"),
       QStringLiteral("warn"),
       newer ? tr("评委会更新了这份通知") : tr("这一轮申报已经不再开放"),
       newer ? tr("这份申报按您开始填报时的通知检查，已填的内容都在。新通知下的申报请在“账户”里另行开始。")
             : tr("已填的内容都在本机，可以查看，不能再提交。"),
       tr("看账户"),
       {}});
  m_rows.back().route = QStringLiteral("account");
}

/// Last: it keeps nobody from anything. The times are those of the answer that first showed it, so that the
/// row does not change with every sync.
void Notices::addWrongClock(const ServerClock& clock, const std::vector<Row>& before) {
  const auto wrong = clock.error(m_session->clock().now());
  if (!wrong) return;
  const QString by = durationWords(std::chrono::abs(*wrong));
  const QString title =
      *wrong > base::Millis(0) ? tr("本机的时钟慢了 %1").arg(by) : tr("本机的时钟快了 %1").arg(by);
  const auto shown = std::find_if(before.begin(), before.end(), [&](const Row& row) {
    return row.id == kClockNotice && row.title == title;
  });
  if (shown != before.end()) return m_rows.push_back(*shown);
  m_rows.push_back(
      {QString(kClockNotice),
       QStringLiteral("warn"),
       title,
       tr("上次联系服务器时，服务器时间是 %1，本机显示 "
          "%2（都是北京时间）。填写和同步照常，截止时间都按服务器时间计算。"
          "请在系统设置里校准本机的日期和时间，然后同步一次。")
           .arg(momentOfYearWords(*clock.measuredAt + clock.offset), momentOfYearWords(*clock.measuredAt)),
       {},
       {}});
}

void Notices::act(const QString& notice, int action) {
  const auto row =
      std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.id == notice; });
  if (row == m_rows.end()) return;
  if (row->conflict) {
    const dossier::Conflict& conflict = *row->conflict;
    m_session->edit({{conflict.cell, action == 0 ? conflict.kept : conflict.lost}});
  } else if (row->id == kBecameDevice) {
    m_session->run([](Vault& vault) { (void)vault.setSetting(kBecameDeviceSetting, {}); },
                   [session = m_session] { session->refresh(); });
  } else if (!row->command.empty() && action == 1) {
    m_session->run([id = row->command](Vault& vault) { (void)vault.dismiss(id); },
                   [session = m_session] { session->refresh(); });
  } else if (!row->route.isEmpty()) {
    emit leadTo(row->route);
  }
}

int Notices::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant Notices::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[std::size_t(index.row())];
  const auto draft = m_session->draft();
  const auto value = [&](const std::string& one) {
    return draft && row.conflict ? chosenWords(*m_session, draft->policy(), row.conflict->cell, one)
                                 : QString();
  };
  switch (role) {
    case NoticeId:
      return row.id;
    case Tone:
      return row.tone;
    case Qt::DisplayRole:
    case Title:
      return row.title;
    case Words:
      return row.words;
    case FirstAction:
      return row.first;
    case SecondAction:
      return row.second;
    case Conflict:
      return row.conflict.has_value();
    case Kept:
      return row.conflict ? value(row.conflict->kept) : QString();
    case KeptBy:
      return row.conflict ? authorOf(row.conflict->keptStamp) : QString();
    case Lost:
      return row.conflict ? value(row.conflict->lost) : QString();
    case LostBy:
      return row.conflict ? authorOf(row.conflict->lostStamp) : QString();
    default:
      return {};
  }
}

QHash<int, QByteArray> Notices::roleNames() const {
  return {{NoticeId, "noticeId"},
          {Tone, "tone"},
          {Title, "title"},
          {Words, "words"},
          {FirstAction, "firstAction"},
          {SecondAction, "secondAction"},
          {Conflict, "conflict"},
          {Kept, "kept"},
          {KeptBy, "keptBy"},
          {Lost, "lost"},
          {LostBy, "lostBy"}};
}

}  // namespace tarim::client::app
