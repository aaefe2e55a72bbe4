// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/contents.hpp"

#include "shared/dossier/manifest.hpp"
#include "shared/workflow/device_id.hpp"

#include <algorithm>
#include <set>

namespace tarim::client {

void Contents::identify(const crypto::Key& deviceSeed) {
  seed = deviceSeed;
  account.device = workflow::deviceIdOf(crypto::publicKeyOf(seed));
}

std::vector<FileRecord> filesToSend(const Contents& contents) {
  std::set<std::string> named;
  for (const auto& [id, draft] : contents.drafts) {
    if (draft->isDiscarded()) continue;
    for (auto& [hash, size] : dossier::filesOf(*draft->dossier()))
      named.insert(std::move(hash));
  }
  std::vector<FileRecord> files;
  for (const auto& [hash, record] : contents.files) {
    const bool wasStored = record.storedAt != base::Instant{};
    if (record.progress != FileProgress::OnServer && (wasStored || named.contains(hash)))
      files.push_back(record);
  }
  std::stable_sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.size < b.size; });
  return files;
}

}  // namespace tarim::client
