// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/refusal.hpp"

#include "client/app/draft/speaking.hpp"
#include "shared/wire/protocol.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace tarim::client::app {
namespace {

struct Refusals {
  Q_DECLARE_TR_FUNCTIONS(Refusal)
};

QString titleOf(workflow::CommandKind kind) {
  switch (kind) {
    case workflow::CommandKind::Submit:
      return Refusals::tr("提交未被接受");
    case workflow::CommandKind::Withdraw:
      return Refusals::tr("撤回未被接受");
    default:
      return Refusals::tr("服务器未接受这一步");
  }
}

}  // namespace

Refusal refusalOf(const Session& session, const QueuedCommand& queued) {
  const wire::CommandResult& result = *queued.result;
  Refusal refusal{titleOf(queued.command.kind), session.words(base::Error(result.code, result.detail)), {}};
  if (result.code == base::Code::Blocked) {
    const auto findings = rules::readFindings(result.findings, wire::kMaxReviewBytes);
    // Counted as the list counts to which the action leads.
    const auto counts = [&](const rules::Finding& one) {
      const bool isListed = !session.draft() || !isSaidByAnother(*session.draft(), one);
      return one.severity == rules::Severity::Blocks && isListed;
    };
    const auto blocking = findings ? std::count_if(findings->begin(), findings->end(), counts) : 0;
    refusal.words = Refusals::tr(
                        "服务器按同样的规则检查，发现 %1 "
                        "处必须先修改。您填写的内容都在，修改后可以再提交，这一次不计入提交次数。")
                        .arg(blocking);
    refusal.action = Refusals::tr("查看要修改的地方");
  } else if (result.code == base::Code::ManifestMismatch || result.code == base::Code::StaleView) {
    refusal.action = Refusals::tr("再检查一次");
  }
  return refusal;
}

}  // namespace tarim::client::app
