// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/sides/kept_release.hpp"

#include "client/scans/import.hpp"
#include "client/sync/net/api_client.hpp"
#include "client/sync/net/tls_transport.hpp"
#include "client/sync/net/tus.hpp"
#include "client/sync/review_client.hpp"
#include "client/vault/submission.hpp"
#include "server/store/store.hpp"
#include "shared/base/ids.hpp"
#include "shared/dossier/attachments.hpp"
#include "shared/policy/policy.hpp"
#include "tests/journey/sides/world.hpp"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <stdexcept>

namespace tarim::tests {

namespace fs = std::filesystem;
using workflow::Command;
using workflow::CommandKind;

namespace {

const QString kImages = QStringLiteral(TARIM_TESTS_DIR "/data/images/documents/");
const QStringList kPages{QStringLiteral("rapidocr-img_exif_orientation.jpg"),
                         QStringLiteral("rapidocr-empty_black.jpg")};

template <class T>
T must(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().line());
  return std::move(*result);
}
void must(const base::Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().line());
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error(path.toStdString() + " is not there");
  return file.readAll();
}

void write(const QString& path, const QByteArray& bytes) {
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    throw std::runtime_error(path.toStdString() + " cannot be written");
}

/// The small policy, whose window stays open, and the people whom it needs.
void writeBeginning(const QString& folder) {
  QJsonObject policy =
      QJsonDocument::fromJson(bytesOf(QStringLiteral(TARIM_TESTS_DIR "/data/policies/small/policy.json")))
          .object();
  QJsonArray windows = policy[QLatin1String("windows")].toArray();
  const char* const days[][2] = {{"2024-08-24", "2099-01-01"}, {"2099-01-01", "2099-12-01"}};
  for (qsizetype i = 0; i < windows.size(); ++i) {
    QJsonObject window = windows[i].toObject();
    window[QLatin1String("from")] = QLatin1String(days[i][0]) + QLatin1String("T00:00:00+08:00");
    window[QLatin1String("to")] = QLatin1String(days[i][1]) + QLatin1String("T00:00:00+08:00");
    windows[i] = window;
  }
  policy[QLatin1String("windows")] = windows;
  write(folder + QStringLiteral("/policy/policy.json"), QJsonDocument(policy).toJson());
  write(folder + QStringLiteral("/units.csv"),
        "id,name,county,parent\nstation,且末县生态环境监测站,652825,\n");
  write(folder + QStringLiteral("/people.csv"),
        "id,name,role,unit\nayinur,阿依努尔,applicant,station\nahmat,艾合买提,base_officer,station\n");
}

// --- what people do
// ------------------------------------------------------------------------------------------------

void edit(Device& device, const std::string& draft, std::vector<client::CellEdit> edits) {
  must(device.vault->drafts.edit(draft, edits, base::SystemClock().now()));
}

void attach(Device& device, const std::string& draft, const QString& page) {
  const auto source = must(client::readPage((kImages + page).toStdString()));
  const client::PageTarget target{draft, "work_proof", "work", "r1"};
  const auto attached = must(client::importPage(*device.vault, source, target, base::SystemClock().now()));
  edit(device, draft, {{{std::string(dossier::kAttachmentTable), attached.id, "mask"}, "no"}});
}

std::string complete(Device& device, const std::string& policy, const std::string& name) {
  const std::string draft = must(device.vault->drafts.create(policy));
  edit(device, draft,
       {{{"application", "@", "kind"}, "assessment"},
        {{"application", "@", "level"}, "junior"},
        {{"basic", "@", "name"}, name},
        {{"basic", "@", "phone"}, "13909960123"},
        {{"basic", "@", "remark"}, "无"},
        {{"work", "r1", "$row"}, "live"},
        {{"work", "r1", "from"}, "2016-07"},
        {{"work", "r1", "employer"}, "且末县生态环境监测站"}});
  attach(device, draft, kPages[0]);
  return draft;
}

Command decision(CommandKind kind, const Command& submit) {
  Command command;
  command.id = base::newId();
  command.application = submit.application;
  command.kind = kind;
  command.attempt = submit.attempt;
  command.root = submit.root;
  command.step = "base_review";
  if (kind == CommandKind::Return) {
    workflow::Reason reason;
    reason.table = "work";
    reason.row = "r1";
    reason.column = "employer";
    reason.code = "unclear_scan";
    reason.words = "请写明单位全称，并重新扫描。";
    command.reasons.push_back(reason);
  }
  return command;
}

void decide(World& world, Device& reviewer, const Command& command) {
  const auto answer = world.ask(reviewer, command);
  if (!answer || !answer->done) throw std::runtime_error("the decision was not taken");
}

int eventsOf(World& world, Device& reviewer, const std::string& application) {
  client::ReviewClient review(*reviewer.vault, world.clock());
  return int(must(review.dossier(application)).events.size());
}

void lookAtPages(World& world, Device& reviewer, const std::string& application) {
  client::ReviewClient review(*reviewer.vault, world.clock());
  must(review.queue());
  const auto dossier = must(review.dossier(application));
  const auto manifest = QJsonDocument::fromJson(QByteArray::fromStdString(dossier.manifest)).object();
  for (const QJsonValue& file : manifest[QLatin1String("files")].toArray())
    must(review.blob(file.toArray()[0].toString().toStdString()));
}

/// The first bytes of a page are on the server, and the device knows where it goes on.
void sendAPart(Device& device) {
  const auto files = device.vault->files.toSend();
  if (files.empty()) throw std::runtime_error("there is no page to send");
  const client::FileRecord& file = files.front();
  const auto bytes = must(device.vault->files.read(file.hash));
  const client::Account account = device.vault->settings.account();
  const auto transport =
      client::makeTlsTransport(must(client::endpointOf(account.server, account.caPem)), {});
  client::ApiClient api(*transport, account.token);
  const base::ByteView part(bytes.data(), bytes.size() / 2);
  must(api.send(client::tus::create(file.hash, bytes.size(), false, part)));
  const auto answer = must(api.receive(4096));
  const auto offset = client::tus::offsetIn(answer);
  if (offset != part.size()) throw std::runtime_error("the part was not taken");
  must(device.vault->files.setUpload(file.hash, client::tus::locationIn(answer), *offset));
}

// --- what is kept of it
// --------------------------------------------------------------------------------------------

QJsonObject vaultOf(const Device& device, const QString& folder) {
  return {{QStringLiteral("folder"), folder}, {QStringLiteral("vault"), QString::fromStdString(device.id)}};
}

void keepDevice(Device& device, const fs::path& folder) {
  device.close();
  fs::copy(device.folder.toStdString(), folder, fs::copy_options::recursive);
}

/// Without its log, and on any free port.
void keepServer(World& world, const fs::path& folder) {
  world.server().stop();
  // Opened and closed once more, the database is one file without its journal.
  must(
      server::Store::open((world.server().folder() + QStringLiteral("/store")).toStdString(), world.clock()));
  fs::copy(world.server().folder().toStdString(), folder, fs::copy_options::recursive);
  for (const char* name : {"server.log", "store/lock"})
    fs::remove(folder / name);
  const QString settings = QString::fromStdString((folder / "tarim-server.toml").string());
  static const QRegularExpression line(QStringLiteral("^port = .*$"), QRegularExpression::MultilineOption);
  write(settings, QString::fromUtf8(bytesOf(settings)).replace(line, QStringLiteral("port = 0")).toUtf8());
}

KeptRelease::Vault vaultIn(const fs::path& folder, const QJsonObject& about, QLatin1String name) {
  const QJsonObject one = about[name].toObject();
  if (one.isEmpty()) return {};
  const QString device = one[QLatin1String("folder")].toString();
  return {QString::fromStdString((folder / device.toStdString()).string()),
          one[QLatin1String("vault")].toString().toStdString()};
}

}  // namespace

KeptRelease keptRelease(const fs::path& folder) {
  const QString path = QString::fromStdString((folder / "kept.json").string());
  const QJsonObject about = QJsonDocument::fromJson(bytesOf(path)).object();
  const auto text = [&](const char* name) { return about[QLatin1String(name)].toString().toStdString(); };
  const auto number = [&](const char* name) { return about[QLatin1String(name)].toInt(); };
  KeptRelease kept;
  kept.applicant = vaultIn(folder, about, QLatin1String("applicant"));
  kept.reviewer = vaultIn(folder, about, QLatin1String("reviewer"));
  kept.offline = vaultIn(folder, about, QLatin1String("offline"));
  kept.submitted = text("submitted");
  kept.begun = text("begun");
  kept.queued = text("queued");
  kept.eventsHeard = number("eventsHeard");
  kept.eventsThere = number("eventsThere");
  kept.receipts = number("receipts");
  kept.snapshots = number("snapshots");
  kept.isOpen = about[QLatin1String("open")].toBool();
  return kept;
}

void keepRelease(const fs::path& folder) {
  const QString at = QString::fromStdString(folder.string());
  writeBeginning(at);
  const auto policy = must(policy::loadFolder((folder / "policy").string()));
  const std::string hash = policy->hash.hex();
  World world(at);
  Device applicant = world.deviceOf(QStringLiteral("ayinur"), QStringLiteral("applicant"));
  Device reviewer = world.deviceOf(QStringLiteral("ahmat"), QStringLiteral("reviewer"));
  Device offline = world.newDevice(QStringLiteral("offline"));
  must(offline.vault->drafts.addPolicy(policy->text));
  complete(offline, hash, "从未联网");

  const std::string submitted = complete(applicant, hash, "阿依努尔");
  const Command first = world.submit(applicant, submitted);
  lookAtPages(world, reviewer, submitted);
  decide(world, reviewer, decision(CommandKind::Return, first));
  must(world.sync(applicant));
  edit(applicant, submitted, {{{"work", "r1", "employer"}, "且末县环境监测中心站"}});
  const Command second = world.submit(applicant, submitted);

  const std::string begun = must(applicant.vault->drafts.create(hash));
  edit(applicant, begun, {{{"basic", "@", "name"}, "已同步"}, {{"work", "r1", "$row"}, "live"}});
  attach(applicant, begun, kPages[0]);
  must(world.sync(applicant));
  // From here on the applicant hears nothing: the feed goes on without them.
  decide(world, reviewer, decision(CommandKind::Pass, second));
  must(applicant.vault->drafts.takeSnapshot(begun, client::SnapshotReason::Import, "",
                                            base::SystemClock().now()));
  edit(applicant, begun, {{{"basic", "@", "name"}, "未同步"}});
  attach(applicant, begun, kPages[1]);
  sendAPart(applicant);
  const std::string queued = complete(applicant, hash, "等待提交");
  must(applicant.vault->exchange.queue(must(client::prepareSubmission(*applicant.vault, queued)).command,
                                       base::SystemClock().now()));

  const QJsonObject about{
      {QStringLiteral("applicant"), vaultOf(applicant, QStringLiteral("applicant"))},
      {QStringLiteral("reviewer"), vaultOf(reviewer, QStringLiteral("reviewer"))},
      {QStringLiteral("offline"), vaultOf(offline, QStringLiteral("offline"))},
      {QStringLiteral("submitted"), QString::fromStdString(submitted)},
      {QStringLiteral("begun"), QString::fromStdString(begun)},
      {QStringLiteral("queued"), QString::fromStdString(queued)},
      {QStringLiteral("eventsHeard"), int(applicant.vault->exchange.events(submitted).size())},
      {QStringLiteral("eventsThere"), eventsOf(world, reviewer, submitted)},
      {QStringLiteral("receipts"), int(applicant.vault->exchange.receipts(submitted).size())},
      {QStringLiteral("snapshots"), int(applicant.vault->drafts.snapshots(begun).size())},
      {QStringLiteral("open"), true}};
  keepDevice(applicant, folder / "applicant");
  keepDevice(reviewer, folder / "reviewer");
  keepDevice(offline, folder / "offline");
  keepServer(world, folder / "server");
  write(at + QStringLiteral("/kept.json"), QJsonDocument(about).toJson());
}

}  // namespace tarim::tests
