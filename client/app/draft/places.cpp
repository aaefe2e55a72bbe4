// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/draft/places.hpp"

#include "client/app/draft/shown_texts.hpp"
#include "client/app/session/mended.hpp"
#include "client/app/session/words.hpp"
#include "shared/dossier/attachments.hpp"

#include <algorithm>

namespace tarim::client::app {
namespace {

const policy::RuleRow* ruleOf(const policy::Policy& policy, std::string_view id) {
  const auto found = std::find_if(policy.rules.begin(), policy.rules.end(),
                                  [&](const policy::RuleRow& row) { return row.id == id; });
  return found == policy.rules.end() ? nullptr : &*found;
}

/// A clause is one word: it is not broken at the end of a line.
QString tied(const std::string& clause) {
  return shown(clause).split(QString(), Qt::SkipEmptyParts).join(QChar(0x2060));
}

bool sameRow(const std::string& reasonRow, const std::string& row) {
  const bool record = row.empty() || row == dossier::kRecordRow;
  return reasonRow == row || (record && (reasonRow.empty() || reasonRow == dossier::kRecordRow));
}

}  // namespace

QVariantMap noteOf(const OpenDraft& draft, const rules::Finding& finding) {
  return {{QStringLiteral("level"), toneOf(finding.severity)},
          {QStringLiteral("text"), shown(draft.language() == QLatin1String("en") ? finding.en : finding.zh)},
          {QStringLiteral("clause"), tied(finding.clause)}};
}

QVariantList notesAt(const OpenDraft& draft, const rules::FindingPlace& place) {
  QVariantList notes;
  for (const rules::Finding& finding : draft.snapshot()->findings)
    if (finding.place == place && draft.speaks(finding) && !gapOf(draft, finding))
      notes << noteOf(draft, finding);
  return notes;
}

QVariantList reasonsAt(const OpenDraft& draft, const rules::FindingPlace& place) {
  QVariantList list;
  const auto& reasons = draft.snapshot()->state.reasons;
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    const workflow::Reason& reason = reasons[i];
    const bool here = reason.table == place.table && sameRow(reason.row, place.row) &&
                      reason.column == place.column && reason.slot == place.slot &&
                      reason.attachment == place.attachment;
    const bool page = !place.attachment.empty() && reason.attachment == place.attachment;
    if (!here && !page) continue;
    list << QVariantMap{
        {QStringLiteral("text"), describeReason(reason, draft.policy(), languageOf(draft.language()))},
        {QStringLiteral("mended"), handledOf(*draft.snapshot(), i) == Handled::Mended},
        {QStringLiteral("answered"), handledOf(*draft.snapshot(), i) == Handled::Answered}};
  }
  return list;
}

QString worstOf(const QVariantList& notes) {
  QString worst;
  for (const QVariant& note : notes) {
    const QString level = note.toMap().value(QStringLiteral("level")).toString();
    if (level == QLatin1String("block")) return level;
    if (worst.isEmpty() || level == QLatin1String("warn")) worst = level;
  }
  return worst;
}

std::optional<Gap> gapOf(const OpenDraft& draft, const rules::Finding& finding) {
  const policy::RuleRow* rule = ruleOf(draft.policy(), finding.rule);
  if (!rule || (rule->check != "periods.gap" && rule->check != "periods.begin")) return {};
  const std::size_t slash = finding.found.find('/');
  if (slash == std::string::npos) return {};
  return Gap{finding.found.substr(0, slash), finding.found.substr(slash + 1), rule->check == "periods.gap"};
}

bool isStray(const policy::Policy& policy, const dossier::Dossier& dossier, std::string_view page) {
  const auto found = dossier::attachmentAt(dossier, page);
  if (!found) return false;
  const policy::Slot* slot = policy.slot(found->slot);
  const policy::Group* group = policy.groupOfSlot(found->slot);
  if (!slot || !group || slot->perRow == found->row.empty()) return true;
  const auto& rows = dossier.rows(group->id);
  return slot->perRow && std::find(rows.begin(), rows.end(), found->row) == rows.end();
}

}  // namespace tarim::client::app
