// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one place that counts: items, done ones, findings and reasons. Home, the list of items, progress and
// the submit page show these numbers, so they cannot differ.
#include "client/app/draft/speaking.hpp"
#include "client/app/session/mended.hpp"

namespace tarim::client::app {

/// One item of the notice.
struct GroupTally {
  const policy::Group* group = nullptr;
  bool started = false;  ///< A field, row or page was filled in.
  /// Nothing blocks, nothing that a return asks for is left, and either it was filled in or it is known that
  /// nothing needs to be.
  bool done = false;
  bool idle = false;                      ///< By the answers so far, the form asks for nothing here.
  int blocks = 0;                         ///< Blocking findings that are told aloud.
  int warns = 0;                          ///< Warnings that are told aloud.
  int toFill = 0;                         ///< Blocking findings that are told quietly.
  int pages = 0;                          ///< Of the whole application, for the item that shows all pages.
  int pagesUnhandled = 0;                 ///< Of them, those with something left to do about masks.
  Asked asked;                            ///< What a return asks for here.
  const rules::Finding* first = nullptr;  ///< The first of the gravest that are told aloud; else of all.
};

struct Tally {
  std::vector<GroupTally> groups;  ///< In the order of the form.
  int items = 0;                   ///< Numbered items, which are those that the notice counts.
  int done = 0;                    ///< Of them.
  int blocks = 0;                  ///< Findings of all groups.
  int warns = 0;
  int toFill = 0;
  Asked asked;  ///< What a return asks for, while the application is returned.

  /// Null for a group that the form does not have.
  [[nodiscard]] const GroupTally* of(std::string_view group) const;
};

/// The result refers to the snapshot.
Tally tallyOf(const DraftSnapshot& draft, const Speaks& speaks);
inline Tally tallyOf(const DraftSnapshot& draft) {
  return tallyOf(draft, speaksIn(draft));
}

/// Whether the form asks for nothing in this group, for the answers of the dossier.
bool isIdle(const policy::Group& group, const dossier::Dossier& dossier);

}  // namespace tarim::client::app
