// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/sealed_vault.hpp"

#include "client/vault/edits.hpp"
#include "client/vault/new_device.hpp"
#include "client/vault/setting_names.hpp"
#include "shared/base/ids.hpp"
#include "shared/dossier/clean_value.hpp"
#include "shared/wire/protocol.hpp"
#include "shared/workflow/device_id.hpp"

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

Error noDraft(std::string_view application) {
  return Error(Code::NotFound, "no draft " + std::string(application));
}

}  // namespace

SealedVault::SealedVault(Parts parts)
    : m_folder(std::move(parts.folder)),
      m_info(std::move(parts.info)),
      m_key(parts.key),
      m_lock(std::move(parts.lock)),
      m_db(std::move(parts.database)),
      m_sealer(m_key),
      m_draftStore(*m_db, m_sealer),
      m_small(*m_db, m_sealer),
      m_files(m_folder / "files", m_sealer.fileKey()) {}

// --- opening
// -------------------------------------------------------------------------------------------------------

void SealedVault::identify(const crypto::Key& seed) {
  m_seed = seed;
  m_contents.account.device = workflow::deviceIdOf(crypto::publicKeyOf(seed));
}

base::Result<void> SealedVault::begin() {
  const crypto::Key seed = crypto::randomKey();
  const auto stored =
      m_db->transaction([&] { return m_small.putSetting(kSeedSetting, base::textOf(base::ByteView(seed))); });
  if (stored) identify(seed);
  return stored;
}

base::Result<void> SealedVault::loadIdentity() {
  const auto seed = seedIn(m_small, kSeedSetting);
  if (!seed) return seed.error();
  if (!*seed) return Error(Code::StorageCorrupt, "the device key is gone");
  const auto accountText = m_small.setting(kAccountSetting);
  if (!accountText) return accountText.error();
  if (!accountText->empty()) {
    const auto account = readAccount(*accountText);
    if (!account) return account.error();
    m_contents.account = *account;
  }
  identify(**seed);
  return {};
}

void SealedVault::checkSizes() {
  for (auto& [hash, record] : m_contents.files)
    if (!m_files.isWhole(m_small.nameOf(hash), record.size)) record.unreadable = true;
}

base::Result<void> SealedVault::load() {
  const auto identity = loadIdentity();
  if (!identity) return identity;
  const auto cursor = m_small.setting(kCursorSetting);
  const auto clock = m_small.setting(kClockSetting);
  const auto cycles = m_small.setting(kCyclesSetting);
  for (const auto* one : {&cursor, &clock, &cycles})
    if (!*one) return one->error();
  m_contents.cursor = numberIn(*cursor);
  m_contents.clock = readClock(*clock);
  if (!cycles->empty()) {
    const auto hashes = readHashes(*cycles);
    if (!hashes) return hashes.error();
    m_contents.openCycles = *hashes;
  }
  auto drafts = m_draftStore.load(m_contents.account.device);
  auto files = m_small.files();
  auto commands = m_small.commands();
  if (!drafts) return drafts.error();
  if (!files) return files.error();
  if (!commands) return commands.error();
  m_contents.drafts = std::move(*drafts);
  m_contents.files = std::move(*files);
  m_contents.commands = std::move(*commands);
  checkSizes();
  for (const auto& [id, draft] : m_contents.drafts) {
    const auto book =
        draft->events.empty() ? base::Result<rules::RulebookPtr>(nullptr) : bookOf(draft->policy);
    if (!book || !*book) continue;  // Folded when its policy comes.
    const auto folded = draft->foldState((*book)->policy());
    if (!folded) draft->trouble = wire::Held{id, Code::ProtocolBroken, folded.error().detail()};
  }
  return loadServerStore();
}

base::Result<void> SealedVault::loadServerStore() {
  const auto text = m_small.setting(kStoreSetting);
  if (!text || text->empty()) return text ? base::Result<void>() : base::Result<void>(text.error());
  auto store = readStore(*text);
  if (!store) return store.error();
  m_contents.store = std::move(*store);
  return {};
}

// --- who
// -----------------------------------------------------------------------------------------------------------

VaultInfo SealedVault::info() const {
  return m_info;
}

bool SealedVault::isReadOnly() const {
  return m_db->isReadOnly();
}

base::Result<void> SealedVault::changePassphrase(std::string_view from, std::string_view to) {
  if (isReadOnly()) return Error(Code::ReadOnly);
  base::DiskFiles files;
  const base::Path path = m_folder / "vault.json";
  const auto strong = checkPassphrase(to);
  if (!strong) return strong;
  const auto old = readKeyFile(files, path);
  if (!old) return old.error();
  const auto key = unwrapKey(*old, from);
  if (!key) return key.error();
  const auto wrapped = wrapKey(m_info, *key, to, old->cost);
  if (!wrapped) return wrapped.error();
  return writeKeyFile(files, path, *wrapped);
}

Account SealedVault::account() const {
  const Lock lock(m_mutex);
  return m_contents.account;
}

base::Result<void> SealedVault::setAccount(const Account& account) {
  {
    const Lock lock(m_mutex);
    const std::string device = m_contents.account.device;
    if (!account.device.empty() && account.device != device)
      return Error(Code::ProtocolBroken,
                   "the server calls this device " + account.device + ", it is " + device);
    const auto stored =
        m_db->transaction([&] { return m_small.putSetting(kAccountSetting, writeAccount(account)); });
    if (!stored) return stored;
    m_contents.account = account;
    m_contents.account.device = device;
  }
  tell();
  return {};
}

std::string SealedVault::devicePublicKey() const {
  const Lock lock(m_mutex);
  return base::toHex(crypto::publicKeyOf(m_seed));
}

std::string SealedVault::sign(std::string_view text) const {
  const Lock lock(m_mutex);
  return base::toHex(crypto::sign(m_seed, base::bytesOf(text)));
}

std::string SealedVault::replyKey() const {
  const Lock lock(m_mutex);
  return base::toHex(crypto::agreementKeyOf(crypto::expand(m_seed, {}, wire::kReplyPurpose)));
}

base::Result<crypto::Key> SealedVault::agreeOnReply(const crypto::PublicKey& theirs) const {
  const Lock lock(m_mutex);
  return crypto::agree(crypto::expand(m_seed, {}, wire::kReplyPurpose), theirs);
}

ServerClock SealedVault::serverClock() const {
  const Lock lock(m_mutex);
  return m_contents.clock;
}

base::Result<void> SealedVault::setServerClock(const ServerClock& clock) {
  {
    const Lock lock(m_mutex);
    const auto stored =
        m_db->transaction([&] { return m_small.putSetting(kClockSetting, writeClock(clock)); });
    if (!stored) return stored;
    m_contents.clock = clock;
  }
  tell();
  return {};
}

// --- policies
// ------------------------------------------------------------------------------------------------------

base::Result<rules::RulebookPtr> SealedVault::bookOf(std::string_view policyHash) {
  const auto found = m_books.find(policyHash);
  if (found != m_books.end()) return found->second;
  const auto text = m_small.policy(policyHash);
  if (!text) return text.error();
  const auto policy = policy::loadText(*text, "policy.json");
  if (!policy) return policy.error();
  auto book = rules::Rulebook::make(*policy);
  if (book) m_books.emplace(std::string(policyHash), *book);
  return book;
}

void SealedVault::foldDraftsOf(const policy::Policy& policy) {
  for (const auto& [id, draft] : m_contents.drafts) {
    if (draft->policy != policy.hash.hex()) continue;
    const auto folded = draft->foldState(policy);
    if (!folded) draft->trouble = wire::Held{id, Code::ProtocolBroken, folded.error().detail()};
    draft->touch();
  }
}

base::Result<void> SealedVault::addPolicy(std::string_view text) {
  const auto policy = policy::loadText(text, "policy.json");
  if (!policy) return policy.error();
  const auto book = rules::Rulebook::make(*policy);
  if (!book) return book.error();
  {
    const Lock lock(m_mutex);
    const std::string hash = (*policy)->hash.hex();
    const auto stored = m_db->transaction([&] { return m_small.putPolicy(hash, (*policy)->text); });
    if (!stored) return stored;
    m_books.insert_or_assign(hash, *book);
    foldDraftsOf(**policy);
  }
  tell();
  return {};
}

base::Result<rules::RulebookPtr> SealedVault::rulebook(std::string_view policyHash) {
  const Lock lock(m_mutex);
  return bookOf(policyHash);
}

base::Result<void> SealedVault::setOpenCycles(const std::vector<std::string>& policyHashes) {
  {
    const Lock lock(m_mutex);
    const auto stored =
        m_db->transaction([&] { return m_small.putSetting(kCyclesSetting, writeHashes(policyHashes)); });
    if (!stored) return stored;
    m_contents.openCycles = policyHashes;
  }
  tell();
  return {};
}

std::vector<std::string> SealedVault::openCycles() const {
  const Lock lock(m_mutex);
  return m_contents.openCycles;
}

// --- drafts
// --------------------------------------------------------------------------------------------------------

std::shared_ptr<Draft> SealedVault::find(std::string_view application) const {
  const auto found = m_contents.drafts.find(std::string(application));
  return found == m_contents.drafts.end() ? nullptr : found->second;
}

std::vector<DraftInfo> SealedVault::drafts() const {
  const Lock lock(m_mutex);
  std::vector<DraftInfo> all;
  for (const auto& [id, draft] : m_contents.drafts)
    all.push_back({id, draft->policy, draft->written(), draft->acknowledged,
                   draft->trouble ? draft->trouble : draft->held, draft->reconciliation.has_value(),
                   draft->changedAt, draft->syncedAt});
  return all;
}

base::Result<std::string> SealedVault::newDraft(std::string_view policyHash) {
  const std::string application = base::newId();
  {
    const Lock lock(m_mutex);
    const auto book = bookOf(policyHash);
    if (!book) return book.error();
    auto draft = std::make_shared<Draft>(application, std::string(policyHash), m_contents.account.device);
    const auto stored = m_db->transaction([&] { return m_draftStore.put(*draft); });
    if (!stored) return stored.error();
    m_contents.drafts.emplace(application, std::move(draft));
  }
  tell();
  return application;
}

base::Result<void> SealedVault::mayEdit(const Draft& draft) {
  const auto book = bookOf(draft.policy);
  if (!book) return book.error();
  if (!workflow::mayWriteCells(draft.state.phase))
    return Error(Code::Locked, "the application is " + std::string(workflow::phaseName(draft.state.phase)));
  // What was signed is what the server has to hold: a later edit that arrives with it would make the two
  // differ.
  for (const QueuedCommand& queued : m_contents.commands)
    if (!queued.result && queued.command.kind == workflow::CommandKind::Submit &&
        queued.command.application == draft.application)
      return Error(Code::Locked, "its submission waits for the server's answer");
  return {};
}

/// Without a policy nobody knows what a cell is for, and its text is taken as it is. So is one with NUL, to
/// be refused.
std::vector<CellEdit> SealedVault::cleaned(const Draft& draft, std::vector<CellEdit> edits) {
  const auto book = bookOf(draft.policy);
  for (CellEdit& edit : edits)
    if (book && edit.value.find('\0') == std::string::npos)
      edit.value = dossier::cleanValue((*book)->policy(), edit.cell, edit.value);
  return edits;
}

base::Result<void> SealedVault::write(Draft& draft, const std::vector<CellEdit>& edits, base::Instant now) {
  const auto allowed = mayEdit(draft);
  if (!allowed) return allowed;
  const base::Instant at = m_contents.clock.at(now);
  const auto operations =
      operationsOf(draft, cleaned(draft, edits), m_contents.account.device, base::toMillis(at));
  if (!operations) return operations.error();
  if (operations->empty()) return {};
  const base::Instant before = std::exchange(draft.changedAt, at);
  const auto stored = m_db->transaction([&]() -> base::Result<void> {
    for (const dossier::Operation& operation : *operations) {
      const auto put = m_draftStore.put(draft.application, operation);
      if (!put) return put;
    }
    return m_draftStore.put(draft);
  });
  if (!stored) {
    draft.changedAt = before;
    return stored;
  }
  for (const dossier::Operation& operation : *operations)
    draft.add(operation);
  draft.touch();
  return {};
}

base::Result<void> SealedVault::edit(std::string_view application, const std::vector<CellEdit>& edits,
                                     base::Instant now) {
  {
    const Lock lock(m_mutex);
    const auto draft = find(application);
    if (!draft) return noDraft(application);
    const std::uint64_t before = draft->revision();
    const auto written = write(*draft, edits, now);
    if (!written || draft->revision() == before) return written;
  }
  tell();
  return {};
}

std::shared_ptr<const dossier::Dossier> SealedVault::dossier(std::string_view application) const {
  static const auto none = std::make_shared<const dossier::Dossier>();
  const Lock lock(m_mutex);
  const auto draft = find(application);
  return draft ? draft->dossier() : none;
}

std::vector<dossier::Conflict> SealedVault::conflicts(std::string_view application) const {
  const Lock lock(m_mutex);
  const auto draft = find(application);
  return draft ? draft->cells().conflicts() : std::vector<dossier::Conflict>();
}

std::vector<dossier::Operation> SealedVault::history(std::string_view application,
                                                     const dossier::CellKey& cell) const {
  const Lock lock(m_mutex);
  const auto draft = find(application);
  return draft ? draft->history(cell) : std::vector<dossier::Operation>();
}

std::uint64_t SealedVault::revision(std::string_view application) const {
  const Lock lock(m_mutex);
  const auto draft = find(application);
  return draft ? draft->revision() : 0;
}

// --- snapshots, settings
// -------------------------------------------------------------------------------------------

base::Result<std::string> SealedVault::keepSnapshot(const Draft& draft, std::string_view why,
                                                    base::Instant now) {
  Snapshot snapshot{std::string(why), {}};
  const auto cells = draft.dossier();
  for (const auto& [cell, value] : cells->cells())
    snapshot.cells.push_back({cell, std::string(value)});
  std::string id = base::newId();
  const auto stored = m_db->transaction(
      [&] { return m_draftStore.putSnapshot(id, draft.application, snapshot, m_contents.clock.at(now)); });
  if (!stored) return stored.error();
  return id;
}

base::Result<std::string> SealedVault::takeSnapshot(std::string_view application, std::string_view why,
                                                    base::Instant now) {
  const Lock lock(m_mutex);
  const auto draft = find(application);
  if (!draft) return noDraft(application);
  return keepSnapshot(*draft, why, now);
}

base::Result<void> SealedVault::restoreSnapshot(std::string_view snapshot, base::Instant now) {
  {
    const Lock lock(m_mutex);
    const auto kept = m_draftStore.snapshot(snapshot);
    if (!kept) return kept.error();
    const auto draft = find(kept->first);
    if (!draft) return noDraft(kept->first);
    const auto allowed = mayEdit(*draft);
    if (!allowed) return allowed;
    const auto before = keepSnapshot(*draft, "before: " + kept->second.why, now);
    if (!before) return before.error();
    const auto written = write(*draft, editsTowards(*draft, kept->second.cells), now);
    if (!written) return written;
  }
  tell();
  return {};
}

std::vector<SnapshotInfo> SealedVault::snapshots(std::string_view application) const {
  const Lock lock(m_mutex);
  auto all = m_draftStore.snapshots(application);
  return all ? std::move(*all) : std::vector<SnapshotInfo>();
}

base::Result<void> SealedVault::setSetting(std::string_view key, std::string_view value) {
  const Lock lock(m_mutex);
  return m_db->transaction([&] { return m_small.putSetting(std::string(kAppSettings).append(key), value); });
}

std::string SealedVault::setting(std::string_view key) const {
  const Lock lock(m_mutex);
  auto value = m_small.setting(std::string(kAppSettings).append(key));
  return value ? std::move(*value) : std::string();
}

void SealedVault::onChange(std::function<void()> listener) {
  const Lock lock(m_mutex);
  m_listener = std::move(listener);
}

void SealedVault::tell() {
  std::function<void()> listener;
  {
    const Lock lock(m_mutex);
    listener = m_listener;
  }
  if (listener) listener();
}

}  // namespace tarim::client
