// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/drills/schedule.hpp"

#include "client/vault/submission.hpp"
#include "server/services/submit.hpp"
#include "server/services/verify.hpp"
#include "server/store/events.hpp"
#include "server/store/operations.hpp"
#include "shared/base/files.hpp"
#include "shared/workflow/event.hpp"
#include "tests/support/jpeg_segment.hpp"

#include <thread>

namespace tarim::drills {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr int kSessions = 6;
constexpr int kRoundsToSettle = 3;
/// In each of so many schedules all pages are copies of one photograph: cut into slices they share most.
constexpr unsigned kCopiesEvery = 8;

const char* const kPhotographs[] = {"chinese-sign.jpg", "rapidocr-empty_black.jpg", "rapidocr-ch_en_num.jpg"};
constexpr std::size_t kLargest = 2;

client::CellEdit cell(const char* table, const char* row, const char* column, std::string value) {
  return {{table, row, column}, std::move(value)};
}

const char* const kBlack = TARIM_TESTS_DIR "/data/images/documents/rapidocr-empty_black.jpg";

}  // namespace

Happened& Happened::operator+=(const Happened& more) {
  breaks += more.breaks;
  hushes += more.hushes;
  restarts += more.restarts;
  kills += more.kills;
  deaths += more.deaths;
  pages += more.pages;
  edits += more.edits;
  pageBytes += more.pageBytes;
  arrivedBytes += more.arrivedBytes;
  twiceBytes += more.twiceBytes;
  refusedBytes += more.refusedBytes;
  againBytes += more.againBytes;
  twice += more.twice;
  lineBytes += more.lineBytes;
  return *this;
}

Schedule::Schedule(unsigned seed)
    : m_random(seed), m_line(seed + 1), m_onlyCopies(seed % kCopiesEvery == kCopiesEvery - 1) {}

Happened Schedule::run() {
  begin();
  m_line.roughen();
  for (int i = 0; i < kSessions; ++i) {
    session();
    holdToPromises();
  }
  m_line.heal();
  settle();
  compare();
  submit();
  compare();
  compareEvents();
  comparePages();
  m_happened.breaks = m_line.breaks();
  m_happened.lineBytes = m_line.bytesUp();
  return m_happened;
}

// --- what happens
// -----------------------------------------------------------------------------------------------------

client::SyncOptions Schedule::drawOptions() {
  client::SyncOptions options;
  options.connectTimeout = 2s;
  options.answerTimeout = 2s;
  options.retryFirst = 10ms;
  options.retryMost = 100ms;
  options.interval = 1h;
  options.seed = m_random();
  options.requestBytes = 1000 + below(60'000);
  constexpr std::size_t kWorkers[] = {0, 3, 12};
  options.mostWorkers = kWorkers[below(3)];
  options.worthParallel = 16'000u << below(4);
  options.recompress = !once(3);
  return options;
}

base::Bytes Schedule::drawPage() {
  if (once(4) || m_onlyCopies) {
    const std::string path = std::string(TARIM_TESTS_DIR "/data/images/documents/") +
                             kPhotographs[m_onlyCopies ? kLargest : below(3)];
    return tests::withSegment(must(base::DiskFiles().read(path, 1u << 20)), tests::kCommentMarker,
                              std::to_string(std::uint32_t(m_random())));
  }
  base::Bytes page = must(base::DiskFiles().read(kBlack, 1u << 20));
  for (std::size_t left = 1 + below(500u << below(11)); left > 0;) {
    base::Bytes words(std::min(left, tests::kLongestSegment));
    for (std::uint8_t& byte : words)
      byte = std::uint8_t(m_random());
    page = tests::withSegment(page, tests::kCommentMarker, base::textOf(words));
    left -= words.size();
  }
  return page;
}

/// A whole application under the small policy, on both devices.
void Schedule::begin() {
  m_line.leadTo(m_server.port());
  for (Handset& device : m_devices)
    device.enrol(m_line.address(), RealServer::caPem(), m_server.enrolmentCode());
  m_draft = m_devices[0].newDraft(m_server.policy());
  m_devices[0].edit(
      m_draft,
      {cell("application", "@", "kind", "assessment"), cell("application", "@", "level", "junior"),
       cell("basic", "@", "name", "阿依努尔"), cell("basic", "@", "phone", "13909960123"),
       cell("basic", "@", "remark", "无"), cell("work", "r1", "$row", "live"),
       cell("work", "r1", "from", "2016-08"), cell("work", "r1", "employer", "且末县生态环境监测站")});
  attach(m_devices[0]);
  for (Handset& device : m_devices)
    must(device.syncOnce(drawOptions()));
}

void Schedule::edit(Handset& device) {
  static constexpr std::pair<const char*, const char*> kCells[] = {
      {"name", "basic"}, {"remark", "basic"}, {"employer", "work"}};
  std::vector<client::CellEdit> edits;
  for (std::size_t i = 0; i <= below(3); ++i) {
    const auto& [column, table] = kCells[below(3)];
    edits.push_back(cell(table, table[0] == 'b' ? "@" : "r1", column, "环境" + std::to_string(m_random())));
  }
  device.edit(m_draft, edits);
  ++m_happened.edits;
}

void Schedule::attach(Handset& device) {
  const base::Bytes bytes = drawPage();
  m_pages[device.attach(m_draft, bytes, 1 + int(m_pages.size()))] = bytes.size();
  m_happened.pageBytes += bytes.size();
  ++m_happened.pages;
}

void Schedule::restart() {
  m_server.restart();
  m_line.leadTo(m_server.port());
  ++m_happened.restarts;
}

void Schedule::mishap() {
  switch (below(7)) {
    case 0:
      return restart();
    case 1:
      ++m_happened.hushes;
      return m_line.hush(milliseconds(once(5) ? 4000 : 50 + below(800)));
    case 2:
      return m_line.breakAll(milliseconds(below(200)));
    default:
      return;
  }
}

void Schedule::session() {
  for (Handset& device : m_devices) {
    for (std::size_t i = below(3); i > 0; --i)
      edit(device);
    for (std::size_t i = below(3); i > 0; --i)
      attach(device);
  }
  Handset& one = m_devices[below(2)];
  Handset& other = m_devices[&one == &m_devices[0] ? 1 : 0];
  if (once(2)) other.beginSync(drawOptions());
  if (once(4)) {
    ++m_happened.deaths;
    one.syncAndDie(milliseconds(below(500)));
  } else {
    one.beginSync(drawOptions());
  }
  for (std::size_t i = 1 + below(4); i > 0; --i) {
    std::this_thread::sleep_for(milliseconds(below(150)));
    mishap();
    if (once(2)) edit(m_devices[below(2)]);
    if (once(4)) attach(m_devices[below(2)]);
  }
  for (Handset& device : m_devices) {
    if (!device.isSyncing()) continue;
    if (once(2)) device.letSync(1500ms);
    ++m_happened.kills;
    device.kill();
  }
}

void Schedule::holdToPromises() {
  for (Handset& device : m_devices) {
    const Promises promised = device.promises();
    const auto held = must(m_server.store().read([&](db::Database& database) {
      return server::operations::highest(database, m_draft, device.name());
    }));
    const std::string violation =
        device.ledger().violation([&](const std::string& file) { return m_server.tally().wasRemoved(file); });
    must(violation.empty(), violation);
    must(held >= promised.acknowledged, "an acknowledged operation is not on the server");
    for (const std::string& hash : promised.stored)
      must(bool(m_server.services().files.stored(must(base::hashFromHex(hash)))),
           "a page with a receipt is gone: " + hash.substr(0, 8) + ", " + std::to_string(m_pages.at(hash)) +
               " bytes");
  }
}

// --- how it ends
// ------------------------------------------------------------------------------------------------------

void Schedule::settle() {
  for (int round = 0; round < kRoundsToSettle; ++round)
    for (Handset& device : m_devices)
      must(device.syncOnce(drawOptions()));
}

/// Over the bad line again: one event, however often it had to be said.
void Schedule::submit() {
  Handset& device = m_devices[below(2)];
  const auto submission = must(client::prepareSubmission(device.vault(), m_draft));
  must(device.vault().exchange.queue(submission.command, base::SystemClock().now()));
  m_line.roughen();
  for (int i = 0; i < 3 && !device.vault().exchange.queued().empty(); ++i) {
    device.beginSync(drawOptions());
    std::this_thread::sleep_for(milliseconds(below(60)));
    mishap();
    device.kill();
  }
  m_line.heal();
  settle();
  for (const client::QueuedCommand& queued : device.vault().exchange.queued())
    must(false, "the submission has no good answer: " +
                    (queued.result ? queued.result->detail + queued.result->findings : std::string("none")));
}

void Schedule::compare() {
  holdToPromises();
  const auto held = must(m_server.store().read(
      [&](db::Database& database) { return server::foldOperations(database, m_draft); }));
  const std::string expected = dossier::toJson(held, "p");
  for (Handset& device : m_devices) {
    device.kill();
    must(device.vault().exchange.pending({}).operations.empty(), "operations are left");
    must(device.vault().files.toSend().empty(), "pages are left");
    must(dossier::toJson(*device.vault().drafts.dossier(m_draft), "p") == expected, "the cells differ");
    must(device.promises().acknowledged == device.written(), "an operation was never acknowledged");
  }
  must(dossier::attachments(held).size() == m_pages.size(), "a page's row is missing");
}

void Schedule::comparePages() {
  for (const auto& [file, arrived] : m_server.tally().files()) {
    m_happened.arrivedBytes += arrived.taken;
    const std::uint64_t once = arrived.announced * (1 + arrived.removed);
    m_happened.twiceBytes += arrived.taken > once ? arrived.taken - once : 0;
    m_happened.twice += arrived.announced > 0 && arrived.taken >= once + arrived.announced;
  }
  for (const Handset& device : m_devices)
    m_happened.againBytes += device.ledger().sentAgain();
  m_happened.refusedBytes = m_server.tally().refused();
  for (const auto& [hash, size] : m_pages) {
    const auto stored = must(m_server.services().files.stored(must(base::hashFromHex(hash))));
    must(stored.size == size, "a page has another size");
  }
}

void Schedule::compareEvents() {
  const auto events = must(
      m_server.store().read([&](db::Database& database) { return server::events::of(database, m_draft); }));
  must(events.size() == 2 && events[1].kind == workflow::EventKind::Submitted, "it was not submitted once");
  for (Handset& device : m_devices) {
    const auto here = device.vault().exchange.events(m_draft);
    must(here.size() == 2 && here[1].hash == events[1].hash, "a device has other events");
    must(bool(workflow::verifyChain(here)), "a device's chain does not hold");
    must(device.vault().exchange.receipts(m_draft).size() == 1, "a device has no receipt");
  }
  const auto report = must(server::verify(m_server.store(), m_server.services().publicKey));
  must(report.ok(), report.ok() ? "" : report.problems.front());
}

}  // namespace tarim::drills
