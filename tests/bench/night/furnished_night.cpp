// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/night/furnished_night.hpp"

#include "shared/base/ids.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/dossier/manifest.hpp"
#include "shared/imaging/turbo.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tarim::bench {

namespace {

constexpr int kPatience = 60'000;
constexpr int kDevicesOfAddress = 20;  ///< An office behind one address.

QString program() {
  return QStringLiteral(TARIM_BIN_DIR "/tarim-server");
}

/// The small policy of the tests with a window around today.
std::string policyText(base::Instant now) {
  std::ifstream file(TARIM_TESTS_DIR "/data/policies/small/policy.json");
  std::string text((std::istreambuf_iterator<char>(file)), {});
  const auto put = [&](std::string_view from, int days) {
    const std::string to = base::formatInstant(now + std::chrono::hours(24 * days));
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  };
  put("2024-08-24T00:00:00+08:00", -7);
  put("2024-09-09T00:00:00+08:00", 7);
  put("2024-09-21T00:00:00+08:00", 21);
  return text;
}

std::string scan() {
  const imaging::Pixels page{8, 8, base::Bytes(192, 200)};
  return std::string(base::textOf(imaging::encodeJpeg(page, 90, imaging::Chroma::Full).value()));
}

void upload(server::Services& services, const std::string& person, const std::string& bytes) {
  const auto hash = base::sha256(bytes);
  const auto created = services.files.create(person, hash, bytes.size()).value();
  const auto writer = services.files.begin(person, created.id, created.offset).value();
  writer->append(base::bytesOf(bytes)).value();
  if (!writer->finish().value()) throw std::runtime_error("a scan was not stored");
}

std::vector<std::pair<dossier::CellKey, std::string>> completeCells() {
  std::vector<std::pair<dossier::CellKey, std::string>> cells = {
      {{"application", "@", "kind"}, "assessment"},
      {{"application", "@", "level"}, "junior"},
      {{"basic", "@", "name"}, "阿依努尔·买买提"},
      {{"basic", "@", "phone"}, "13909960123"},
      {{"basic", "@", "remark"}, "无"},
      {{"work", "r1", "$row"}, "live"},
      {{"work", "r1", "from"}, "2016-08"},
      {{"work", "r1", "employer"}, "且末县生态环境监测站"}};
  dossier::Attachment page;
  page.id = "a1";
  page.slot = "work_proof";
  page.table = "work";
  page.row = "r1";
  page.page = 1;
  page.file = base::sha256(scan()).hex();
  page.size = scan().size();
  page.type = "jpeg";
  page.width = 1240;
  page.height = 1754;
  page.mask = dossier::MaskAnswer::No;
  page.name = "证明.jpg";
  for (const auto& [cell, value] : dossier::cellsOf(page))
    cells.emplace_back(cell, value);
  return cells;
}

NightDevice enrolled(server::Services& services, const std::string& person, int number) {
  NightDevice device;
  device.seed = crypto::randomKey();
  wire::EnrolRequest request;
  request.protocol = 1;
  request.code = services.accounts.makeEnrolmentCode(person, std::chrono::hours(1)).value();
  request.deviceName = "bench";
  request.devicePublicKey = base::toHex(crypto::publicKeyOf(device.seed));
  const auto made = services.accounts.enrol(request, "bench").value();
  device.token = made.token;
  device.device = made.device;
  device.application = base::newId();
  const int office = number / kDevicesOfAddress;
  device.address = "127.0." + std::to_string(1 + office / 250) + "." + std::to_string(1 + office % 250);
  return device;
}

}  // namespace

FurnishedNight::FurnishedNight(int syncingDevices, int submittingDevices, int attackingDevices)
    : m_key(crypto::randomKey()) {
  syncing.resize(std::size_t(syncingDevices));
  submitting.resize(std::size_t(submittingDevices));
  attacking.resize(std::size_t(attackingDevices));
  QProcess init;
  init.start(program(), {"init", m_folder.path(), "--port", "0", "--name", "bench"});
  if (!init.waitForFinished(kPatience) || init.exitCode() != 0) throw std::runtime_error("no server folder");
  furnish();
  start();
}

FurnishedNight::~FurnishedNight() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.terminate();
  if (!m_process.waitForFinished(kPatience)) m_process.kill();
  m_process.waitForFinished(kPatience);
}

void FurnishedNight::furnish() {
  const auto store = server::Store::open(file("store"), m_clock).value();
  server::Services services(*store, m_key);
  const auto published = services.policies.publish(policyText(m_clock.now()), "policy.json", m_key).value();
  m_policy = published->hash.hex();
  std::vector<server::Person> people;
  const std::size_t all = syncing.size() + submitting.size() + attacking.size();
  for (std::size_t i = 0; i < all; ++i)
    people.push_back({"p" + std::to_string(i), "阿依努尔", "applicant", "u"});
  services.accounts.import({{"u", "且末县生态环境监测站", "且末县", ""}}, people).value();
  int number = 0;
  for (auto* devices : {&syncing, &submitting, &attacking})
    for (NightDevice& device : *devices) {
      device = enrolled(services, "p" + std::to_string(number), number);
      if (devices == &submitting) fillIn(services, device);
      ++number;
    }
}

/// Its operations reach the server through the services, as an earlier sync would have brought them.
void FurnishedNight::fillIn(server::Services& services, NightDevice& device) {
  const auto identity = services.accounts.authenticate("Bearer " + device.token).value();
  upload(services, identity.person.id, scan());
  wire::SyncRequest request;
  request.protocol = 1;
  request.now = base::toMillis(m_clock.now());
  request.drafts.push_back({device.application, m_policy});
  request.operations.push_back({device.application, {}});
  dossier::MergedCells cells;
  for (const auto& [cell, value] : completeCells()) {
    dossier::Operation operation;
    operation.sequence = ++device.sequence;
    operation.stamp = {request.now, std::uint32_t(operation.sequence), device.device};
    operation.cell = cell;
    operation.value = value;
    cells.apply(operation);
    request.operations.back().operations.push_back(operation);
  }
  services.sync.sync(identity, request).value();
  const auto policy = base::hashFromHex(m_policy).value();
  device.root = dossier::makeManifest(cells.dossier(), device.application, 1, policy).root.hex();
}

void FurnishedNight::start() {
  m_process.setStandardErrorFile(m_folder.filePath("server.log"));
  m_process.start(program(), {"serve", "--config", m_folder.path()});
  QByteArray said;
  while (!said.contains('\n')) {
    if (!m_process.waitForReadyRead(kPatience)) throw std::runtime_error("the server does not listen");
    said += m_process.readAllStandardOutput();
  }
  m_port = said.trimmed().split(':').last().toUShort();
}

}  // namespace tarim::bench
