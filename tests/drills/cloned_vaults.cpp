// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/drills/cloned_vaults.hpp"

#include "server/admin/certificates.hpp"
#include "server/services/verify.hpp"
#include "server/store/operations.hpp"
#include "tests/drills/must.hpp"

#include <algorithm>

namespace tarim::drills {

namespace {

using client::test::Fate;

constexpr crypto::ScryptCost kCheap{1u << 10, 8, 1};
constexpr std::string_view kPassphrase = "river 2024";
constexpr int kSteps = 60;
constexpr std::size_t kMostLiving = 4;
constexpr int kRoundsToSettle = 4;

std::filesystem::path pathOf(const QTemporaryDir& folder) {
  return folder.path().toStdString();
}

void copyFolder(const QTemporaryDir& from, const QTemporaryDir& to) {
  for (const auto& entry : std::filesystem::directory_iterator(pathOf(to)))
    std::filesystem::remove_all(entry.path());
  std::filesystem::copy(pathOf(from), pathOf(to), std::filesystem::copy_options::recursive);
}

}  // namespace

ClonedVaults::ClonedVaults(unsigned seed)
    : m_random(seed),
      m_clock(must(base::parseInstant("2024-09-02T10:00:00+08:00"))),
      m_seed(crypto::randomKey()) {
  m_store = must(server::Store::open(pathOf(m_folder) / "store", m_clock));
  m_services = std::make_unique<server::Services>(*m_store, m_seed);
  m_routes = std::make_unique<server::Routes>(*m_services, server::RoutesOptions{"drills"});
  const auto small = must(policy::loadFolder(TARIM_TESTS_DIR "/data/policies/small"));
  const std::string policy = must(m_services->policies.publish(small->text, "small", m_seed))->hash.hex();
  must(m_services->accounts.import({{"station", "且末县生态环境监测站", "且末县", ""}},
                                   {{"aynur", "阿依努尔", "applicant", "station"}}));
  m_living.push_back(newLiving());
  m_id = m_living.front()->vault->info().id;
  enrol(*m_living.front());
  m_draft = must(m_living.front()->vault->drafts.create(policy));
  edit(*m_living.front());
  if (once(2)) sync(*m_living.front(), false);
}

void ClonedVaults::run() {
  for (int i = 0; i < kSteps; ++i)
    step();
  settle();
  compare();
  // Copies that had nothing to say until now are found out when they have.
  for (const auto& living : m_living)
    edit(*living);
  settle();
  compare();
}

std::size_t ClonedVaults::devicesOfCopies() {
  const auto devices = must(m_services->accounts.devicesOf("aynur"));
  return std::size_t(
      std::count_if(devices.begin(), devices.end(), [](const auto& one) { return !one.parent.empty(); }));
}

// --- what happens
// -----------------------------------------------------------------------------------------------------

void ClonedVaults::step() {
  m_clock.advance(base::Millis(below(3000)));
  switch (below(12)) {
    case 0:
      return clone();
    case 1:
      return backUp();
    case 2:
      return putBack();
    case 3:
    case 4:
    case 5:
      return sync(any(), false);
    case 6:
      return sync(any(), true);
    default:
      return edit(any());
  }
}

std::unique_ptr<ClonedVaults::Living> ClonedVaults::newLiving() {
  auto living = std::make_unique<Living>();
  constexpr int kMinutesOff[] = {0, 0, -90, 10};
  living->error = std::chrono::minutes(kMinutesOff[below(4)]);
  if (m_id.empty())
    living->vault = must(client::VaultDirectory(pathOf(living->folder)).create("", kPassphrase, kCheap));
  return living;
}

void ClonedVaults::openVault(Living& living) {
  living.vault = must(client::VaultDirectory(pathOf(living.folder)).open(m_id, kPassphrase));
}

void ClonedVaults::edit(Living& living) {
  static constexpr const char* kColumns[] = {"name", "phone", "remark"};
  const dossier::CellKey cell{"basic", "@", kColumns[below(3)]};
  const std::string value = "v" + std::to_string(++m_values);
  living.clock.set(m_clock.now() + living.error);
  must(living.vault->drafts.edit(m_draft, {{cell, value}}, living.clock.now()));
  living.typed.insert({cell, value});
}

void ClonedVaults::sync(Living& living, bool lineBreaks) {
  const auto breakAt = lineBreaks ? int(below(5)) : -1;
  const auto kind = once(2) ? Fate::Kind::RequestLost : Fate::Kind::AnswerLost;
  int asked = 0;
  client::SyncOptions options;
  options.mostWorkers = 0;
  options.transport = [&](const client::Endpoint&, const client::SyncOptions&) {
    return std::make_unique<client::test::Loopback>(
        [this](const client::test::SiteRequest& request) { return answer(request); },
        [&asked, breakAt, kind] { return Fate{asked++ == breakAt ? kind : Fate::Kind::Arrives}; });
  };
  living.clock.set(m_clock.now() + living.error);
  client::SyncEngine engine(*living.vault, living.clock, options);
  const auto synced = engine.runOnce();
  if (lineBreaks) return;
  must(bool(synced), synced ? "" : "a sync failed: " + synced.error().line());
  must(synced->itemsLeft == 0 && synced->held == 0, "a sync left something");
  m_acknowledged.insert(living.typed.begin(), living.typed.end());
}

void ClonedVaults::clone() {
  if (m_living.size() == kMostLiving) return;
  copied();
  auto living = newLiving();
  const Living& original = any();
  copyFolder(original.folder, living->folder);
  living->typed = original.typed;
  openVault(*living);
  m_living.push_back(std::move(living));
}

void ClonedVaults::backUp() {
  const Living& living = any();
  auto backup = std::make_unique<Copy>();
  copyFolder(living.folder, backup->folder);
  backup->typed = living.typed;
  m_backups.push_back(std::move(backup));
}

void ClonedVaults::putBack() {
  if (m_backups.empty()) return;
  copied();
  Living& living = any();
  const Copy& backup = *m_backups[below(m_backups.size())];
  living.vault.reset();
  copyFolder(backup.folder, living.folder);
  living.typed = backup.typed;
  openVault(living);
}

// --- how it ends
// ------------------------------------------------------------------------------------------------------

void ClonedVaults::settle() {
  for (int round = 0; round < kRoundsToSettle; ++round)
    for (const auto& living : m_living)
      sync(*living, false);
}

void ClonedVaults::compare() {
  dossier::MergedCells cells;
  for (const auto& one : must(
           m_store->read([&](db::Database& database) { return server::operations::all(database, m_draft); })))
    cells.apply(one);
  const std::string expected = dossier::toJson(cells.dossier(), "p");
  std::set<Value> typed = m_acknowledged;
  for (const auto& living : m_living)
    typed.insert(living->typed.begin(), living->typed.end());
  for (const auto& living : m_living) {
    living->vault.reset();
    openVault(*living);
    must(dossier::toJson(*living->vault->drafts.dossier(m_draft), "p") == expected, "the cells differ");
    must(living->vault->drafts.conflicts(m_draft) == cells.conflicts(), "the conflicts differ");
    for (const auto& [cell, value] : typed) {
      const auto history = living->vault->drafts.history(m_draft, cell);
      must(std::any_of(history.begin(), history.end(), [&](const auto& one) { return one.value == value; }),
           "a value is gone: " + value);
    }
  }
  const auto report = must(server::verify(*m_store, m_services->publicKey));
  must(report.ok(), report.ok() ? "" : report.problems.front());
}

// --- the line
// ---------------------------------------------------------------------------------------------------------

void ClonedVaults::enrol(Living& living) {
  client::SyncOptions options;
  options.transport = [this](const client::Endpoint&, const client::SyncOptions&) {
    return std::make_unique<client::test::Loopback>(
        [this](const client::test::SiteRequest& request) { return answer(request); }, [] { return Fate(); });
  };
  living.clock.set(m_clock.now() + living.error);
  const std::string code = must(m_services->accounts.makeEnrolmentCode("aynur", std::chrono::hours(1)));
  // Nobody looks at it: there is no TLS. But an enrolment names an authority.
  const std::string ca = must(server::makeAuthority("drills", m_clock.now())).certificate;
  must(client::SyncEngine::enrol(*living.vault, {"server:1", ca, code, "a drill"}, living.clock, options));
}

std::optional<client::HttpAnswer> ClonedVaults::answer(const client::test::SiteRequest& asked) {
  server::Request request;
  request.method = asked.method;
  request.path = asked.target;
  request.headers = asked.headers;
  request.body = asked.body;
  request.peer = "192.0.2.1";
  server::Answer answer = m_routes->handle(request);
  client::HttpAnswer told{answer.status, {}, std::move(answer.body)};
  for (auto& [name, value] : answer.headers)
    told.headers.emplace_back(name, value);
  return told;
}

}  // namespace tarim::drills
