// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// backup: a whole, proved copy in a new folder.
#include "server/admin/commands.hpp"
#include "server/admin/folder_copy.hpp"
#include "server/admin/format.hpp"
#include "server/services/record.hpp"
#include "shared/wire/json.hpp"

#include <ostream>

namespace tarim::server {

namespace {

using base::Error;
using base::Result;

/// New, empty, or left behind by a backup that was broken off.
Result<void> requireFree(const std::filesystem::path& folder) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
    if (entry.path().filename() != FolderCopy::kDraftName)
      return Error(base::Code::InvalidInput, "must be a new or an empty folder",
                   {.file = folder.string(), .path = {}});
  return {};
}

}  // namespace

Result<void> runBackup(const Config& config, const std::filesystem::path& folder, std::ostream& out) {
  if (auto fine = requireFree(folder); !fine) return fine;
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  if (auto made = base::DiskFiles().makeFolder(folder); !made) return made;
  std::error_code ignored;
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
  const auto seed = readSigningSeed(config);
  if (!seed) return seed.error();
  const auto head = RecordService(**store, *seed).signHead();
  if (!head) return head.error();
  FolderCopy copy(config, **store, folder);
  auto made = copy.make();
  if (made) made = copy.moveUp();
  if (!made) {
    copy.discard();
    std::filesystem::remove(folder, ignored);  // unless something else is in it
    return made;
  }
  out << "copied to " << folder.string() << "\n";
  for (const std::string& what : copy.leftOut())
    out << "not in the copy: " << what << "\n";
  out << "its head, to be kept elsewhere: " << wire::write(*head) << "\n";
  out << "prove it again with: tarim-server --config " << folder.string() << " verify\n";
  return printReport(copy.proof(), out);
}

}  // namespace tarim::server
