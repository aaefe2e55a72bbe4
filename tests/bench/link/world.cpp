// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/link/world.hpp"

#include "demo/application.hpp"
#include "demo/cycle.hpp"
#include "demo/data.hpp"
#include "shared/base/files.hpp"
#include "shared/base/ids.hpp"
#include "shared/dossier/attachments.hpp"
#include "tests/support/cannot.hpp"

#include <QFile>

#include <random>

namespace tarim::bench {

namespace {

constexpr int kPatience = 60'000;
constexpr crypto::ScryptCost kCheap{1u << 10, 8, 1};

policy::PolicyPtr policyOfToday() {
  static const policy::PolicyPtr policy =
      demo::policyFor(base::beijingDate(base::SystemClock().now())).value();
  return policy;
}

void put(const QString& path, std::string_view text) {
  base::DiskFiles files;
  files.write(path.toStdString(), base::bytesOf(text)).value();
}

/// Sentences that nobody has written before, of words that somebody has.
std::string proseOf(std::size_t bytes, std::mt19937& random) {
  static const std::u32string from =
      QString::fromUtf8(demo::applicationText().data(), 30000).toStdU32String();
  std::u32string text;
  while (text.size() * 3 < bytes) {
    const std::size_t at = random() % (from.size() - 40);
    for (const char32_t letter : from.substr(at, 3 + random() % 14))
      if (letter >= 0x4E00 && letter < 0x9FFF) text += letter;
  }
  return QString::fromStdU32String(text).toStdString().substr(0, bytes / 3 * 3);
}

}  // namespace

// --- the server
// ------------------------------------------------------------------------------------------------------

FarServer::FarServer(const link::EmulatedLink& link) : m_link(link) {
  const QString folder = m_folder.path();
  run({"init", folder + "/server", "--address", QString::fromStdString(link::kServerAddress), "--port",
       "8443"});
  base::DiskFiles().makeFolder((folder + "/policy").toStdString()).value();
  put(folder + "/policy/policy.json", policyOfToday()->text);
  put(folder + "/units.csv", demo::unitsCsv());
  put(folder + "/people.csv", demo::peopleCsv());
  const QString config = folder + "/server";
  run({"--config", config, "policy", "publish", folder + "/policy"});
  run({"--config", config, "people", "import", folder + "/units.csv", folder + "/people.csv"});
  start();
}

QString FarServer::run(const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(QStringLiteral(TARIM_BIN_DIR "/tarim-server"), arguments);
  if (!process.waitForFinished(kPatience) || process.exitCode() != 0)
    throw tests::cannot("tarim-server " + arguments.join(' ') + ": " + QString::fromUtf8(process.readAll()));
  return QString::fromUtf8(process.readAll());
}

void FarServer::start() {
  m_process.setChildProcessModifier([this] { m_link.server().enter(); });
  m_process.setStandardErrorFile(m_folder.filePath("server.log"), QIODevice::Append);
  m_process.start(QStringLiteral(TARIM_BIN_DIR "/tarim-server"),
                  {"--config", m_folder.filePath("server"), "serve"});
  QByteArray said;
  while (!said.contains('\n')) {
    if (!m_process.waitForReadyRead(kPatience)) throw tests::cannot("tarim-server does not listen");
    said += m_process.readAllStandardOutput();
  }
}

void FarServer::kill() {
  if (m_process.state() == QProcess::NotRunning) return;
  m_process.kill();
  m_process.waitForFinished(kPatience);
}

std::string FarServer::caText() const {
  QFile file(m_folder.filePath("server/ca.pem"));
  if (!file.open(QIODevice::ReadOnly)) throw tests::cannot("no ca.pem");
  return file.readAll().toStdString();
}

std::string FarServer::enrolmentCode(const std::string& person) {
  const QString said =
      run({"--config", m_folder.filePath("server"), "enrol-code", QString::fromStdString(person)});
  return said.section('\n', 0, 0).trimmed().toStdString();
}

// --- the device
// ------------------------------------------------------------------------------------------------------

NearDevice::NearDevice(const link::EmulatedLink& link, FarServer& server, client::SyncOptions options)
    : m_link(link), m_options(std::move(options)) {
  client::VaultDirectory directory(m_folder.path().toStdString());
  m_vault = directory.create("bench", "river 2024", kCheap).value();
  const client::Enrolment enrolment{link::kServerAddress + ":8443", server.caText(),
                                    server.enrolmentCode("ayinur"), "bench"};
  link.device().inside([&] { client::SyncEngine::enrol(*m_vault, enrolment, m_clock, m_options).value(); });
}

void NearDevice::write(std::size_t bytes) {
  m_application = m_vault->drafts.create(policyOfToday()->hash.hex()).value();
  const auto dossier = demo::applicationFor(*policyOfToday(), base::beijingDate(m_clock.now())).value();
  std::mt19937 random(5);
  std::vector<client::CellEdit> edits;
  std::size_t written = 0;
  for (const auto& [cell, value] : dossier.cells()) {
    if (cell.table == dossier::kAttachmentTable) continue;
    edits.push_back({cell, std::string(value)});
    written += value.size();
  }
  for (client::CellEdit& edit : edits) {
    if (written >= bytes) break;
    if (edit.value.size() < 60) continue;
    const std::string more = proseOf(1500, random);
    edit.value += more;
    written += more.size();
  }
  m_vault->drafts.edit(m_application, edits, m_clock.now()).value();
}

void NearDevice::attach(const base::Bytes& page) {
  const auto file = m_vault->files.add(page).value();
  dossier::Attachment attachment;
  attachment.id = base::newId();
  attachment.slot = "id_card";
  attachment.file = file.hash;
  attachment.size = file.size;
  attachment.type = "jpeg";
  attachment.page = ++m_pages;
  std::vector<client::CellEdit> edits;
  for (auto& [key, value] : dossier::cellsOf(attachment))
    edits.push_back({key, value});
  m_vault->drafts.edit(m_application, edits, m_clock.now()).value();
}

void NearDevice::editOneField() {
  const std::vector<client::CellEdit> edits{
      {{"basic", "@", "profession"}, "环境监测" + std::to_string(++m_edits)}};
  m_vault->drafts.edit(m_application, edits, m_clock.now()).value();
}

bool NearDevice::hasUnsentEdits() const {
  const auto drafts = m_vault->drafts.list();
  return std::any_of(drafts.begin(), drafts.end(),
                     [](const client::DraftInfo& one) { return one.acknowledged < one.operations; });
}

std::unique_ptr<client::SyncEngine> NearDevice::engine(client::SyncListener* listener) {
  return std::make_unique<client::SyncEngine>(*m_vault, m_clock, m_options, listener);
}

client::SyncSnapshot NearDevice::sync() {
  client::SyncSnapshot done;
  m_link.device().inside([&] { done = engine()->runOnce().value(); });
  return done;
}

}  // namespace tarim::bench
