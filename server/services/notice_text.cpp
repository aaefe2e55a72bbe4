// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/notice_text.hpp"

#include "shared/base/text.hpp"

namespace tarim::server {
namespace {

using workflow::EventKind;

std::string_view patternOf(EventKind kind) {
  switch (kind) {
    case EventKind::Submitted:
      return "您的职称申报（{number}）第{attempt}次提交已收到。";
    case EventKind::Returned:
      return "您的职称申报（{number}）已退回，原因{reasons}条。请在{deadline}"
             "（北京时间）前补充并重新提交，逾期视为放弃申报。";
    case EventKind::Refused:
      return "您的职称申报（{number}）不予受理，原因见申报程序。";
    case EventKind::Abandoned:
      return "您的职称申报（{number}）逾期未补充提交，视为放弃申报。";
    case EventKind::Received:
      return "您的职称申报（{number}）：评审委员会已接收材料。";
    default:
      return {};
  }
}

/// 2024-09-12 10:00:00
std::string clockTime(base::Instant at) {
  std::string text = base::formatInstant(at).substr(0, 19);
  text[10] = ' ';
  return text;
}

}  // namespace

std::optional<Notice> noticeOf(const ApplicationAggregate& aggregate) {
  if (aggregate.events.empty()) return {};
  const workflow::Event& event = aggregate.events.back();
  const std::string_view pattern = patternOf(event.kind);
  if (pattern.empty()) return {};
  Notice notice;
  notice.person = aggregate.application.owner;
  notice.application = aggregate.application.id;
  notice.kind = workflow::kindName(event.kind);
  notice.createdAt = base::toMillis(event.at);
  notice.text = base::fill(
      pattern, {{"number", numberText(aggregate.application)},
                {"attempt", std::to_string(event.attempt)},
                {"reasons", std::to_string(event.reasons.size())},
                {"deadline", aggregate.state.deadline ? clockTime(*aggregate.state.deadline) : ""}});
  return notice;
}

}  // namespace tarim::server
