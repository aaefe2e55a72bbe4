// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/submission.hpp"

#include "client/vault/pages.hpp"
#include "shared/base/ids.hpp"

#include <algorithm>

namespace tarim::client {

namespace {

/// Every page that is still to be sent opens.
base::Result<void> mustBeReadable(Vault& vault, const dossier::Dossier& dossier,
                                  std::string_view application) {
  for (const auto& [hash, size] : dossier::filesOf(dossier)) {
    const auto file = vault.files.record(hash);
    if (file && file->progress != FileProgress::OnServer) (void)vault.files.check(hash);
  }
  for (const TroubledPage& page : troubledPages(vault))
    if (page.application == application && page.code == base::Code::PageUnreadable && !page.isOnServer)
      return base::Error(base::Code::PageUnreadable, page.en, {page.zh, {}});
  return {};
}

}  // namespace

base::Result<Submission> prepareSubmission(Vault& vault, std::string_view application) {
  const auto drafts = vault.drafts.list();
  const auto draft = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const DraftInfo& one) { return one.application == application; });
  if (draft == drafts.end()) return base::Error(base::Code::NotFound, "no draft " + std::string(application));
  const auto policy = base::hashFromHex(draft->policy);
  if (!policy) return base::Error(base::Code::UnknownPolicy, draft->policy);
  Submission submission;
  workflow::Command& command = submission.command;
  command.attempt = vault.exchange.state(application).attempt + 1;
  const auto dossier = vault.drafts.dossier(application);
  const auto readable = mustBeReadable(vault, *dossier, application);
  if (!readable) return readable.error();
  submission.manifest = dossier::makeManifest(*dossier, application, command.attempt, *policy);
  command.id = base::newId();
  command.application = draft->application;
  command.kind = workflow::CommandKind::Submit;
  command.root = submission.manifest.root.hex();
  command.signature =
      vault.settings.sign(workflow::signedText(application, command.attempt, command.root, draft->policy));
  return submission;
}

}  // namespace tarim::client
