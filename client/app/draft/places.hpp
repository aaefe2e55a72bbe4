// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The findings of the rules and the reasons of a return at a place, in the form that QML lists take. A place
// matches findings pinned exactly to it; for findings about a whole row or group, leave the column empty.
#include "client/app/draft/open_draft.hpp"

#include <QVariantList>

namespace tarim::client::app {

/// Of the findings that are told aloud: maps of level ("block" | "warn" | "info"), text, clause, which is
/// what TNotes takes.
QVariantList notesAt(const OpenDraft& draft, const rules::FindingPlace& place);
/// Maps of text, mended, answered (bools). Record reasons may come with row "@" or without a row.
QVariantList reasonsAt(const OpenDraft& draft, const rules::FindingPlace& place);
QVariantMap noteOf(const OpenDraft& draft, const rules::Finding& finding);
/// The gravest level of the notes: "block" | "warn" | "info" | "".
QString worstOf(const QVariantList& notes);
/// The gap in time that a finding reports, as the months that would fill it.
struct Gap {
  std::string first;  ///< yyyy-mm
  std::string last;
  bool between = false;  ///< A period precedes the gap and could end later instead.
};
/// Nothing for a finding about anything else.
std::optional<Gap> gapOf(const OpenDraft& draft, const rules::Finding& finding);
/// A page whose row was removed, or whose slot the policy does not have: no item shows it. False for an
/// unknown page.
bool isStray(const policy::Policy& policy, const dossier::Dossier& dossier, std::string_view page);

}  // namespace tarim::client::app
