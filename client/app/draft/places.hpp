// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is to be said at a place: the findings of the rules and the reasons of a return, in the shape that QML
// lists take. A place matches what is pinned to it exactly; what is pinned to a whole row or group is asked
// for with an empty column.
#include "client/app/draft/open_draft.hpp"

#include <QVariantList>

namespace tarim::client::app {

/// Maps of level ("block" | "warn" | "info"), text, clause: what TNotes takes.
QVariantList notesAt(const OpenDraft& draft, const rules::FindingPlace& place);
/// Maps of text, mended (bool). Record reasons may come with row "@" or without a row.
QVariantList reasonsAt(const OpenDraft& draft, const rules::FindingPlace& place);
QVariantMap noteOf(const OpenDraft& draft, const rules::Finding& finding);
/// How grave the gravest of them is: "block" | "warn" | "info" | "".
QString worstOf(const QVariantList& notes);
/// The gap a periods check told of, with the months that would fill it. Empty for every other finding.
struct Gap {
  std::string first;  ///< yyyy-mm
  std::string last;
  bool between = false;  ///< There is a period before it, which could end later instead.
};
std::optional<Gap> gapOf(const OpenDraft& draft, const rules::Finding& finding);

}  // namespace tarim::client::app
