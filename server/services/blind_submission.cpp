// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/services/blind_submission.hpp"

#include "server/store/directory.hpp"
#include "server/store/submissions.hpp"
#include "shared/dossier/manifest.hpp"

#include <algorithm>

namespace tarim::server {

using base::Code;
using base::Error;

namespace {

bool isAt(const Application& application, workflow::Phase phase) {
  return application.summary.phase == workflow::phaseName(phase);
}

/// Beside what the submission says: the names under which the operator has imported the person.
base::Result<void> addAccount(db::Database& database, const std::string& owner, BlindNames& names) {
  const auto person = directory::person(database, owner);
  if (!person) return person.error();
  if (!*person) return {};
  names.add((*person)->name);
  const auto unit = directory::unit(database, (*person)->unit);
  if (!unit) return unit.error();
  if (*unit) names.add((*unit)->name);
  return {};
}

}  // namespace

bool BlindSubmission::isReceived() const {
  return isAt(application, workflow::Phase::Received);
}

const dossier::Attachment* BlindSubmission::page(std::string_view attachment) const {
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const dossier::Attachment& one) { return one.id == attachment; });
  return found == pages.end() ? nullptr : &*found;
}

base::Result<BlindSubmission> loadBlindSubmission(db::Database& database, PolicyRegistry& policies,
                                                  std::string_view application) {
  auto row = applications::find(database, application);
  if (!row) return row.error();
  if (!*row) return Error(Code::NotFound, "no such application");
  BlindSubmission submission;
  submission.application = std::move(**row);
  if (!submission.isReceived() && !isAt(submission.application, workflow::Phase::InReview))
    return Error(Code::NotNow, "it is " + submission.application.summary.phase);
  auto book = policies.rulebook(submission.application.policy);
  if (!book) return book.error();
  submission.book = std::move(*book);
  const auto frozen = submissions::find(database, application, submission.application.summary.attempt);
  if (!frozen) return frozen.error();
  if (!*frozen) return Error(Code::StorageCorrupt, "no submission of " + std::string(application));
  auto dossier = dossier::dossierOf((*frozen)->manifest);
  if (!dossier) return dossier.error();
  submission.dossier = std::move(*dossier);
  submission.names = namesIn(submission.policy(), submission.dossier);
  const auto added = addAccount(database, submission.application.owner, submission.names);
  if (!added) return added.error();
  submission.pages = blindPages(submission.policy(), submission.dossier);
  return submission;
}

std::string blindSource(const BlindSubmission& submission, const dossier::Attachment& page,
                        std::string_view addedMasks) {
  std::string text = "tarim blind copy 1\n" + submission.root() + "\n" + page.id + "\n" + page.file + "\n";
  text += page.masks + "\n" + std::string(addedMasks);
  return base::sha256(text).hex();
}

std::vector<BlindPage> plannedPages(const BlindSubmission& submission, const dossier::Attachment& page,
                                    int sheets, const std::vector<BlindPage>& there) {
  std::vector<BlindPage> planned;
  const bool counted = sheets > 0;
  for (int sheet = counted ? 1 : 0; sheet <= sheets; ++sheet) {
    const auto known = std::find_if(there.begin(), there.end(), [&](const BlindPage& one) {
      return one.attachment == page.id && one.sheet == sheet;
    });
    BlindPage row;
    row.application = submission.application.id;
    row.attachment = page.id;
    row.sheet = sheet;
    row.root = submission.root();
    if (known != there.end()) row.masks = known->masks;
    row.source = blindSource(submission, page, row.masks);
    planned.push_back(known != there.end() && known->source == row.source ? *known : row);
  }
  return planned;
}

}  // namespace tarim::server
