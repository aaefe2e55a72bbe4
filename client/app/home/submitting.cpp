// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/submitting.hpp"

#include "client/app/draft/open_draft.hpp"
#include "client/app/draft/tally.hpp"
#include "client/app/session/deadline.hpp"
#include "client/app/session/mended.hpp"
#include "client/app/session/titles.hpp"
#include "client/app/session/words.hpp"
#include "client/vault/submission.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {
namespace {

using workflow::CommandKind;
using workflow::Phase;

base::Result<void> freezeAndQueue(Vault& vault, const std::string& application, base::Instant now) {
  const auto submission = prepareSubmission(vault, application);
  if (!submission) return submission.error();
  return vault.exchange.queue(submission->command, now);
}

}  // namespace

void Submitting::look() {
  m_draft = session() ? session()->draft() : nullptr;
  m_refusal = {};
  m_refused.clear();
  m_queued = false;
  m_blocks = m_warns = 0;
  if (!m_draft) return showLists();
  // Here everything is told.
  const Tally tally = tallyOf(*m_draft, [](const rules::Finding&) { return true; });
  m_blocks = tally.blocks;
  m_warns = tally.warns;
  for (const QueuedCommand& queued : m_draft->commands) {
    if (queued.command.kind != CommandKind::Submit) continue;
    m_queued = m_queued || !queued.result;
    if (!queued.result) continue;
    m_refusal = refusalOf(*session(), queued);
    m_refused = queued.command.id;
  }
  showLists();
}

void Submitting::showContent() {
  auto answers = answerGroupRows(*session(), *m_draft);
  auto blocking = findingRows(*session(), *m_draft, rules::Severity::Blocks);
  auto warning = findingRows(*session(), *m_draft, rules::Severity::Warns);
  const QString wanted = text(m_draft->info.application) + session()->language();
  const bool isHeld = m_isHeld && wanted == m_shown && stage() == QLatin1String("edit");
  m_isStale =
      isHeld && (answers != m_answers.rows() || blocking != m_blocking.rows() || warning != m_warning.rows());
  if (isHeld) return;
  m_shown = wanted;
  m_answers.show(std::move(answers));
  m_blocking.show(std::move(blocking));
  m_warning.show(std::move(warning));
}

void Submitting::hold() {
  if (!session()) return;
  // What was written comes after the first, as a snapshot before the second.
  session()->run([](Vault&) {},
                 [guard = QPointer(this), session = session()] {
                   session->run([](Vault&) {},
                                [guard] {
                                  if (guard) guard->m_isHeld = true;
                                });
                 });
}

void Submitting::renew() {
  m_isHeld = false;
  lookAgain();
  hold();
}

void Submitting::showLists() {
  m_sheet.show(session());
  if (!m_draft) {
    m_isStale = false;
    m_answers.show({});
    m_blocking.show({});
    m_plan.show({});
    m_next.show({});
    return m_warning.show({});
  }
  showContent();
  m_plan.show(planRows());
  m_next.show(stepsAfter(*session(), *m_draft));
}

QString Submitting::stage() const {
  if (!m_draft) return {};
  if (m_queued || m_freezing) return QStringLiteral("queued");
  if (workflow::mayWriteCells(m_draft->state.phase)) return QStringLiteral("edit");
  const bool with = m_draft->state.phase == Phase::InReview || m_draft->state.phase == Phase::Received;
  return with ? QStringLiteral("sent") : QStringLiteral("ended");
}

bool Submitting::offered() const {
  const auto& allowed = m_draft->allowed;
  return std::find(allowed.begin(), allowed.end(), CommandKind::Submit) != allowed.end();
}

bool Submitting::isAllowed() const {
  return m_draft && session()->isEnrolled() && !m_draft->readOnly && !m_queued && !m_freezing && !m_isStale &&
         m_blocks == 0 && m_draft->conflicts.empty() && lostPages().empty() && offered();
}

std::vector<TroubledPage> Submitting::lostPages() const {
  std::vector<TroubledPage> lost;
  for (const TroubledPage& page : m_draft->troubled)
    if (page.code == base::Code::PageUnreadable && !page.isOnServer) lost.push_back(page);
  return lost;
}

QString Submitting::whyNot() const {
  if (!m_draft || stage() != QLatin1String("edit")) return {};
  if (!session()->isEnrolled())
    return tr("还没有连接单位的服务器。您填写的内容都在本机；请先到“账户”里连接，再提交。");
  if (!offered()) {
    const auto deadline = deadlineOf(*m_draft);
    const policy::Window* apply = m_draft->policy().window("apply");
    if (apply && session()->serverNow() < apply->from)
      return tr("申报还没有开始。%1（北京时间）起可以提交，现在可以先填好。").arg(formatMoment(apply->from));
    if (deadline && session()->serverNow() >= deadline->at)
      return tr("已于 %1（北京时间）截止，逾期不予受理。您填写的内容都在本机。").arg(formatEnd(deadline->at));
    return tr("现在不能提交。您填写的内容都在本机。");
  }
  if (m_draft->readOnly) return session()->words(base::Error(base::Code::ReadOnly));
  if (const auto lost = lostPages(); !lost.empty())
    return tr("本机有 %1 页扫描件无法读取，服务器上也没有：%2。请找到原件，重新添加后再提交。")
        .arg(lost.size())
        .arg(namesOf(*session(), lost));
  if (m_isStale) return tr("内容有新的变化。请先点“查看”，核对后再提交。");
  if (m_blocks > 0) return tr("还有 %1 处必须先处理，已在上面列出，点按即可前往。").arg(m_blocks);
  if (!m_draft->conflicts.empty())
    return tr("有 %1 处两台设备填得不一样，请先在首页选定。").arg(m_draft->conflicts.size());
  return {};
}

QString Submitting::sizeText() const {
  if (!m_draft) return {};
  std::uint64_t all = 0;
  std::uint64_t left = 0;
  for (const dossier::Attachment& page : m_draft->attachments) {
    all += page.size;
    const auto file = m_draft->files.find(page.file);
    if (file == m_draft->files.end() || file->second.progress != FileProgress::OnServer)
      left += page.size - (file == m_draft->files.end() ? 0 : std::min(page.size, file->second.sent));
  }
  const QString size = tr("%1 页扫描件，%2。").arg(m_draft->attachments.size()).arg(formatSize(all));
  if (left == 0) return size + tr("都已到服务器；联网时，提交本身不到 1 分钟。");
  const QString time = formatTransfer(left, session()->sync().bytesPerSecond, session()->sync().rateSpread);
  if (time.isEmpty())
    return size + tr("其中 %1 还没有传到，联网后自动传送，传完才算提交。").arg(formatSize(left));
  return size + tr("其中 %1 还没有传到，按目前网速%2；传完才算提交。").arg(formatSize(left), time);
}

QString Submitting::promise() const {
  if (!m_draft) return {};
  const auto found = m_draft->policy().sentences.find("promise");
  return found == m_draft->policy().sentences.end() ? QString() : text(found->second);
}

int Submitting::nextAttempt() const {
  return m_draft ? m_draft->state.attempt + 1 : 0;
}

QString Submitting::attemptText() const {
  if (!m_draft) return {};
  return tr("第 %1 次提交，共 %2 次").arg(nextAttempt()).arg(m_draft->policy().review.maxSubmissions);
}

std::vector<ReceiptFactRow> Submitting::planRows() const {
  const policy::Review& review = m_draft->policy().review;
  int fields = 0;
  for (const auto& [cell, value] : m_draft->dossier->cells())
    fields += m_draft->policy().field(cell.table, cell.column) != nullptr;
  std::vector<ReceiptFactRow> rows{
      {tr("申报"), applicationTitle(*session(), m_draft->info.application)},
      {tr("交给"), review.steps.empty() ? QString() : session()->words(review.steps.front().label)},
      {tr("内容"), tr("%1 处填写内容，%2 页扫描件").arg(fields).arg(m_draft->attachments.size())},
      {tr("上传"), sizeText()},
      {tr("提交以后"), tr("内容锁定，不能再修改；退回后才能修改。每提交一次，用去一次机会。")}};
  const Asked asked = allAskedOf(*m_draft);
  if (asked.reasons > 0)
    rows.insert(rows.begin() + 1,
                {tr("退回原因"),
                 tr("共 %1 处：%2").arg(asked.reasons).arg(describeHandled(asked.mended, asked.answered))});
  return rows;
}

QString Submitting::unhandledText() const {
  if (!m_draft) return {};
  const int left = m_draft->policy().review.maxSubmissions - nextAttempt();
  return left > 0
             ? tr("有些原因既未修改也未答复，审核人很可能再次退回。现在提交会用去一次机会，之后还剩 %1 次。")
                   .arg(left)
             : tr("有些原因既未修改也未答复，审核人很可能再次退回。这是最后一次机会，再被退回将不再受理。");
}

QString Submitting::earlierText() const {
  QStringList lines;
  if (!m_draft) return {};
  for (const EarlierReceipt& earlier : m_draft->earlierReceipts)
    lines << tr("回执 %1（恢复前）：服务器曾于 %2（北京时间）收到第 %3 次提交。")
                 .arg(text(earlier.receipt.number), formatMoment(earlier.receipt.at))
                 .arg(earlier.receipt.attempt);
  return lines.join(QLatin1Char('\n'));
}

void Submitting::check() {
  if (session()) OpenDraft::of(*session()).check();
}

void Submitting::submit() {
  if (!isAllowed()) return;
  m_freezing = true;
  emit changed();
  const auto result = std::make_shared<base::Result<void>>();
  session()->run([result, application = m_draft->info.application, &clock = session()->clock()](
                     Vault& vault) { *result = freezeAndQueue(vault, application, clock.now()); },
                 [guard = QPointer(this), session = session(), result] {
                   if (guard) guard->m_freezing = false;
                   session->refresh();
                   session->syncNow();
                   if (!*result) emit session->failed(session->words(result->error()));
                   if (guard) emit guard->changed();
                 });
}

void Submitting::dismiss() {
  if (m_refused.empty()) return;
  session()->run([id = m_refused](Vault& vault) { (void)vault.exchange.dismiss(id); });
}

}  // namespace tarim::client::app
