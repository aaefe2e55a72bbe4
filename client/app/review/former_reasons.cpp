// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/former_reasons.hpp"

#include "client/app/review/words.hpp"

namespace tarim::client::app {

namespace {

QString itemOf(const policy::Policy& policy, const std::string& id, Language language) {
  const policy::Group* group = policy.group(id);
  if (!group) return {};
  const QString title = text(in(language, group->title));
  return group->number > 0 ? QStringLiteral("%1 %2").arg(group->number).arg(title) : title;
}

}  // namespace

std::vector<FormerReason> formerReasons(const OpenedDossier& opened, const Verdicts& verdicts,
                                        Language language) {
  std::vector<FormerReason> rows;
  if (!opened.lastReturn) return rows;
  const Submission submission = opened.submission(language);
  for (const workflow::Reason& reason : opened.lastReturn->reasons) {
    const int index = static_cast<int>(rows.size());
    rows.push_back({index, text(reason.table), itemOf(*opened.policy, reason.table, language),
                    describeReason(reason, *opened.policy, language), text(formatPlace(reason, submission)),
                    text(opened.answerTo(static_cast<std::size_t>(index))), opened.changes.touches(reason),
                    verdicts.isConfirmed(index)});
  }
  return rows;
}

int countOpenFormer(const OpenedDossier& opened, const Verdicts& verdicts) {
  if (!opened.lastReturn) return 0;
  int open = 0;
  int index = 0;
  for (const workflow::Reason& reason : opened.lastReturn->reasons)
    if (!verdicts.isConfirmed(index++) && !opened.changes.touches(reason)) ++open;
  return open;
}

}  // namespace tarim::client::app
