// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/sync/sync_status.hpp"

#include "client/app/session/deadline.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"

#include <algorithm>
#include <utility>

namespace tarim::client::app {
namespace {

constexpr int kTick = 10'000;        // milliseconds between looks at the clock
constexpr int kTicksPerRefresh = 3;  // findings and rights depend on the time too

/// Being without a network is no trouble; a server that is not ours is.
bool merelyOffline(base::Code code) {
  return code == base::Code::Offline || code == base::Code::TimedOut || code == base::Code::Cancelled ||
         code == base::Code::Throttled;
}

bool ever(base::Instant at) {
  return base::toMillis(at) != 0;
}

/// Of pages also which ones.
QString describeTrouble(const Session& session, const base::Error& trouble) {
  const QString words = session.words(trouble);
  const auto draft = session.draft();
  const bool isOfPages =
      trouble.code() == base::Code::PageNotTaken || trouble.code() == base::Code::PageUnreadable;
  if (!isOfPages || !draft || draft->troubled.empty()) return words;
  return SyncStatus::tr("%1（%2）").arg(words, namesOf(session, draft->troubled));
}

}  // namespace

SyncStatus::SyncStatus(QObject* parent) : SessionView(parent) {
  m_minute.setInterval(kTick);
  connect(&m_minute, &QTimer::timeout, this, &SyncStatus::tick);
  connect(this, &SyncStatus::sessionChanged, this, [this] {
    if (!session()) return;
    connect(session(), &Session::saved, this, &SyncStatus::changed);
    m_minute.start();
  });
}

void SyncStatus::tick() {
  if (++m_ticks % kTicksPerRefresh == 0) session()->refresh();
  emit changed();
}

void SyncStatus::look() {
  if (m_isListShown) m_sending.show(session() ? sendingRows(*session()) : std::vector<SendingRow>());
}

ListModel* SyncStatus::sending() {
  if (!std::exchange(m_isListShown, true)) look();
  return &m_sending;
}

QString SyncStatus::sendingText() {
  (void)sending();
  const auto& rows = m_sending.rows();
  const auto count = [&](auto test) { return std::count_if(rows.begin(), rows.end(), test); };
  return tr("共 %1 页扫描件，%2 页已到服务器")
      .arg(count([](const SendingRow& row) { return row.isPage; }))
      .arg(count([](const SendingRow& row) { return row.isPage && row.tone == QLatin1String("ok"); }));
}

std::uint64_t SyncStatus::waitingItems() const {
  const auto overview = session() ? session()->overview() : nullptr;
  if (!overview) return 0;
  return overview->itemsToSend();
}

std::uint64_t SyncStatus::waitingBytes() const {
  const auto overview = session() ? session()->overview() : nullptr;
  return overview ? overview->bytesToSend : 0;
}

SyncStatus::State SyncStatus::state() const {
  if (!session() || !session()->isEnrolled()) return State::LocalOnly;
  if (session()->isSyncPaused()) return State::Paused;
  const SyncSnapshot sync = session()->sync();
  if (sync.trouble) return merelyOffline(sync.trouble->code()) ? State::Offline : State::Trouble;
  if (sync.phase == SyncPhase::Exchanging || sync.phase == SyncPhase::SendingFiles)
    return waitingItems() > 0 ? State::Sending : settled();
  if (!sync.online) return sync.phase == SyncPhase::Connecting ? State::Connecting : State::Offline;
  const State rest = settled();
  return rest == State::Synced && waitingItems() > 0 ? State::Waiting : rest;
}

/// What is to be said when nothing is on its way.
SyncStatus::State SyncStatus::settled() const {
  const auto overview = session()->overview();
  return overview && overview->firstHeld() ? State::Held : State::Synced;
}

QString SyncStatus::iconName() const {
  switch (state()) {
    case State::LocalOnly:
    case State::Connecting:
      return QStringLiteral("cloud");
    case State::Paused:
    case State::Offline:
    case State::Trouble:
      return QStringLiteral("cloud-off");
    case State::Sending:
    case State::Waiting:
    case State::Held:
      return QStringLiteral("cloud-up");
    case State::Synced:
      return QStringLiteral("cloud-done");
  }
  return {};
}

QString SyncStatus::tone() const {
  switch (state()) {
    case State::Synced:
      return QStringLiteral("ok");
    case State::Sending:
      return QStringLiteral("info");
    case State::Trouble:
    case State::Held:
      return QStringLiteral("warn");
    default:
      return {};
  }
}

QString SyncStatus::stateText() const {
  switch (state()) {
    case State::LocalOnly:
      return tr("未连接服务器");
    case State::Paused:
      return tr("已暂停同步");
    case State::Offline:
      return tr("离线");
    case State::Trouble:
      return tr("未能同步");
    case State::Connecting:
      return tr("正在连接");
    case State::Sending:
      return tr("正在同步");
    case State::Waiting:
      return session()->isSmallOnly() ? tr("扫描件等待其他网络") : tr("待同步");
    case State::Held:
      return tr("服务器未接收部分内容");
    case State::Synced:
      return tr("已同步");
  }
  return {};
}

QString SyncStatus::savedText() const {
  const auto draft = session() ? session()->draft() : nullptr;
  if (!draft || !ever(draft->info.changedAt))
    return session() && session()->isOpen() ? tr("资料保存在本机") : QString();
  const base::Instant at = draft->info.changedAt;
  const bool today = base::beijingDate(at) == base::beijingDate(session()->serverNow());
  return tr("已保存在本机 %1").arg(today ? formatTime(at) : formatMoment(at));
}

QString SyncStatus::queueText() const {
  const std::uint64_t items = waitingItems();
  const auto overview = session() ? session()->overview() : nullptr;
  if (items == 0 && overview && overview->firstHeld())
    return tr("服务器暂不接收 %1 份申报的内容").arg(overview->heldDrafts());
  if (items == 0) return {};
  QString words = tr("待传 %1 项").arg(items);
  const std::uint64_t bytes = waitingBytes();
  if (bytes == 0) return words;
  words += tr(" · %1").arg(formatSize(bytes));
  const QString time = formatTransfer(bytes, session()->sync().bytesPerSecond, session()->sync().rateSpread);
  return time.isEmpty() ? words : words + tr(" · %1").arg(time);
}

QString SyncStatus::timeText() const {
  return session() ? formatMoment(session()->serverNow()) : QString();
}

QString SyncStatus::deadlineText() const {
  const auto draft = session() ? session()->draft() : nullptr;
  const auto next = draft ? deadlineOf(*draft) : std::nullopt;
  if (!next) return {};
  const base::Millis left = next->at - session()->serverNow();
  if (left <= base::Millis(0)) return tr("已截止");
  return tr("离截止 %1").arg(next->isReturn ? formatHours(left) : formatDuration(left));
}

QString SyncStatus::deadlineTone() const {
  const auto draft = session() ? session()->draft() : nullptr;
  const auto next = draft ? deadlineOf(*draft) : std::nullopt;
  return next ? toneOf(*next, session()->serverNow()) : QString();
}

QString SyncStatus::lastContactText() const {
  if (!session()) return {};
  const base::Instant at = session()->sync().lastContact;
  if (ever(at)) return tr("上次联系服务器 %1").arg(formatMoment(at));
  const auto draft = session()->draft();
  if (draft && ever(draft->info.syncedAt))
    return tr("上次联系服务器 %1").arg(formatMoment(draft->info.syncedAt));
  return tr("还没有联系过服务器");
}

QString SyncStatus::troubleText() const {
  if (!session()) return {};
  const SyncSnapshot sync = session()->sync();
  const auto overview = session()->overview();
  const wire::Held* held = overview ? overview->firstHeld() : nullptr;
  // A link comes back by itself; what is held has something to be known about.
  if (sync.trouble && !(held && merelyOffline(sync.trouble->code())))
    return describeTrouble(*session(), *sync.trouble);
  return held ? session()->words(base::Error(held->code, held->detail)) : QString();
}

QString SyncStatus::nextAttemptText() const {
  if (!session()) return {};
  const SyncSnapshot sync = session()->sync();
  if (sync.phase != SyncPhase::Waiting || !ever(sync.nextAttempt)) return {};
  return tr("%1 自动再试").arg(formatTime(sync.nextAttempt));
}

QString SyncStatus::rateText() const {
  const std::uint64_t rate = session() ? session()->sync().bytesPerSecond : 0;
  return rate == 0 ? QString() : tr("每分钟约 %1").arg(formatSize(rate * 60));
}

bool SyncStatus::isPaused() const {
  return session() && session()->isSyncPaused();
}
bool SyncStatus::isBusy() const {
  return state() == State::Sending || state() == State::Connecting;
}

double SyncStatus::progress() const {
  if (!session() || session()->sync().phase != SyncPhase::SendingFiles) return -1;
  const SyncSnapshot sync = session()->sync();
  const double all = double(sync.bytesSent) + double(sync.bytesLeft);
  return all <= 0 ? -1 : double(sync.bytesSent) / all;
}

QString SyncStatus::clockText() const {
  const auto overview = session() ? session()->overview() : nullptr;
  const auto wrong = overview ? overview->clock.error(session()->clock().now()) : std::nullopt;
  if (!wrong) return {};
  const QString by = formatDuration(std::chrono::abs(*wrong));
  return *wrong > base::Millis(0)
             ? tr("本机时钟慢了 %1。截止时间以服务器时间为准，这里显示的就是服务器时间。").arg(by)
             : tr("本机时钟快了 %1。截止时间以服务器时间为准，这里显示的就是服务器时间。").arg(by);
}

}  // namespace tarim::client::app
