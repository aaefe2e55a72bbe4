// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/home/finding_list.hpp"

#include "client/app/draft/places.hpp"
#include "client/app/draft/speaking.hpp"
#include "client/app/home/finding_words.hpp"
#include "client/app/home/submitting.hpp"
#include "client/app/session/words.hpp"
#include "shared/dossier/attachments.hpp"

namespace tarim::client::app {
namespace {

/// Of a page that proves a row, the row: many rows have a page of the same name.
QString provenRow(const Session& session, const DraftSnapshot& draft, const std::string& page) {
  if (page.empty()) return {};
  const auto attachment = dossier::attachmentAt(*draft.dossier, page);
  const policy::Group* proven = attachment ? draft.policy().group(attachment->table) : nullptr;
  return proven ? formatRow(session, draft, *proven, attachment->row) : QString();
}

QString itemWords(const Session& session, const DraftSnapshot& draft, const rules::FindingPlace& place) {
  const policy::Group* group = groupAt(draft, place.table, place.slot, place.attachment);
  if (!group) return {};
  QString row = formatRow(session, draft, *group, place.row);
  if (row.isEmpty()) row = provenRow(session, draft, place.attachment);
  return row.isEmpty() ? formatGroup(session, *group)
                       : Submitting::tr("%1 · %2").arg(formatGroup(session, *group), row);
}

}  // namespace

std::vector<FindingRow> findingRows(const Session& session, const DraftSnapshot& draft,
                                    rules::Severity severity) {
  std::vector<FindingRow> rows;
  for (const rules::Finding& finding : draft.findings) {
    const rules::FindingPlace& place = finding.place;
    if (finding.severity == severity && !isSaidByAnother(draft, finding))
      rows.push_back({sentenceOf(session, finding), text(finding.clause), itemWords(session, draft, place),
                      text(place.table), text(place.row), text(place.column), text(place.slot),
                      text(place.attachment), isStray(draft.policy(), *draft.dossier, place.attachment)});
  }
  return rows;
}

}  // namespace tarim::client::app
