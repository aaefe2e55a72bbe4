// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/drills/handset.hpp"

#include "shared/base/ids.hpp"
#include "shared/imaging/turbo.hpp"
#include "tests/drills/forking.hpp"
#include "tests/drills/real_server.hpp"

#include <QProcess>

#include <thread>

namespace tarim::drills {

namespace {

using namespace std::chrono_literals;

constexpr crypto::ScryptCost kCheap{1u << 10, 8, 1};
constexpr std::string_view kPassphrase = "river 2024";  // As journey-client has it.

}  // namespace

Handset::Handset() {
  m_vault = must(client::VaultDirectory(m_folder.path().toStdString()).create("", kPassphrase, kCheap));
  m_id = m_vault->info().id;
}

Handset::Handset(const base::Path& copy, std::string vaultId) : m_id(std::move(vaultId)) {
  putBack(copy);
}

void Handset::close() {
  m_engine.reset();
  m_vault.reset();
}

void Handset::copyTo(const base::Path& folder) {
  const Reopening reopening;
  close();
  std::filesystem::copy(m_folder.path().toStdString(), folder, std::filesystem::copy_options::recursive);
  open();
}

void Handset::putBack(const base::Path& copy) {
  const Reopening reopening;
  close();
  for (const auto& entry : std::filesystem::directory_iterator(m_folder.path().toStdString()))
    std::filesystem::remove_all(entry.path());
  std::filesystem::copy(
      copy, m_folder.path().toStdString(),
      std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
  open();
  m_written = written();
}

base::Path Handset::sealedPage(std::size_t number) const {
  std::vector<base::Path> pages;
  const base::Path folder = base::Path(m_folder.path().toStdString()) / m_id / "files";
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none))
    pages.push_back(entry.path());
  std::sort(pages.begin(), pages.end());
  return pages.empty() ? base::Path() : pages[number % pages.size()];
}

void Handset::reopen() {
  const Reopening reopening;
  close();
  open();
}

void Handset::open() {
  m_vault = must(client::VaultDirectory(m_folder.path().toStdString()).open(m_id, kPassphrase));
}

void Handset::enrol(const std::string& address, const std::string& caPem, const std::string& code) {
  must(client::SyncEngine::enrol(*m_vault, {address, caPem, code, "a drill"}, m_clock));
}

std::string Handset::newDraft(const std::string& policy) {
  return must(m_vault->drafts.create(policy));
}

void Handset::edit(const std::string& application, const std::vector<client::CellEdit>& edits) {
  must(m_vault->drafts.edit(application, edits, m_clock.now()));
  m_written = written();
}

base::Bytes pictureWith(const base::Bytes& noise) {
  constexpr std::size_t kMostOfComment = 60'000;
  static const base::Bytes picture =
      imaging::encodeJpeg({8, 8, base::Bytes(192, 200)}, 90, imaging::Chroma::Full).value();
  base::Bytes page(picture.begin(), picture.begin() + 2);
  for (std::size_t at = 0; at < noise.size(); at += kMostOfComment) {
    const std::size_t count = std::min(kMostOfComment, noise.size() - at);
    page.insert(page.end(), {0xFF, 0xFE, std::uint8_t((count + 2) >> 8), std::uint8_t((count + 2) & 0xFF)});
    page.insert(page.end(), noise.begin() + std::ptrdiff_t(at), noise.begin() + std::ptrdiff_t(at + count));
  }
  page.insert(page.end(), picture.begin() + 2, picture.end());
  return page;
}

std::string Handset::attach(const std::string& application, const base::Bytes& bytes, int page) {
  const auto file = must(m_vault->files.add(bytes));
  dossier::Attachment attachment;
  attachment.id = base::newId();
  attachment.slot = "work_proof";
  attachment.table = "work";
  attachment.row = "r1";
  attachment.page = page;
  attachment.file = file.hash;
  attachment.size = file.size;
  attachment.type = "jpeg";
  attachment.width = 1240;
  attachment.height = 1754;
  attachment.mask = dossier::MaskAnswer::No;
  attachment.name = "证明.jpg";
  std::vector<client::CellEdit> edits;
  for (auto& [key, value] : dossier::cellsOf(attachment))
    edits.push_back({key, value});
  edit(application, edits);
  return file.hash;
}

// --- syncing, and dying of it
// -----------------------------------------------------------------------------------------

void Handset::watch(client::SyncOptions& options) {
  options.transport = [this](const client::Endpoint& endpoint, const client::SyncOptions& with) {
    return watchedTransport(m_ledger, endpoint, with);
  };
}

void Handset::beginSync(client::SyncOptions options) {
  watch(options);
  beginSyncUnwatched(options);
}

void Handset::beginSyncUnwatched(const client::SyncOptions& options) {
  m_engine = std::make_unique<client::SyncEngine>(*m_vault, m_clock, options);
  m_engine->start();
}

void Handset::letSync(std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (std::chrono::steady_clock::now() < until) {
    const auto shown = m_engine->snapshot();
    if (shown.online && shown.itemsLeft == 0 && shown.phase == client::SyncPhase::Idle) return;
    std::this_thread::sleep_for(10ms);
  }
}

void Handset::kill() {
  const Promises before = promises();
  m_engine.reset();
  {
    const Reopening reopening;
    m_vault.reset();
    open();
  }
  compareWith(before);
}

void Handset::syncAndDie(std::chrono::milliseconds after) {
  const Promises before = promises();
  runAndKill(after);
  m_ledger.forgetFlights([this](const std::string& file) {
    const auto record = m_vault->files.record(file);
    return record && record->progress == client::FileProgress::OnThisDevice;
  });
  compareWith(before);
}

void Handset::syncAndDieUnwatched(std::chrono::milliseconds after) {
  runAndKill(after);
}

void Handset::runAndKill(std::chrono::milliseconds after) {
  m_vault.reset();
  {
    QProcess process;
    {
      const Forking forking;
      process.start(TARIM_TEST_PROGRAMS "/journey-client",
                    {"sync", m_folder.path(), QString::fromStdString(m_id)});
      process.waitForStarted();
    }
    const bool began = process.waitForReadyRead(20'000);
    std::this_thread::sleep_for(after);
    process.kill();
    process.waitForFinished(20'000);
    must(began, "journey-client: " + process.readAllStandardError().toStdString());
  }
  open();
}

base::Result<client::SyncSnapshot> Handset::syncOnce(client::SyncOptions options) {
  watch(options);
  return syncUnwatched(options);
}

base::Result<client::SyncSnapshot> Handset::syncUnwatched(const client::SyncOptions& options) {
  client::SyncEngine engine(*m_vault, m_clock, options);
  return engine.runOnce();
}

// --- promises
// ---------------------------------------------------------------------------------------------------------

std::uint64_t Handset::written() const {
  std::uint64_t all = 0;
  for (const client::DraftInfo& draft : m_vault->drafts.list())
    all += draft.operations;
  return all;
}

Promises Handset::promises() const {
  Promises all;
  for (const client::DraftInfo& draft : m_vault->drafts.list()) {
    all.acknowledged += draft.acknowledged;
    for (const dossier::Attachment& page :
         dossier::attachments(*m_vault->drafts.dossier(draft.application))) {
      const auto file = m_vault->files.record(page.file);
      if (file && file->progress == client::FileProgress::OnServer) all.stored.insert(page.file);
    }
  }
  return all;
}

void Handset::compareWith(const Promises& before) const {
  const Promises now = promises();
  must(written() == m_written, "an edit is gone from the vault");
  must(now.acknowledged >= before.acknowledged, "an acknowledgement is gone from the vault");
  must(std::includes(now.stored.begin(), now.stored.end(), before.stored.begin(), before.stored.end()),
       "a page's receipt is gone from the vault");
}

}  // namespace tarim::drills
