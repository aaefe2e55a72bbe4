// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/drills/disaster.hpp"

#include "client/vault/submission.hpp"
#include "server/services/submit.hpp"
#include "server/services/verify.hpp"
#include "server/store/operations.hpp"
#include "server/store/receipts.hpp"
#include "shared/base/files.hpp"

#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

namespace tarim::drills {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr int kSteps = 28;
constexpr std::chrono::seconds kLongestSync{20};
constexpr int kRoundsToSettle = 6;
constexpr std::pair<const char*, const char*> kCells[] = {
    {"basic", "name"}, {"basic", "remark"}, {"work", "employer"}};

client::CellEdit cell(const char* table, const char* row, const char* column, std::string value) {
  return {{table, row, column}, std::move(value)};
}

dossier::CellKey keyOf(const std::pair<const char*, const char*>& one) {
  return {one.first, one.first[0] == 'b' ? "@" : "r1", one.second};
}

std::string placeOf(const dossier::CellKey& key) {
  return key.table + "/" + key.row + "/" + key.column;
}

void flipByte(const base::Path& file, std::streamoff at) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(at);
  const int byte = stream.get();
  stream.seekp(at);
  stream.put(char(byte ^ 1));
}

/// What the server has put into the folder meanwhile stays.
void liftBarrier(const base::Path& folder) {
  const base::Path away = folder.string() + ".away";
  if (std::filesystem::is_regular_file(folder)) std::filesystem::remove(folder);
  std::filesystem::create_directories(folder);
  for (const auto& entry : std::filesystem::directory_iterator(away))
    std::filesystem::rename(entry.path(), folder / entry.path().filename());
  std::filesystem::remove_all(away);
}

client::SyncOptions patientOptions(unsigned seed) {
  client::SyncOptions options;
  options.connectTimeout = 5s;
  options.answerTimeout = 5s;
  options.retryFirst = 10ms;
  options.retryMost = 100ms;
  options.interval = 1h;
  options.seed = seed;
  options.mostWorkers = seed % 3 == 0 ? 3 : 0;
  options.worthParallel = 32'000;
  return options;
}

}  // namespace

Disasters& Disasters::operator+=(const Disasters& more) {
  backups += more.backups;
  restores += more.restores;
  copies += more.copies;
  putBacks += more.putBacks;
  twins += more.twins;
  damages += more.damages;
  pagesDamagedOnDevices += more.pagesDamagedOnDevices;
  barriers += more.barriers;
  deaths += more.deaths;
  edits += more.edits;
  pages += more.pages;
  submissions += more.submissions;
  return *this;
}

Disaster::Disaster(unsigned seed) : m_seed(seed), m_random(seed), m_line(seed + 1) {}

Disasters Disaster::run() {
  try {
    live();
  } catch (const std::exception& broken) {
    throw std::runtime_error(broken.what() + m_story);
  }
  return m_happened;
}

std::string Disaster::nameOf(const Handset& device) const {
  for (const Person& person : m_people)
    for (std::size_t i = 0; i < person.devices.size(); ++i)
      if (person.devices[i].get() == &device) return person.id + std::to_string(i);
  return "?";
}

void Disaster::live() {
  m_line.leadTo(m_server.port());
  begin(m_people[0], "aynur");
  begin(m_people[1], "bahar");
  for (int i = 0; i < kSteps; ++i)
    step();
  liftBarriers();
  m_line.heal();
  Holdings before[2];
  for (int i = 0; i < 2; ++i)
    gather(m_people[i], before[i]);
  settle();
  for (int i = 0; i < 2; ++i) {
    Person& person = m_people[i];
    const auto held = must(m_server.store().read(
        [&](db::Database& database) { return server::foldOperations(database, person.draft); }));
    const std::string expected = dossier::toJson(held, "p");
    gatherHeldBack(person);
    for (const auto& device : person.devices)
      checkDevice(person, *device, before[i], expected);
    checkReceipts(before[i], person);
    checkPages(person);
  }
  checkStore();
}

base::Path Disaster::newFolder() {
  return base::Path(m_aside.path().toStdString()) / std::to_string(++m_folders);
}

// --- what happens
// -----------------------------------------------------------------------------------------------------

void Disaster::begin(Person& person, const std::string& id) {
  person.id = id;
  for (int i = 0; i < 2; ++i) {
    person.devices.push_back(std::make_unique<Handset>());
    person.devices.back()->enrol(m_line.address(), RealServer::caPem(), m_server.enrolmentCode(id));
  }
  Handset& first = *person.devices[0];
  person.draft = first.newDraft(m_server.policy());
  first.edit(person.draft,
             {cell("application", "@", "kind", "assessment"), cell("application", "@", "level", "junior"),
              cell("basic", "@", "name", "阿依努尔"), cell("basic", "@", "phone", "13909960123"),
              cell("basic", "@", "remark", "无"), cell("work", "r1", "$row", "live"),
              cell("work", "r1", "from", "2016-08"), cell("work", "r1", "employer", "且末县生态环境监测站")});
  attach(person, first);
  for (const auto& device : person.devices)
    must(device->syncUnwatched(patientOptions(m_seed)));
}

void Disaster::step() {
  Person& person = anybody();
  Handset& device = anyDevice(person);
  switch (below(20)) {
    case 0:
    case 1:
    case 2:
      return edit(person, device);
    case 3:
    case 4:
      return attach(person, device);
    case 5:
    case 6:
    case 7:
    case 8:
      return sync(device);
    case 9:
      return dieSyncing(device);
    case 10:
      return submit(person, device);
    case 11:
    case 12:
      return backUp();
    case 13:
      return restore();
    case 14:
      return copyVault(person);
    case 15:
      return putBack(person);
    case 16:
      return wakeTwin(person);
    case 17:
      return damageAtServer();
    case 18:
      return damageOnDevice(person);
    default:
      return m_barriers.empty() ? raiseBarrier() : liftBarriers();
  }
}

void Disaster::edit(Person& person, Handset& device) {
  const auto& one = kCells[below(3)];
  const dossier::CellKey key = keyOf(one);
  const std::string value = "环境" + std::to_string(m_random());
  const auto edited = device.vault().drafts.edit(person.draft, {{key, value}}, base::SystemClock().now());
  // Under review nobody writes, and a draft that this copy has never heard of cannot be written.
  const auto code = edited ? base::Code::Unknown : edited.error().code();
  must(edited || code == base::Code::Locked || code == base::Code::NotFound, "an edit was not taken");
  if (!edited) return;
  ++m_happened.edits;
  tell(nameOf(device) + " writes " + one.second + "=" + value);
}

void Disaster::attach(Person& person, Handset& device) {
  base::Bytes noise(1 + below(500u << below(9)));
  for (std::uint8_t& byte : noise)
    byte = std::uint8_t(m_random());
  const base::Bytes page = pictureWith(noise);
  if (!workflow::mayWriteCells(device.vault().exchange.state(person.draft).phase)) return;
  if (!device.vault().drafts.dossier(person.draft) || !device.vault().exchange.queued().empty()) return;
  const std::string file = device.attach(person.draft, page, 1 + m_happened.pages);
  tell(nameOf(device) + " attaches " + file.substr(0, 8));
  ++m_happened.pages;
}

void Disaster::sync(Handset& device) {
  if (once(3)) m_line.roughen();
  device.beginSyncUnwatched(patientOptions(unsigned(m_random())));
  device.letSync(milliseconds(100 + below(900)));
  device.reopen();
  m_line.heal();
  tell(nameOf(device) + " syncs");
}

void Disaster::dieSyncing(Handset& device) {
  device.syncAndDieUnwatched(milliseconds(below(300)));
  tell(nameOf(device) + " dies syncing");
  ++m_happened.deaths;
}

void Disaster::submit(Person& person, Handset& device) {
  if (person.hasSubmitted) return;
  if (!device.vault().drafts.dossier(person.draft)) return;
  const auto submission = client::prepareSubmission(device.vault(), person.draft);
  if (!submission) return;
  if (!device.vault().exchange.queue(submission->command, base::SystemClock().now())) return;
  person.hasSubmitted = true;
  tell(nameOf(device) + " submits");
  sync(device);
  ++m_happened.submissions;
}

void Disaster::backUp() {
  if (!m_barriers.empty()) return;
  const base::Path folder = newFolder();
  m_server.backUp(folder);
  m_backups.push_back(folder);
  tell("backup " + folder.filename().string());
  ++m_happened.backups;
}

void Disaster::restore() {
  if (m_backups.empty()) return;
  liftBarriers();
  const base::Path& copy = m_backups[below(m_backups.size())];
  m_server.restore(copy);
  tell("restore " + copy.filename().string());
  m_line.leadTo(m_server.port());
  ++m_happened.restores;
}

void Disaster::copyVault(Person& person) {
  Handset& device = anyDevice(person);
  const base::Path folder = newFolder();
  device.copyTo(folder);
  person.copies.push_back({folder, device.vaultId()});
  tell("copy " + folder.filename().string() + " of " + nameOf(device));
  ++m_happened.copies;
}

/// Only of a vault that is there: the copy takes its place.
void Disaster::putBack(Person& person) {
  if (person.copies.empty()) return;
  const Copy& copy = person.copies[below(person.copies.size())];
  for (const auto& device : person.devices)
    if (device->vaultId() == copy.vaultId) {
      device->putBack(copy.folder);
      tell(nameOf(*device) + " put back to " + copy.folder.filename().string());
      ++m_happened.putBacks;
      return;
    }
}

void Disaster::wakeTwin(Person& person) {
  if (person.copies.empty() || person.devices.size() >= 4) return;
  const Copy& copy = person.copies[below(person.copies.size())];
  person.devices.push_back(std::make_unique<Handset>(copy.folder, copy.vaultId));
  tell(nameOf(*person.devices.back()) + " wakes from " + copy.folder.filename().string());
  ++m_happened.twins;
}

void Disaster::damageAtServer() {
  std::vector<base::Path> pages;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(m_server.storeFolder() / "files"))
    if (entry.is_regular_file() && entry.path().filename().string().size() == 64)
      pages.push_back(entry.path());
  if (pages.empty()) return;
  std::sort(pages.begin(), pages.end());
  const base::Path page = pages[below(pages.size())];
  const auto size = std::filesystem::file_size(page);
  tell("server loses " + page.filename().string().substr(0, 8));
  switch (below(3)) {
    case 0:
      std::filesystem::remove(page);
      break;
    case 1:
      std::filesystem::resize_file(page, size / 2);
      break;
    default:
      flipByte(page, std::streamoff(size / 2));
  }
  // What nobody looks at nobody can tell: the operator's verify finds it.
  (void)must(server::verify(m_server.store(), m_server.services().publicKey));
  ++m_happened.damages;
}

void Disaster::damageOnDevice(Person& person) {
  Handset& device = anyDevice(person);
  const base::Path page = device.sealedPage(below(100));
  if (page.empty()) return;
  tell(nameOf(device) + " loses a page");
  std::filesystem::resize_file(page, std::filesystem::file_size(page) / 2);
  ++m_happened.pagesDamagedOnDevices;
}

/// A folder of stored pages that cannot be entered, whoever the server runs as.
void Disaster::raiseBarrier() {
  std::vector<base::Path> folders;
  for (const auto& entry : std::filesystem::directory_iterator(m_server.storeFolder() / "files"))
    if (entry.is_directory()) folders.push_back(entry.path());
  if (folders.empty()) return;
  std::sort(folders.begin(), folders.end());
  const base::Path folder = folders[below(folders.size())];
  std::filesystem::rename(folder, folder.string() + ".away");
  if (!base::DiskFiles().write(folder, base::Bytes{1})) return liftBarrier(folder);  // the server was faster
  m_barriers.push_back(folder);
  tell("barrier " + folder.filename().string());
  ++m_happened.barriers;
}

void Disaster::liftBarriers() {
  for (const base::Path& folder : m_barriers)
    liftBarrier(folder);
  m_barriers.clear();
}

// --- how it ends
// ------------------------------------------------------------------------------------------------------

void Disaster::gather(Person& person, Holdings& all) {
  for (const auto& device : person.devices) {
    if (!device->vault().drafts.dossier(person.draft)) continue;
    for (const auto& one : kCells)
      for (const dossier::Operation& operation : device->vault().drafts.history(person.draft, keyOf(one)))
        all.values.emplace(placeOf(operation.cell), operation.value);
    for (const workflow::Receipt& receipt : device->vault().exchange.receipts(person.draft))
      all.receipts[receipt.number] = receipt;
  }
}

/// Says so when a sync goes on for ever, which no check afterwards could.
base::Result<client::SyncSnapshot> Disaster::syncToItsEnd(Handset& device) {
  std::mutex mutex;
  std::condition_variable ended;
  bool isDone = false;
  std::thread guard([&] {
    std::unique_lock lock(mutex);
    if (!ended.wait_for(lock, kLongestSync, [&] { return isDone; }))
      qWarning("TARIM_SEED=%u: a sync has no end: %s%s", m_seed, nameOf(device).c_str(), m_story.c_str());
  });
  auto synced = device.syncUnwatched(patientOptions(unsigned(m_random())));
  {
    const std::lock_guard lock(mutex);
    isDone = true;
  }
  ended.notify_all();
  guard.join();
  return synced;
}

void Disaster::settle() {
  (void)must(server::verify(m_server.store(), m_server.services().publicKey));
  for (int round = 0; round < kRoundsToSettle; ++round)
    for (Person& person : m_people)
      for (const auto& device : person.devices) {
        device->reopen();
        const auto synced = syncToItsEnd(*device);
        if (round == kRoundsToSettle - 1)
          tell(nameOf(*device) + " ends with " + (synced ? std::string("all sent") : synced.error().line()));
        // A device whose enrolment the restored store does not know, or whose page nobody has any more, says
        // so; what it says is looked at below.
        if (!synced && synced.error().code() == base::Code::NotAuthenticated) {
          device->enrol(m_line.address(), RealServer::caPem(), m_server.enrolmentCode(person.id));
        }
      }
}

void Disaster::checkDevice(Person& person, Handset& device, const Holdings& before,
                           const std::string& expected) {
  client::Vault& vault = device.vault();
  must(bool(vault.drafts.dossier(person.draft)), "a device has lost the draft");
  bool isHeld = false;
  for (const client::DraftInfo& draft : vault.drafts.list())
    if (draft.held) {
      isHeld = true;
      must(draft.held->code == base::Code::Locked, "held for ever: " + draft.held->detail);
    }
  if (isHeld) return;  // Told: the application is under review, and what was typed stays here.
  must(vault.exchange.pending({}).operations.empty(), "operations are left");
  must(dossier::toJson(*vault.drafts.dossier(person.draft), "p") == expected, "the cells differ");
  std::set<std::pair<std::string, std::string>> now;
  for (const auto& one : kCells)
    for (const dossier::Operation& operation : vault.drafts.history(person.draft, keyOf(one)))
      now.emplace(placeOf(operation.cell), operation.value);
  for (const auto& [place, value] : before.values)
    must(now.contains({place, value}) || m_heldBack.contains(value),
         "a value is gone at " + nameOf(device) + ": " + place + " " + value);
}

/// What was typed on a device that had not heard that reviewers have the application stays there, told.
void Disaster::gatherHeldBack(Person& person) {
  for (const auto& device : person.devices)
    for (const client::DraftInfo& draft : device->vault().drafts.list())
      if (draft.held && draft.held->code == base::Code::Locked)
        for (const auto& one : kCells)
          for (const dossier::Operation& operation :
               device->vault().drafts.history(draft.application, keyOf(one)))
            m_heldBack.insert(operation.value);
}

void Disaster::checkReceipts(const Holdings& before, Person& person) {
  const auto here = must(m_server.store().read(
      [&](db::Database& database) { return server::receipts::of(database, person.draft); }));
  for (const auto& [number, receipt] : before.receipts) {
    const bool atServer = std::any_of(here.begin(), here.end(), [&](const workflow::Receipt& one) {
      return one.number == receipt.number && one.signature == receipt.signature;
    });
    bool isKept = atServer;
    for (const auto& device : person.devices)
      for (const client::EarlierReceipt& earlier : device->vault().exchange.earlierReceipts(person.draft))
        isKept = isKept || earlier.receipt.signature == receipt.signature;
    must(isKept, "a receipt is gone: " + number);
  }
  std::map<std::string, std::string> all = m_applicationOf;
  for (const workflow::Receipt& receipt : here)
    all.emplace(receipt.number, person.draft);
  for (const auto& [number, receipt] : before.receipts)
    all.emplace(number, person.draft);
  for (const auto& [number, application] : all) {
    const auto [known, isNew] = m_applicationOf.emplace(number, application);
    must(known->second == application, "a number was given to two applications: " + number);
  }
  for (const workflow::Receipt& receipt : here)
    must(m_applicationOf.at(receipt.number) == person.draft, "a number was given twice: " + receipt.number);
}

void Disaster::checkPages(Person& person) {
  const auto held = must(m_server.store().read(
      [&](db::Database& database) { return server::foldOperations(database, person.draft); }));
  for (const dossier::Attachment& page : dossier::attachments(held)) {
    const base::Hash hash = must(base::hashFromHex(page.file));
    const auto bytes = base::DiskFiles().read(m_server.services().files.pathOf(hash), 1u << 26);
    if (bytes && base::sha256(*bytes) == hash) continue;
    // Nobody has it any more: then every device that lives says so.
    for (const auto& device : person.devices) {
      const auto read = device->vault().files.read(page.file);
      must(!read, "a page that a device has is not at the server: " + page.file.substr(0, 8));
      const auto record = device->vault().files.record(page.file);
      must(!record || record->progress != client::FileProgress::OnServer,
           "a page that is gone is said to be at the server: " + page.file.substr(0, 8));
    }
  }
}

void Disaster::checkStore() {
  const auto report = must(server::verify(m_server.store(), m_server.services().publicKey));
  for (const std::string& problem : report.problems)
    must(problem.find("file") != std::string::npos, problem);
}

}  // namespace tarim::drills
