// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/open_store.hpp"

#include "server/store/store_identity.hpp"

namespace tarim::server {

namespace {

using base::Result;

Result<OpenedStore> openedAlone(const Config& config, const base::Clock& clock) {
  auto store = Store::openAlone(config.store, clock);
  if (!store) return store.error();
  const auto isCopy = (*store)->read([](db::Database& database) { return store_identity::isCopy(database); });
  if (!isCopy) return isCopy.error();
  return OpenedStore{std::move(*store), *isCopy, false};
}

bool isBelow(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto relative = path.lexically_normal().lexically_relative(folder.lexically_normal());
  return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

bool mayBeOpen(const std::filesystem::path& store) {
  std::error_code ignored;
  return std::filesystem::exists(store / "tarim.sqlite-wal", ignored);
}

bool isServing(const std::filesystem::path& store) {
  std::error_code ignored;
  if (!std::filesystem::exists(store / "lock", ignored)) return false;
  const auto lock = base::ProcessLock::take(store / "lock");
  return !lock && lock.error().code() == base::Code::StorageBusy;
}

Result<OpenedStore> openToProve(const Config& config, const base::Clock& clock) {
  const bool isQuiet = !mayBeOpen(config.store);
  auto alone = isQuiet ? openedAlone(config, clock) : Result<OpenedStore>(OpenedStore{});
  if (!alone || alone->isCopy) return alone;
  auto beside = Store::openBeside(config.store, clock);
  if (beside) return OpenedStore{std::move(*beside), false, true};
  // Of an earlier version, or where this process may not write.
  if (isQuiet) return alone;
  // A log on a disk that cannot be written: no other process writes there either.
  if (beside.error().code() == base::Code::ReadOnly) return openedAlone(config, clock);
  return beside.error();
}

std::string describeStore(const Config& config, const OpenedStore& opened) {
  std::string line = "reading " + config.store.string();
  if (opened.isCopy) line += ", a copy";
  if (!opened.isWritable) line += "; nothing is written";
  if (!isBelow(config.store, std::filesystem::absolute(config.file).parent_path()))
    line += " (the configuration names it from elsewhere)";
  return line;
}

}  // namespace tarim::server
