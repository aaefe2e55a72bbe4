// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/server/furnished.hpp"

#include "shared/base/ids.hpp"
#include "tests/bench/largest.hpp"

#include <stdexcept>

namespace tarim::bench {

namespace {

constexpr int kPatience = 60'000;
constexpr int kDossiersOfOne = 50;  ///< As many as a request takes.
constexpr int kCells = 60;

QString program() {
  return QStringLiteral(TARIM_BIN_DIR "/tarim-server");
}

server::Enrolled enrolled(server::Services& services, const std::string& person) {
  wire::EnrolRequest request;
  request.protocol = 1;
  request.code = services.accounts.makeEnrolmentCode(person, std::chrono::hours(1)).value();
  request.deviceName = "bench";
  request.devicePublicKey = base::toHex(crypto::publicKeyOf(crypto::randomKey()));
  return services.accounts.enrol(request, "bench").value();
}

void importPeople(server::Services& services, const std::vector<std::string>& ids) {
  std::vector<server::Person> people;
  for (const std::string& id : ids)
    people.push_back({id, "阿依努尔", "applicant", "u"});
  services.accounts.import({{"u", "且末县生态环境监测站", "652825", ""}}, people).value();
}

/// Dossiers of one person in one request.
wire::SyncRequest dossiersOf(const std::string& device, int count, base::Instant now) {
  wire::SyncRequest request;
  request.protocol = 1;
  request.now = base::toMillis(now);
  for (int i = 0; i < count; ++i) {
    const std::string application = base::newId();
    request.drafts.push_back({application, demoPolicy()->hash.hex()});
    request.operations.push_back({application, {}});
    for (int cell = 1; cell <= kCells; ++cell) {
      dossier::Operation operation;
      operation.sequence = std::uint64_t(cell);
      operation.stamp = {base::toMillis(now), std::uint32_t(cell), device};
      operation.cell = {"paper", "r" + std::to_string(cell / 4), "c" + std::to_string(cell % 4)};
      operation.value = "塔里木河流域环境监测 " + std::to_string(cell);
      request.operations.back().operations.push_back(operation);
    }
  }
  return request;
}

}  // namespace

wire::SyncRequest editOf(Sender& sender, base::Instant now) {
  dossier::Operation operation;
  operation.sequence = ++sender.sequence;
  operation.stamp = {base::toMillis(now), std::uint32_t(sender.sequence), sender.device};
  operation.cell = {"basic", "@", "profession"};
  operation.value = "环境监测" + std::to_string(sender.sequence);
  wire::SyncRequest request;
  request.protocol = 1;
  request.now = base::toMillis(now);
  request.cursor = sender.cursor;
  request.store = sender.store;
  if (sender.sequence == 1) request.drafts.push_back({sender.application, demoPolicy()->hash.hex()});
  request.operations.push_back({sender.application, {operation}});
  return request;
}

FurnishedServer::FurnishedServer(int senders) : m_key(crypto::randomKey()) {
  QProcess init;
  init.start(program(), {"init", m_folder.path(), "--port", "0", "--name", "bench"});
  if (!init.waitForFinished(kPatience) || init.exitCode() != 0) throw std::runtime_error("no server folder");
  enrolSenders(senders);
}

void FurnishedServer::enrolSenders(int count) {
  const auto store = server::Store::open(file("store"), m_clock).value();
  server::Services services(*store, m_key);
  services.policies.publish(demoPolicy()->text, "policy.json", m_key).value();
  std::vector<std::string> people;
  for (int i = 0; i < count; ++i)
    people.push_back("s" + std::to_string(i));
  importPeople(services, people);
  for (const std::string& person : people) {
    const auto device = enrolled(services, person);
    m_senders.push_back({device.token, device.device, base::newId(), 0, 0, {}});
  }
}

void FurnishedServer::fill(int dossiers) {
  const auto store = server::Store::open(file("store"), m_clock).value();
  server::Services services(*store, m_key);
  std::vector<std::string> people;
  for (int at = m_dossiers; at < dossiers; at += kDossiersOfOne)
    people.push_back("f" + std::to_string(at));
  importPeople(services, people);
  for (const std::string& person : people) {
    const auto device = enrolled(services, person);
    const auto identity = services.accounts.authenticate("Bearer " + device.token).value();
    const int count = std::min(kDossiersOfOne, dossiers - m_dossiers);
    services.sync.sync(identity, dossiersOf(device.device, count, m_clock.now())).value();
    m_dossiers += count;
  }
}

void FurnishedServer::start() {
  m_process.setStandardErrorFile(m_folder.filePath("server.log"));
  m_process.start(program(), {"serve", "--config", m_folder.path()});
  QByteArray said;
  while (!said.contains('\n')) {
    if (!m_process.waitForReadyRead(kPatience)) throw std::runtime_error("the server does not listen");
    said += m_process.readAllStandardOutput();
  }
  m_port = said.trimmed().split(':').last().toUShort();
}

void FurnishedServer::stop() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.terminate();
  m_process.waitForFinished(kPatience);
}

}  // namespace tarim::bench
