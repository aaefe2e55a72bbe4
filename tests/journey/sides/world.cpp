// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/sides/world.hpp"

#include "client/platform/folders.hpp"
#include "client/vault/submission.hpp"

#include <QCoreApplication>

#include <sys/resource.h>

#include <csignal>
#include <stdexcept>

namespace tarim::tests {

namespace {

constexpr crypto::ScryptCost kCheap{1u << 10, 8, 1};

client::VaultDirectory directoryIn(const QString& folder) {
  return client::VaultDirectory(client::platform::vaultsFolder(std::filesystem::path(folder.toStdString())));
}

[[noreturn]] void fail(const base::Error& error) {
  throw std::runtime_error(error.line());
}

template <class T>
T needed(base::Result<T> result) {
  if (!result) fail(result.error());
  return std::move(*result);
}

std::optional<wire::CommandResult> answerOf(const client::Vault& vault, const std::string& command) {
  for (const client::QueuedCommand& queued : vault.exchange.queued())
    if (queued.command.id == command) return queued.result;
  wire::CommandResult done;
  done.id = command;
  done.done = true;
  return done;
}

}  // namespace

void Device::open() {
  if (!vault) vault = needed(directoryIn(folder).open(id, kPassphrase));
}

World::World() : World(qEnvironmentVariable("TARIM_JOURNEY_DATA")) {}

World::World(const QString& data)
    : m_data(data), m_server(m_folder.filePath(QStringLiteral("server")), QStringLiteral(TARIM_BIN_DIR)) {
  m_server.init(m_data);
  m_server.start();
}

Device World::newDevice(const QString& name) {
  Device device{m_folder.filePath(name), {}, {}};
  device.vault = needed(directoryIn(device.folder).create("demo", kPassphrase, kCheap));
  device.id = device.vault->info().id;
  return device;
}

base::Result<void> World::enrol(Device& device, const QString& code, const QString& caText,
                                const base::Clock& clock) {
  const client::Enrolment enrolment{m_server.address().toStdString(), caText.toStdString(),
                                    code.toStdString(), "journey"};
  return client::SyncEngine::enrol(*device.vault, enrolment, clock);
}

Device World::deviceOf(const QString& person, const QString& name) {
  Device device = newDevice(name);
  const auto enrolled = enrol(device, m_server.enrolmentCode(person));
  if (!enrolled) fail(enrolled.error());
  return device;
}

std::string World::fill(Device& device, demo::Fill fill) {
  return needed(demo::fillNewDraft(*device.vault, m_data.toStdString(), fill, m_clock.now()));
}

base::Result<client::SyncSnapshot> World::sync(Device& device) {
  return sync(device, m_clock);
}

base::Result<client::SyncSnapshot> World::sync(Device& device, const base::Clock& clock) {
  client::SyncEngine engine(*device.vault, clock);
  return engine.runOnce();
}

std::optional<wire::CommandResult> World::ask(Device& device, const workflow::Command& command) {
  if (const auto queued = device.vault->exchange.queue(command, m_clock.now()); !queued) fail(queued.error());
  needed(sync(device));
  return answerOf(*device.vault, command.id);
}

workflow::Command World::submit(Device& device, const std::string& application) {
  needed(sync(device));
  const auto submission = needed(client::prepareSubmission(*device.vault, application));
  const auto answer = ask(device, submission.command);
  if (!answer || !answer->done)
    throw std::runtime_error("not submitted: " + (answer ? answer->detail : "no answer"));
  return submission.command;
}

ClientProcess::ClientProcess(const Device& device, const QStringList& work,
                             const std::function<void()>& prepare) {
  const QString vaults = QString::fromStdString(
      client::platform::vaultsFolder(std::filesystem::path(device.folder.toStdString())).string());
  QStringList arguments = work;
  arguments.insert(1, vaults);
  arguments.insert(2, QString::fromStdString(device.id));
  m_process.setReadChannel(QProcess::StandardOutput);
  if (prepare) m_process.setChildProcessModifier(prepare);
  m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/journey-client"), arguments);
}

ClientProcess::~ClientProcess() {
  kill();
}

QString ClientProcess::line(int patience) {
  while (!m_process.canReadLine()) {
    if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(patience)) break;
  }
  return QString::fromUtf8(m_process.readLine()).trimmed();
}

void ClientProcess::kill() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.kill();
  m_process.waitForFinished();
}

int ClientProcess::wait(int patience) {
  if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
    throw std::runtime_error("the client does not come to an end");
  m_complaint = QString::fromUtf8(m_process.readAllStandardError());
  return m_process.exitCode();
}

void limitFiles(std::uint64_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{bytes, bytes};
  setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace tarim::tests
