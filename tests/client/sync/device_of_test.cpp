// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/sync/device_of_test.hpp"

#include "client/vault/submission.hpp"
#include "shared/base/ids.hpp"
#include "shared/dossier/attachments.hpp"

#include <fstream>
#include <stdexcept>

namespace tarim::client::test {
namespace {

void must(bool fine, const char* what) {
  if (!fine) throw std::runtime_error(what);
}

std::unique_ptr<Vault> vaultWithoutPolicy(const std::filesystem::path& folder) {
  auto vault = VaultDirectory(folder).create("", kPassphrase, kCheap);
  must(bool(vault), "no vault");
  return std::move(*vault);
}

}  // namespace

SyncOptions quick() {
  SyncOptions options;
  options.connectTimeout = std::chrono::seconds(5);
  options.answerTimeout = std::chrono::seconds(5);
  options.retryFirst = std::chrono::milliseconds(5);
  options.retryMost = std::chrono::milliseconds(20);
  options.interval = std::chrono::hours(1);
  options.seed = 1;
  options.mostWorkers =
      0;  // One connection, so that requests have an order; tst_parallel_upload has several.
  return options;
}

SyncOptions direct(ModelSite& model) {
  SyncOptions options = quick();
  options.transport = [&model](const Endpoint&, const SyncOptions&) {
    return std::make_unique<Loopback>(model.handler(), [] { return Fate(); });
  };
  return options;
}

// --- the server
// ------------------------------------------------------------------------------------------------------

const Authority& Site::authority() {
  static const Authority authority;
  return authority;
}

Site::Site(int maxVersion)
    : tls(authority().issue("IP:127.0.0.1,DNS:localhost"), model.handler(), maxVersion) {}

// --- the device
// ------------------------------------------------------------------------------------------------------

Device::Device(bool withPolicy)
    : m_vault(withPolicy ? createVault(m_folder.path()) : vaultWithoutPolicy(m_folder.path())) {}

Device::Device(const Device& original) {
  std::filesystem::copy(original.m_folder.path(), m_folder.path(), std::filesystem::copy_options::recursive);
  m_vault = openVault(m_folder.path(), original.m_vault->info().id);
}

base::Result<void> Device::enrol(const std::string& address, const std::string& caPem, SyncOptions options) {
  const Enrolment enrolment{address, caPem, std::string(ModelSite::kCode), "a test"};
  return SyncEngine::enrol(*m_vault, enrolment, clock, std::move(options));
}

base::Result<void> Device::enrol(ModelSite& model) {
  return enrol("server:1", Site::authority().pem(), direct(model));
}

base::Result<SyncSnapshot> Device::sync(SyncOptions options) {
  SyncEngine engine(*m_vault, clock, std::move(options));
  return engine.runOnce();
}

base::Result<SyncSnapshot> Device::sync(ModelSite& model) {
  return sync(direct(model));
}

void Device::moveTo(const std::string& address) {
  Account account = m_vault->settings.account();
  account.server = address;
  must(bool(m_vault->settings.setAccount(account)), "the account was not kept");
}

std::string Device::attach(const std::string& application, std::size_t bytes) {
  base::Bytes page(bytes);
  for (std::uint8_t& byte : page)
    byte = std::uint8_t((m_random = m_random * 1664525 + 1013904223) >> 24);
  const auto file = m_vault->files.add(page);
  must(bool(file), "the page was not sealed");
  dossier::Attachment attachment;
  attachment.id = base::newId();
  attachment.slot = "id_card";
  attachment.file = file->hash;
  attachment.size = file->size;
  attachment.type = "jpeg";
  attachment.page = 1;
  std::vector<CellEdit> edits;
  for (auto& [key, value] : dossier::cellsOf(attachment))
    edits.push_back({key, value});
  must(bool(m_vault->drafts.edit(application, edits, clock.now())), "the page was not attached");
  return file->hash;
}

std::string Device::submit(const std::string& application) {
  const auto submission = prepareSubmission(*m_vault, application);
  must(submission && m_vault->exchange.queue(submission->command, clock.now()), "nothing was queued");
  return submission->command.id;
}

void Device::reopen() {
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder.path(), id);
}

void Device::damageFiles() {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder.path())) {
    if (entry.path().parent_path().filename() != "files") continue;
    std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(50);
    const char changed = char(file.get() ^ 1);
    file.seekp(50);
    file.put(changed);
  }
}

// --- what it shows
// ---------------------------------------------------------------------------------------------------

void Watcher::syncChanged(const SyncSnapshot& snapshot) {
  const std::lock_guard lock(m_mutex);
  m_seen.push_back(snapshot);
  m_changed.notify_all();
}

bool Watcher::waitFor(const std::function<bool(const SyncSnapshot&)>& is) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  std::unique_lock lock(m_mutex);
  while (true) {
    for (; m_looked < m_seen.size(); ++m_looked)
      if (is(m_seen[m_looked])) return true;
    if (m_changed.wait_until(lock, until) == std::cv_status::timeout) return false;
  }
}

}  // namespace tarim::client::test
