// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A frozen submission as blind copies are made from it, and the pages that follow from it.
#include "server/services/application_aggregate.hpp"
#include "server/services/blind_facts.hpp"
#include "server/store/blind.hpp"

namespace tarim::server {

struct BlindSubmission {
  Application application;
  rules::RulebookPtr book;
  dossier::Dossier dossier;
  BlindNames names;
  std::vector<dossier::Attachment> pages;  ///< Those that may be shown (blindPages()).

  [[nodiscard]] const policy::Policy& policy() const { return book->policy(); }
  /// Whether experts may judge it.
  [[nodiscard]] bool isReceived() const;
  [[nodiscard]] const std::string& root() const { return application.summary.root; }
  /// Null when the submission has no such page, or one that is never shown.
  [[nodiscard]] const dossier::Attachment* page(std::string_view attachment) const;
};

/// NotFound: no such application. NotNow: no submission of it is under review or received.
base::Result<BlindSubmission> loadBlindSubmission(db::Database& database, PolicyRegistry& policies,
                                                  std::string_view application);

/// Changes with the submission, the page and every mask.
std::string blindSource(const BlindSubmission& submission, const dossier::Attachment& page,
                        std::string_view addedMasks);

/// The rows of one page, from those that are there: kept where nothing has changed, else waiting anew. A PDF
/// has as many as it has sheets.
std::vector<BlindPage> plannedPages(const BlindSubmission& submission, const dossier::Attachment& page,
                                    int sheets, const std::vector<BlindPage>& there);

}  // namespace tarim::server
