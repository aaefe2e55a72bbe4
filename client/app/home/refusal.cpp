// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/refusal.hpp"

#include "client/app/session/words.hpp"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tarim::client::app {
namespace {

struct Refusals {
  Q_DECLARE_TR_FUNCTIONS(Refusal)
};

std::string at(const QJsonObject& object, const char* key) {
  return object.value(QLatin1String(key)).toString().toStdString();
}

rules::Severity severityOf(const QString& name) {
  return name == QLatin1String("warns")     ? rules::Severity::Warns
         : name == QLatin1String("informs") ? rules::Severity::Informs
                                            : rules::Severity::Blocks;
}

std::vector<rules::Finding> findingsOf(const std::string& json) {
  std::vector<rules::Finding> findings;
  const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
  for (const QJsonValue& value : document.array()) {
    const QJsonObject object = value.toObject();
    const QJsonObject place = object.value(QLatin1String("place")).toObject();
    rules::Finding finding;
    finding.rule = at(object, "rule");
    finding.clause = at(object, "clause");
    finding.severity = severityOf(object.value(QLatin1String("severity")).toString());
    finding.place = {at(place, "table"), at(place, "row"), at(place, "column"), at(place, "slot"),
                     at(place, "attachment")};
    finding.zh = at(object, "zh");
    finding.en = at(object, "en");
    findings.push_back(std::move(finding));
  }
  return findings;
}

QString titleOf(workflow::CommandKind kind) {
  switch (kind) {
    case workflow::CommandKind::Submit:
      return Refusals::tr("提交没有被接受");
    case workflow::CommandKind::Withdraw:
      return Refusals::tr("撤回没有被接受");
    default:
      return Refusals::tr("服务器没有接受这一步");
  }
}

}  // namespace

Refusal refusalOf(const Session& session, const QueuedCommand& queued) {
  const wire::CommandResult& result = *queued.result;
  Refusal refusal{
      titleOf(queued.command.kind), session.words(base::Error(result.code, result.detail)), {}, {}};
  if (result.code == base::Code::Blocked) {
    refusal.findings = findingsOf(result.findings);
    const auto blocking =
        std::count_if(refusal.findings.begin(), refusal.findings.end(),
                      [](const rules::Finding& one) { return one.severity == rules::Severity::Blocks; });
    refusal.words = Refusals::tr(
                        "服务器按同样的规则检查，发现 %1 "
                        "处必须先改。您填写的内容都在，改好以后可以再提交，这一次不算次数。")
                        .arg(blocking);
    refusal.action = Refusals::tr("看要改哪里");
  } else if (result.code == base::Code::ManifestMismatch || result.code == base::Code::StaleView) {
    refusal.action = Refusals::tr("再检查一次");
  }
  return refusal;
}

}  // namespace tarim::client::app
