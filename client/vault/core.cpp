// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/core.hpp"

#include "client/vault/new_device.hpp"
#include "client/vault/setting_names.hpp"

#include <charconv>

namespace tarim::client {

using base::Code;
using base::Error;

namespace {

std::int64_t numberIn(const std::string& text) {
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// What the setting was written as, into `value`; one that was never set leaves it as it is.
template <class T>
base::Result<void> loadSetting(MetadataStore& metadata, std::string_view name, T& value,
                               base::Result<T> (*read)(std::string_view)) {
  const auto text = metadata.setting(name);
  if (!text || text->empty()) return text ? base::Result<void>() : base::Result<void>(text.error());
  auto found = read(*text);
  if (!found) return found.error();
  value = std::move(*found);
  return {};
}

}  // namespace

Error noDraft(std::string_view application) {
  return Error(Code::NotFound, "no draft " + std::string(application));
}

VaultCore::VaultCore(std::filesystem::path ofFolder, VaultInfo ofInfo, const crypto::Key& key,
                     base::ProcessLock ofLock, std::unique_ptr<db::Database> ofDatabase)
    : folder(std::move(ofFolder)),
      info(std::move(ofInfo)),
      processLock(std::move(ofLock)),
      database(std::move(ofDatabase)),
      sealer(key),
      draftTable(*database, sealer),
      metadata(*database, sealer),
      sealedFiles(folder / "files", sealer.fileKey()) {}

base::Result<void> VaultCore::begin() {
  const crypto::Key seed = crypto::randomKey();
  const auto stored = database->transaction(
      [&] { return metadata.putSetting(kSeedSetting, base::textOf(base::ByteView(seed))); });
  if (stored) contents.identify(seed);
  return stored;
}

base::Result<void> VaultCore::loadIdentity() {
  const auto seed = seedIn(metadata, kSeedSetting);
  if (!seed) return seed.error();
  if (!*seed) return Error(Code::StorageCorrupt, "the device key is gone");
  const auto loaded = loadSetting(metadata, kAccountSetting, contents.account, &readAccount);
  contents.identify(**seed);
  return loaded;
}

base::Result<void> VaultCore::loadSettings() {
  const auto cursor = metadata.setting(kCursorSetting);
  const auto clock = metadata.setting(kClockSetting);
  const auto protocol = metadata.setting(kFeedProtocolSetting);
  for (const auto* one : {&cursor, &clock, &protocol})
    if (!*one) return one->error();
  contents.cursor = numberIn(*cursor);
  contents.feedProtocol = std::max(wire::kProtocolMin, int(numberIn(*protocol)));
  contents.clock = readClock(*clock);
  const auto loaded = loadSetting(metadata, kCyclesSetting, contents.openCycles, &readHashes);
  return loaded ? loadSetting(metadata, kStoreSetting, contents.store, &readStore) : loaded;
}

base::Result<void> VaultCore::checkProofs(bool isOfEarlierProgram) {
  if (database->isReadOnly()) return {};
  const auto unproved = draftTable.unproved(contents.drafts, isOfEarlierProgram);
  if (unproved.empty() && !isOfEarlierProgram) return {};
  for (const std::string& id : unproved) {
    Draft& draft = *contents.drafts.at(id);
    draft.closeGaps();
    draft.held = wire::Held{id, Code::OlderCopy, "rows of it were removed or changed on this disk"};
  }
  return database->transaction([&]() -> base::Result<void> {
    base::Result<void> done;
    for (const auto& [id, draft] : contents.drafts)
      if (done)
        done = draft->held && draft->acknowledged == 0 ? draftTable.putAnew(*draft) : draftTable.put(*draft);
    if (unproved.empty() || !done) return done;
    contents.cursor = 0;
    return metadata.putSetting(kCursorSetting, "0");
  });
}

base::Result<void> VaultCore::load(bool isOfEarlierProgram) {
  auto loaded = loadIdentity();
  if (loaded) loaded = loadSettings();
  if (!loaded) return loaded;
  auto drafts = draftTable.load(contents.account.device);
  auto files = metadata.files();
  auto commands = metadata.commands();
  if (!drafts) return drafts.error();
  if (!files) return files.error();
  if (!commands) return commands.error();
  contents.drafts = std::move(*drafts);
  contents.files = std::move(*files);
  contents.commands = std::move(*commands);
  for (auto& [hash, record] : contents.files)
    if (!sealedFiles.isWhole(metadata.nameOf(hash), record.size)) record.unreadable = true;
  std::set<std::string> policies;
  for (const auto& [id, draft] : contents.drafts)
    if (!draft->events.empty()) policies.insert(draft->policy);
  if (auto checked = checkProofs(isOfEarlierProgram); !checked) return checked;
  for (const std::string& hash : policies)  // One that is not here folds its drafts when it comes.
    if (const auto book = rulebook(hash)) foldDraftsOf((*book)->policy());
  return {};
}

Draft* VaultCore::find(std::string_view application) const {
  const auto found = contents.drafts.find(std::string(application));
  return found == contents.drafts.end() ? nullptr : found->second.get();
}

base::Result<rules::RulebookPtr> VaultCore::rulebook(std::string_view policyHash) {
  const auto found = rulebooks.find(policyHash);
  if (found != rulebooks.end()) return found->second;
  const auto text = metadata.policy(policyHash);
  if (!text) return text.error();
  // The notice is public and not sealed: somebody with the disk may have changed what it asks for. The next
  // sync fetches it again.
  if (base::sha256(*text).hex() != policyHash)
    return Error(Code::UnknownPolicy, "its text was changed on this disk");
  const auto policy = policy::loadText(*text, "policy.json");
  if (!policy) return policy.error();
  auto book = rules::Rulebook::make(*policy);
  if (book) rulebooks.emplace(std::string(policyHash), *book);
  return book;
}

void VaultCore::foldDraftsOf(const policy::Policy& policy) {
  for (const auto& [id, draft] : contents.drafts) {
    if (draft->policy != policy.hash.hex()) continue;
    const auto folded = draft->foldState(policy);
    if (!folded) draft->trouble = wire::Held{id, Code::ProtocolBroken, folded.error().detail()};
    draft->touch();
  }
}

base::Result<void> VaultCore::replace(const std::function<base::Result<void>(Contents&)>& step) {
  return change([&]() -> base::Result<bool> {
    Contents next = contents;
    const auto done = database->transaction([&] { return step(next); });
    if (!done) return done.error();
    contents = std::move(next);
    return true;
  });
}

void VaultCore::tell() const {
  if (const auto told = read([this] { return listener; })) told();
}

}  // namespace tarim::client
