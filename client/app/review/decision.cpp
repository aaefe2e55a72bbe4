// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/decision.hpp"

#include "client/app/review/words.hpp"
#include "shared/base/ids.hpp"

#include <QPointer>

#include <algorithm>

namespace tarim::client::app {

namespace {

using workflow::CommandKind;

bool isDecision(CommandKind kind) {
  return kind == CommandKind::Pass || kind == CommandKind::HoldPublicity || kind == CommandKind::Return ||
         kind == CommandKind::Refuse;
}

QString formatKind(CommandKind kind) {
  if (kind == CommandKind::Return) return Decision::tr("退回");
  if (kind == CommandKind::HoldPublicity) return Decision::tr("登记公示结果");
  if (kind == CommandKind::Refuse) return Decision::tr("不予推荐");
  return Decision::tr("通过");
}

/// What a refusal means to somebody who has just decided; the general words say the rest.
QString describeRefusal(const wire::CommandResult& result, Language language) {
  switch (result.code) {
    case base::Code::StaleView:
      return Decision::tr("没有生效：您看的不是最新一次提交，或已转到其他环节。请重新打开查看。");
    case base::Code::LeaseTaken:
      return Decision::tr("没有生效：这份申报正由同事审核。您写的内容都在。");
    case base::Code::NotNow:
      return Decision::tr("没有生效：这份申报现在不在您的环节。");
    default:
      return Decision::tr("没有生效。%1").arg(describeError(base::Error(result.code), language));
  }
}

}  // namespace

Decision::Decision(ReviewBackend& backend, QObject* parent) : QObject(parent), m_backend(backend) {
  const QPointer<Decision> alive(this);
  m_backend.onDecisions([alive] {
    if (alive) alive->look();
  });
}

void Decision::about(OpenedDossierPtr opened) {
  const bool same = opened && m_opened && opened->lookedAt.root == m_opened->lookedAt.root;
  m_opened = std::move(opened);
  if (!same) m_form = {};
  m_verdicts = {};
  m_leasedAway = false;
  m_sent = {};
  set(Open, {});
}

void Decision::setVerdicts(const Verdicts& verdicts) {
  m_verdicts = verdicts;
  emit changed();
}

void Decision::setLeased(bool byColleague) {
  m_leasedAway = byColleague;
  emit changed();
}

bool Decision::isMine() const {
  return m_opened && m_opened->answer.summary.mine && !m_leasedAway &&
         m_opened->state.phase == workflow::Phase::InReview;
}

int Decision::notLooked() const {
  return m_opened ? static_cast<int>(m_verdicts.notLooked(*m_opened->policy).size()) : 0;
}

int Decision::toMend() const {
  return static_cast<int>(m_verdicts.reasons().size());
}

bool Decision::isPublicity() const {
  const policy::Step* step = m_opened ? m_opened->step() : nullptr;
  return step && step->publicity;
}

PublicityState Decision::publicityState() const {
  return stateOf(m_form, *m_opened->policy, base::beijingDate(m_backend.now()));
}

bool Decision::mayPass() const {
  if (!isMine() || m_state == Sending || m_state == Done || !m_verdicts.mayPass(*m_opened->policy))
    return false;
  return !isPublicity() || publicityState().lack == PublicityLack::Nothing;
}

bool Decision::mayReturn() const {
  return isMine() && m_state != Sending && m_state != Done && m_verdicts.mayReturn();
}

QString Decision::lack() const {
  if (!m_opened) return {};
  if (m_leasedAway) return tr("正由同事审核，您现在只能查看。");
  if (!isMine()) return tr("这份申报现在不在您的环节，只能查看。");
  if (toMend() > 0) return tr("有 %n 条需修改，不能通过。", nullptr, toMend());
  if (notLooked() > 0) return tr("还有 %n 项未看。", nullptr, notLooked());
  return isPublicity() ? describeLack(publicityState(), *m_opened->policy) : QString();
}

QString Decision::passText() const {
  if (!m_opened) return {};
  if (isPublicity()) return tr("公示无异议，同意推荐");
  const bool last = m_opened->lookedAt.step == m_opened->policy->review.steps.back().id;
  return last ? tr("接收材料") : tr("审核通过");
}

QString Decision::returnText() const {
  return isLastAttempt() ? tr("退回（不再受理）") : tr("退回修改");
}

QString Decision::opinionSentence() const {
  return m_opened ? text(m_opened->policy->review.opinionSentence) : QString();
}

void Decision::setFrom(const QString& day) {
  m_form.from = day.toStdString();
  emit changed();
}

void Decision::setTo(const QString& day) {
  m_form.to = day.toStdString();
  emit changed();
}

void Decision::setOpinion(const QString& words) {
  m_form.opinion = words.trimmed().toStdString();
  emit changed();
}

std::optional<SentenceDifference> Decision::opinionDifference() const {
  return m_form.opinion.empty() ? std::nullopt : firstDifference(opinion(), opinionSentence());
}

QString Decision::opinionNote() const {
  const auto difference = opinionDifference();
  return difference ? describeDifference(*difference) : QString();
}

int Decision::opinionMarkAt() const {
  const auto difference = opinionDifference();
  return difference ? difference->at : 0;
}

int Decision::opinionMarkLength() const {
  const auto difference = opinionDifference();
  return difference ? difference->length : 0;
}

QString Decision::workingDays() const {
  if (!m_opened || !isPublicity()) return {};
  const PublicityState state = publicityState();
  return state.workingDays ? tr("%n 个工作日", nullptr, *state.workingDays) : QString();
}

void Decision::pass() {
  if (!mayPass()) return;
  workflow::Command command =
      m_verdicts.command(isPublicity() ? CommandKind::HoldPublicity : CommandKind::Pass, base::newId());
  if (isPublicity()) {
    command.from = m_form.from;
    command.to = m_form.to;
    command.words = m_form.opinion;
  }
  send(command);
}

void Decision::sendBack() {
  if (mayReturn()) send(m_verdicts.command(CommandKind::Return, base::newId()));
}

void Decision::send(const workflow::Command& command) {
  m_sent = command;
  set(Sending, tr("决定已保存在本机，正在发送。没有网络时，联网后自动发送。"));
  m_backend.decide(command);
  look();
}

void Decision::dismiss(const QString& command) {
  m_backend.dismiss(command.toStdString());
  look();
}

void Decision::look() {
  const QPointer<Decision> alive(this);
  m_backend.decisions([alive](const std::vector<QueuedCommand>& queued) {
    if (alive) alive->looked(queued);
  });
}

void Decision::looked(const std::vector<QueuedCommand>& queued) {
  std::vector<UnansweredRow> rows;
  const QueuedCommand* mine = nullptr;
  for (const QueuedCommand& one : queued) {
    if (!isDecision(one.command.kind)) continue;
    if (one.command.id == m_sent.id) mine = &one;
    const QString words =
        one.result ? describeRefusal(*one.result, m_backend.language()) : tr("等待发送，联网后自动送达。");
    rows.push_back({text(one.command.id), text(one.command.application),
                    tr("%1：%2").arg(formatKind(one.command.kind), words), one.result.has_value()});
  }
  m_unanswered.show(std::move(rows));
  if (m_state == Sending) settle(mine);
}

/// Gone from the list: the server took it. Still there with a result: it did not.
void Decision::settle(const QueuedCommand* queued) {
  if (!queued) {
    set(Done, describeDone());
    emit decided(text(m_sent.application));
    return;
  }
  if (!queued->result) return;
  const base::Code code = queued->result->code;
  set(Refused, describeRefusal(*queued->result, m_backend.language()));
  if (code == base::Code::StaleView || code == base::Code::NotNow) emit stale();
}

QString Decision::describeDone() const {
  const auto& steps = m_opened->policy->review.steps;
  const QString name = text(m_opened->answer.summary.name);
  if (m_sent.kind == CommandKind::Return && isLastAttempt())
    return tr("已退回%1的第 %2 次提交。按规定不再受理。").arg(name).arg(m_opened->lookedAt.attempt);
  if (m_sent.kind == CommandKind::Return)
    return tr("已退回%1。申报人须在 %2 小时内修改并重新提交。")
        .arg(name)
        .arg(m_opened->policy->review.returnHours);
  for (std::size_t i = 0; i + 1 < steps.size(); ++i)
    if (steps[i].id == m_sent.step)
      return tr("%1已通过，转入“%2”。").arg(name, text(in(m_backend.language(), steps[i + 1].label)));
  return tr("%1的材料：评审委员会已接收。").arg(name);
}

void Decision::set(State state, const QString& outcome) {
  m_state = state;
  m_outcome = outcome;
  emit changed();
}

}  // namespace tarim::client::app
