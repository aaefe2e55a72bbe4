// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// restore: a server's folder from a copy, on this machine or another.
#include "server/admin/account.hpp"
#include "server/admin/certificates.hpp"
#include "server/admin/commands.hpp"
#include "server/admin/folder_copy.hpp"
#include "server/admin/format.hpp"
#include "server/admin/open_store.hpp"
#include "server/services/record.hpp"

#include <ostream>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;
using Path = std::filesystem::path;

constexpr std::string_view kAsideName = "before-restore-";

/// What stands in the way: everything but what this and earlier restores made.
std::vector<Path> inTheWay(const Path& folder) {
  std::vector<Path> found;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name != FolderCopy::kDraftName && !name.starts_with(kAsideName)) found.push_back(entry.path());
  }
  // The configuration first: without it nobody serves what is left in the middle.
  std::sort(found.begin(), found.end(), [](const Path& a, const Path& b) {
    return (a.filename() == kConfigName) > (b.filename() == kConfigName);
  });
  return found;
}

/// New, empty, or the folder of a server that is stopped.
Result<void> requireReplaceable(const RestoreOptions& options) {
  std::error_code ignored;
  const Path& folder = options.folder;
  if (std::filesystem::equivalent(options.copy, folder, ignored))
    return Error(Code::InvalidInput, "is the copy itself", {.file = folder.string(), .path = {}});
  if (inTheWay(folder).empty()) return {};
  if (!std::filesystem::exists(folder / kConfigName, ignored))
    return Error(Code::InvalidInput, "must be new, empty or a server's folder",
                 {.file = folder.string(), .path = {}});
  const auto config = readConfig(folder);
  if (isServing(config ? config->store : folder / "store"))
    return Error(Code::StorageBusy, "a server is serving it: stop it first",
                 {.file = folder.string(), .path = {}});
  return {};
}

/// before-restore-2026-03-01T10-00-00; with a number behind it for a second restore within that second.
Path freeName(const Path& folder, base::Instant now) {
  std::string stamp = base::formatInstant(now).substr(0, 19);
  std::replace(stamp.begin(), stamp.end(), ':', '-');
  const std::string name = std::string(kAsideName) + stamp;
  Path free = folder / name;
  for (int i = 2; std::filesystem::exists(free); ++i)
    free = folder / (name + "-" + std::to_string(i));
  return free;
}

/// Nothing is removed: a restore may have been a mistake. Back again when one of them cannot be moved.
Result<std::optional<Path>> moveAside(const Path& folder, base::Instant now) {
  const std::vector<Path> old = inTheWay(folder);
  if (old.empty()) return std::optional<Path>();
  const Path aside = freeName(folder, now);
  base::DiskFiles files;
  if (auto made = files.makeFolder(aside); !made) return made.error();
  for (std::size_t i = 0; i < old.size(); ++i) {
    const auto moved = files.rename(old[i], aside / old[i].filename());
    if (moved) continue;
    while (i-- > 0)
      (void)files.rename(aside / old[i].filename(), old[i]);
    (void)files.remove(aside);
    return moved.error();
  }
  return std::optional<Path>(aside);
}

/// Serving it would begin the identity too; here it is done while the operator looks. What the copy has lost
/// is recorded as lost, so that the first device that has it is asked for it.
Result<void> settle(const FolderCopy& copy, const base::Clock& clock) {
  const auto config = readConfig(copy.draft());
  if (!config) return config.error();
  const auto seed = readSigningSeed(*config);
  if (!seed) return seed.error();
  const auto store = Store::open(config->store, clock);
  if (!store) return store.error();
  if (auto opened = RecordService(**store, *seed).open(); !opened) return opened.error();
  if (copy.proof().ok()) return {};
  const auto proved = verify(**store, crypto::publicKeyOf(*seed));
  return proved ? Result<void>() : proved.error();
}

std::vector<ConfigEdit> editsOf(const RestoreOptions& options) {
  std::vector<ConfigEdit> edits;
  if (options.port) edits.emplace_back("server.port", std::to_string(*options.port));
  if (!options.address.empty()) edits.emplace_back("server.address", tomlText(options.address));
  return edits;
}

std::string hostsIn(const Config& config) {
  const auto pem = base::DiskFiles().read(config.certificate, kMostPemBytes);
  const auto hosts =
      pem ? hostsOf(std::string(base::textOf(*pem))) : Result<std::vector<std::string>>(pem.error());
  if (!hosts) return hosts.error().line();
  std::string all;
  for (const std::string& host : *hosts)
    all += (all.empty() ? "" : ", ") + host;
  return all;
}

void printNext(const Config& config, const std::optional<Path>& aside, std::ostream& out) {
  const std::string folder = config.file.parent_path().string();
  if (aside) out << "What was there before is in " << aside->string() << "; nothing reads it any more.\n";
  out << "\nThe store has a new identity. Devices notice it at their next sync, by themselves: they send "
         "again what the\n"
         "copy does not know, keep their old receipts, and nobody has to enrol again.\n"
      << "Next:\n"
      << "  listens at      " << config.address << " port " << config.port << "   (" << kConfigName << ")\n"
      << "  is known as     " << hostsIn(config) << "\n"
      << "                  Devices come to the name and port under which they enrolled. For further names: "
         "move\n"
      << "                  server.pem and server.key away and run init again with every --host\n"
      << "  tarim-server --config " << folder << " serve       (or: systemctl start tarim)\n"
      << "  tarim-server --config " << folder << " status\n"
      << "Never serve the old folder and this one at the same time.\n";
  if (currentAccount().isRoot())
    out << "All of it belongs to root, and so would the server: chown -R ACCOUNT " << folder
        << " (or restore with --owner ACCOUNT)\n";
}

}  // namespace

Result<void> runRestore(const RestoreOptions& options, std::ostream& out) {
  const base::SystemClock clock;
  const auto from = readConfig(options.copy);
  if (!from) return from.error();
  if (auto fine = requireReplaceable(options); !fine) return fine;
  if (isServing(from->store))
    return Error(Code::StorageBusy, "a server is serving it: make a copy of it with backup",
                 {.file = options.copy.string(), .path = {}});
  const auto opened = openToProve(*from, clock);
  if (!opened) return opened.error();
  out << describeStore(*from, *opened) << std::endl;
  if (auto made = base::DiskFiles().makeFolder(options.folder); !made) return made;
  FolderCopy copy(*from, *opened->store, options.folder, editsOf(options));
  if (auto made = copy.make(); !made) return made;
  const auto give = [&](Error why) {
    copy.discard();
    return why;
  };
  if (auto proved = printReport(copy.proof(), out); !proved && !options.despiteDamage)
    return give(Error(proved.error().code(), proved.error().detail() +
                                                 " in the copy; nothing was restored. "
                                                 "--despite-damage restores what is there"));
  for (const std::string& what : copy.leftOut())
    out << "not in the copy: " << what << "\n";
  if (auto settled = settle(copy, clock); !settled) return give(settled.error());
  const auto aside = moveAside(options.folder, clock.now());
  if (!aside) return give(aside.error());
  if (auto moved = copy.moveUp(); !moved) return moved;
  const auto config = readConfig(options.folder);
  if (!config) return config.error();
  out << "restored to " << options.folder.string() << "\n";
  printNext(*config, *aside, out);
  return {};
}

}  // namespace tarim::server
