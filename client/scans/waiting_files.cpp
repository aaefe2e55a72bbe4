// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/waiting_files.hpp"

#include "shared/base/json_record.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr std::string_view kSetting = "import.waiting";
constexpr std::size_t kMostFiles = 2000;
constexpr base::JsonLimits kLimits{.maxBytes = std::size_t{8} << 20, .maxDepth = 6};

struct KeptFile {
  std::string path, application, slot, row, side;
  static void fields(auto& field, auto& file) {
    field("path", file.path, base::kRequired);
    field("application", file.application, base::kId);
    field("slot", file.slot, base::kRequired);
    field("row", file.row, base::kRequired);
    field("side", file.side);
  }
};
struct KeptFiles {
  std::vector<KeptFile> files;
  static void fields(auto& field, auto& kept) { field("files", kept.files, base::atMost(kMostFiles)); }
};

}  // namespace

base::Result<void> keepWaitingFiles(Vault& vault, const std::vector<WaitingFile>& files) {
  KeptFiles kept;
  for (const WaitingFile& file : files)
    if (kept.files.size() < kMostFiles)
      kept.files.push_back(
          {file.path, file.application, file.slot, file.row, std::string(dossier::nameOf(file.side))});
  return vault.settings.set(kSetting, kept.files.empty() ? std::string() : base::writeRecord(kept));
}

base::Result<void> dropWaitingFile(Vault& vault, const WaitingFile& file) {
  std::vector<WaitingFile> files = keptWaitingFiles(vault);
  const auto found = std::find(files.begin(), files.end(), file);
  if (found == files.end()) return {};
  files.erase(found);
  return keepWaitingFiles(vault, files);
}

std::vector<WaitingFile> keptWaitingFiles(const Vault& vault) {
  const std::string text = vault.settings.get(kSetting);
  if (text.empty()) return {};
  const auto kept = base::readRecord<KeptFiles>(text, kLimits);
  if (!kept) return {};
  const auto drafts = vault.drafts.list();
  std::vector<WaitingFile> files;
  for (const KeptFile& file : kept->files)
    if (std::any_of(drafts.begin(), drafts.end(),
                    [&](const DraftInfo& draft) { return draft.application == file.application; }))
      files.push_back({file.path, file.application, file.slot, file.row, dossier::sideOf(file.side)});
  return files;
}

}  // namespace tarim::client
