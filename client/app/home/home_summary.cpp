// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/home_summary.hpp"

#include "client/app/home/return_sheet.hpp"
#include "client/app/session/deadline.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

#include <QStringList>

#include <tuple>
#include <utility>

namespace tarim::client::app {

HomeSummary::HomeSummary(QObject* parent) : SessionView(parent) {
  connect(&m_notices, &Notices::outdated, this, &HomeSummary::renew);
}

bool HomeSummary::isShown(const DraftSnapshotPtr& next) const {
  return m_draft && next && next->info.application == m_draft->info.application &&
         session()->language() == m_language;
}

void HomeSummary::look() {
  const DraftSnapshotPtr next = session() ? session()->draft() : nullptr;
  const bool isHeld = m_isHeld && isShown(next);
  m_hasMovedOn = isHeld && next->state.phase != m_draft->state.phase;
  if (m_hasMovedOn) return;
  m_draft = next;
  m_language = session() ? session()->language() : QString();
  m_next = {};
  m_tally = {};
  m_notices.show(session(), isHeld);
  if (!m_draft) return m_groups.show({});
  m_tally = tallyOf(*m_draft);
  m_groups.show(
      groupStateRows(*session(), *m_draft,
                     standingOf(*m_draft, m_tally, session()->isEnrolled(), session()->sync().fileUnderWay)));
  m_next = nextStepOf(*session(), *m_draft);
}

void HomeSummary::hold() {
  m_isHeld = true;
}

void HomeSummary::renew() {
  const bool isHeld = std::exchange(m_isHeld, false);
  lookAgain();
  m_isHeld = isHeld;
}

QString HomeSummary::news() const {
  if (m_hasMovedOn) {
    const DraftSnapshotPtr now = session()->draft();
    return now && now->state.phase == workflow::Phase::Returned ? tr("申报已退回，请修改")
                                                                : tr("申报有新的进展");
  }
  const int waiting = m_notices.waiting();
  return waiting > 1 ? tr("有 %1 条新的提示").arg(waiting) : m_notices.waitingTitle();
}

QString HomeSummary::title() const {
  return m_draft ? applicationTitle(*session(), m_draft->info.application) : QString();
}

bool HomeSummary::isDemo() const {
  return m_draft && m_draft->policy().demo;
}

bool HomeSummary::isWriting() const {
  return m_draft && workflow::mayWriteCells(m_draft->state.phase);
}

bool HomeSummary::isReturned() const {
  return m_draft && m_draft->state.phase == workflow::Phase::Returned;
}

QString HomeSummary::returnText() const {
  return isReturned() ? returnIntro(*session(), *m_draft) : QString();
}

QString HomeSummary::deadlineText() const {
  const auto deadline = m_draft ? deadlineOf(*m_draft) : std::nullopt;
  if (!deadline) return {};
  const base::Millis left = deadline->at - session()->serverNow();
  if (left <= base::Millis(0)) return tr("已于 %1 截止").arg(formatShortEnd(deadline->at));
  const QString words = deadline->isReturn ? formatHours(left) : formatDuration(left, 3);
  return tr("离截止还有 %1").arg(words);
}

QString HomeSummary::deadlineTone() const {
  const auto deadline = m_draft ? deadlineOf(*m_draft) : std::nullopt;
  if (!deadline) return {};
  const QString tone = toneOf(*deadline, session()->serverNow());
  return tone.isEmpty() ? QStringLiteral("neutral") : tone;
}

QString HomeSummary::transferText() const {
  const auto overview = session()->overview();
  if (!overview || overview->bytesToSend == 0) return {};
  const std::uint64_t left = overview->bytesToSend;
  const SyncSnapshot sync = session()->sync();
  if (sync.bytesPerSecond == 0) return tr("还有 %1 待传，联网后自动续传。").arg(formatSize(left));
  const QString time = formatTransfer(left, sync.bytesPerSecond, sync.rateSpread);
  const auto deadline = deadlineOf(*m_draft);
  if (!deadline) return tr("还有 %1 待传，按目前网速%2。").arg(formatSize(left), time);
  const QString end = formatShortEnd(deadline->at);
  const auto doneAt = [&](double share) {
    return session()->serverNow() +
           base::Millis(std::int64_t(double(left) * 1000 / (double(sync.bytesPerSecond) * share)));
  };
  if (doneAt(1 - sync.rateSpread) < deadline->at)
    return tr("按目前网速，%1 前可以传完（%2）。").arg(end, time);
  if (doneAt(1 + sync.rateSpread) < deadline->at)
    return tr("按目前网速需%1，%2 前不一定能传完。请不要中断，并做好存到U盘的准备。").arg(time, end);
  return tr("按目前网速需%1，%2 前传不完。请换用更快的网络，或在“同步”里存到U盘，请人代为传送。")
      .arg(time, end);
}

QString HomeSummary::countText() const {
  const auto [blocks, toFill, warns] = std::tuple(m_tally.blocks, m_tally.toFill, m_tally.warns);
  if (blocks + toFill == 0 && warns > 0)
    return isReturned() ? tr("还有 %1 个提醒。").arg(warns)
                        : tr("没有必须处理的，还有 %1 个提醒。").arg(warns);
  QStringList parts;
  if (blocks > 0) parts << tr("%1 个必须处理").arg(blocks);
  if (toFill > 0) parts << tr("%1 处要填").arg(toFill);
  if (warns > 0) parts << tr("%1 个提醒").arg(warns);
  return parts.isEmpty() ? QString() : tr("还有 %1。").arg(parts.join(tr("、")));
}

QString HomeSummary::restText() const {
  if (!m_draft) return {};
  QStringList words;
  if (isWriting()) words << countText();
  words << transferText();
  words.removeAll(QString());
  return words.join(session()->language() == QLatin1String("en") ? QStringLiteral(" ") : QString());
}

}  // namespace tarim::client::app
