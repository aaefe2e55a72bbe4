// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// A device that never gets a link: what it has to say goes on a stick, through the operator's hands or over a
// colleague's link, and its receipt comes back the same way.
#include "client/package/forward.hpp"
#include "client/package/pack.hpp"
#include "client/package/receive.hpp"
#include "client/vault/submission.hpp"
#include "tests/journey/sides/tests.hpp"
#include "tests/journey/sides/world.hpp"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace tarim;
using base::Code;
using tests::Device;
using tests::World;

class PackagesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aPackageThroughTheOperatorsHands();
  void aPackageOverAColleaguesLink();
  void aPackageInSmallPartsAndASlowReply();
  void theSameFromTheCommandLine();
};

namespace {

/// Filled in and submitted without the server having heard of it.
std::string submitOffline(World& world, Device& device) {
  const std::string draft = world.fill(device);
  const auto submission = client::prepareSubmission(*device.vault, draft);
  if (!submission || !device.vault->exchange.queue(submission->command, world.clock().now()))
    throw std::runtime_error("nothing to submit");
  return draft;
}

template <class T>
T must(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().line());
  return std::move(*result);
}

client::Packed packed(World& world, Device& device, const QString& folder,
                      std::uint64_t partBytes = package::kMostPartBytes) {
  QDir().mkpath(folder);
  return must(client::pack(*device.vault, world.clock(), {folder.toStdString(), partBytes, true}));
}

QByteArray everythingIn(const QString& folder) {
  QByteArray all;
  QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    QFile file(walk.next());
    if (file.open(QIODevice::ReadOnly)) all += file.readAll();
  }
  return all;
}

/// What nobody on the way may see: what was typed, and that there are pictures.
void nothingIsReadableIn(const QByteArray& bytes) {
  for (const char* secret : {"阿依努尔", "13909960123", "652825199003070421", "JFIF", "\"person\"", "ayinur"})
    QVERIFY2(!bytes.contains(secret), secret);
  QVERIFY(!bytes.contains(QByteArray::fromHex("ffd8ffe0")) &&
          !bytes.contains(QByteArray::fromHex("ffd8ffdb")));
}

/// tarim-cli on this device's vault, which is closed meanwhile; what it printed.
QString cli(Device& device, const QStringList& words, int expected = 0) {
  device.close();
  QProcess program;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("TARIM_PASSPHRASE"), QString::fromStdString(tests::kPassphrase));
  program.setProcessEnvironment(environment);
  program.setProcessChannelMode(QProcess::MergedChannels);
  program.start(QStringLiteral(TARIM_BIN_DIR "/tarim-cli"),
                words + QStringList{QStringLiteral("--data"), device.folder});
  program.waitForFinished(120'000);
  const QString said = QString::fromUtf8(program.readAll());
  device.open();
  if (program.exitCode() != expected)
    throw std::runtime_error("tarim-cli " + words.join(' ').toStdString() + ": " + said.toStdString());
  return said;
}

void receiptIsThere(Device& device, const std::string& draft) {
  QCOMPARE(device.vault->exchange.receipts(draft).size(), std::size_t(1));
  QCOMPARE(device.vault->exchange.state(draft).phase, workflow::Phase::InReview);
  QVERIFY(device.vault->files.toSend().empty());
  QVERIFY(device.vault->exchange.queued().empty());
}

}  // namespace

void PackagesTest::aPackageThroughTheOperatorsHands() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  const std::string draft = submitOffline(world, device);
  const QString stick = world.folder("stick");
  const client::Packed made = packed(world, device, stick);
  QVERIFY(made.operations > 100 && made.commands == 1 && made.pages > 10);
  nothingIsReadableIn(everythingIn(stick));
  // Nothing counts as sent.
  QCOMPARE(device.vault->files.toSend().size(), std::size_t(made.pages));

  const QString replies = world.folder("replies");
  const auto imported = world.server().run({"package", "import", stick, "--replies", replies});
  QVERIFY2(imported.contains("receipt") && imported.contains("阿依努尔"), qPrintable(imported));
  const QStringList names = QDir(replies).entryList({"reply-*.tarim"}, QDir::Files);
  QCOMPARE(names.size(), 1);
  const std::filesystem::path reply = (replies + "/" + names[0]).toStdString();
  nothingIsReadableIn(everythingIn(replies));

  const auto offset = device.vault->exchange.serverClock().offset;
  const auto received = must(client::receive(*device.vault, world.clock(), {reply}));
  QCOMPARE(received.receipts.size(), std::size_t(1));
  QCOMPARE(received.left, std::uint64_t(0));
  QCOMPARE(device.vault->exchange.serverClock().offset, offset);
  receiptIsThere(device, draft);
  // Once more, the package and the reply: the same words, nothing twice.
  for (int time = 0; time < 2; ++time)  // The second time a reply lies beside it.
    QVERIFY(world.server().run({"package", "import", stick}).contains("was taken before"));
  const std::filesystem::path anew = (stick + "/" + names[0]).toStdString();
  const auto again = must(client::receive(*device.vault, world.clock(), {anew}));
  QVERIFY(again.outcome == package::PackageOutcome::Repeated && again.receipts.empty());
  receiptIsThere(device, draft);
  QVERIFY(world.sync(device));
  QCOMPARE(world.server().verify(), QString());
}

void PackagesTest::aPackageOverAColleaguesLink() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  Device officer = world.deviceOf("ahmat", "officer");
  Device stranger = world.deviceOf("ayinur", "second");
  const std::string draft = submitOffline(world, device);
  const QString stick = world.folder("stick");
  const client::Packed made = packed(world, device, stick);
  client::ForwardOptions options;
  options.files = made.files;
  const auto forwarded = must(client::forwardPackage(*officer.vault, world.clock(), options));
  QCOMPARE(forwarded.outcome, std::string("new"));
  QCOMPARE(forwarded.bytes, made.bytes);
  nothingIsReadableIn(everythingIn(stick));
  nothingIsReadableIn(everythingIn(world.folder("officer")));
  QVERIFY(officer.vault->drafts.list().empty());
  // Nobody else can open the reply, not even the same person's other device.
  for (Device* other : {&officer, &stranger})
    QCOMPARE(client::receive(*other->vault, world.clock(), {forwarded.reply}).error().code(),
             Code::ReplyForOther);
  // Whoever carries it forwards it once more: the answer was lost, say.
  QCOMPARE(must(client::forwardPackage(*officer.vault, world.clock(), options)).outcome,
           std::string("repeated"));

  QCOMPARE(must(client::receive(*device.vault, world.clock(), {forwarded.reply})).receipts.size(),
           std::size_t(1));
  receiptIsThere(device, draft);
  QVERIFY(world.sync(device) && world.sync(officer));
  QCOMPARE(world.server().verify(), QString());
  // A reply is not forwarded, a package is not received.
  options.files = {forwarded.reply};
  QCOMPARE(client::forwardPackage(*officer.vault, world.clock(), options).error().code(),
           Code::PackageWrongWay);
  QCOMPARE(client::receive(*device.vault, world.clock(), made.files).error().code(), Code::PackageWrongWay);
}

void PackagesTest::aPackageInSmallPartsAndASlowReply() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  Device officer = world.deviceOf("ahmat", "officer");
  const std::string draft = submitOffline(world, device);
  client::Packed made = packed(world, device, world.folder("stick"), 300'000);
  QVERIFY(made.files.size() > 2);
  for (const auto& file : made.files)
    QVERIFY(std::filesystem::file_size(file) <= 300'000);
  std::reverse(made.files.begin(), made.files.end());
  client::ForwardOptions options;
  options.files = made.files;
  options.reply = world.folder("reply.tarim").toStdString();
  options.files.pop_back();
  QCOMPARE(client::forwardPackage(*officer.vault, world.clock(), options).error().code(),
           Code::PackagePartMissing);
  options.files = made.files;
  const auto forwarded = must(client::forwardPackage(*officer.vault, world.clock(), options));
  // Meanwhile the device found a link after all, and knows more than the reply that comes late.
  QVERIFY(world.sync(device));
  receiptIsThere(device, draft);
  const auto late = must(client::receive(*device.vault, world.clock(), {forwarded.reply}));
  QVERIFY(late.receipts.empty());
  receiptIsThere(device, draft);
  // A package with nothing in it asks for news.
  const client::Packed empty = packed(world, device, world.folder("empty"));
  QCOMPARE(empty.operations + empty.commands + empty.pages, std::uint64_t(0));
}

void PackagesTest::theSameFromTheCommandLine() {
  World world;
  Device device = world.deviceOf("ayinur", "device");
  Device officer = world.deviceOf("ahmat", "officer");
  const std::string draft = world.fill(device);
  const QString stick = world.folder("stick");
  QDir().mkpath(stick);
  QVERIFY(cli(device, {"submit", "--offline"}).contains("leaves with the next"));
  QVERIFY(cli(device, {"pack", stick, "--part-size", "1M"}).contains("1 commands"));
  const QStringList names = QDir(stick).entryList(QDir::Files);
  QVERIFY(names.size() > 3);
  QStringList files;
  for (const QString& name : names)
    files << stick + "/" + name;
  QVERIFY(cli(officer, QStringList{"package", "receive"} + files, 2).contains("PackageWrongWay"));
  // In any order; a part that is not there is named.
  std::reverse(files.begin(), files.end());
  QVERIFY(cli(officer, QStringList{"package", "forward"} + files.mid(1), 2).contains("PackagePartMissing"));
  const QString forwarded = cli(officer, QStringList{"package", "forward"} + files);
  QVERIFY2(forwarded.contains("(new)"), qPrintable(forwarded));
  const QStringList replies = QDir(stick).entryList({"reply-*.tarim"}, QDir::Files);
  QCOMPARE(replies.size(), 1);
  const QString received = cli(device, {"package", "receive", stick + "/" + replies[0]});
  QVERIFY2(received.contains("receipt TR-") && received.contains("0 items still wait"), qPrintable(received));
  receiptIsThere(device, draft);
  // A part that was cut on the way, and a file of another kind.
  QFile part(stick + "/" + names[1]);
  QVERIFY(part.resize(part.size() - 1));
  QVERIFY(cli(officer, QStringList{"package", "forward"} + files, 2).contains("PackageCut"));
  QVERIFY(cli(device, {"package", "receive", world.server().caFile()}, 2).contains("NotAPackage"));
}

std::unique_ptr<QObject> makePackagesTest() {
  return std::make_unique<PackagesTest>();
}

#include "tst_packages.moc"
