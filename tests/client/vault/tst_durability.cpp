// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/schema.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QProcess>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace tarim::client::test {
namespace {

using base::Code;
using base::Error;
namespace fs = std::filesystem;

/// In the child: writes cells until it is killed and tells each one that edit() reported as done.
[[noreturn]] void editUntilKilled(const fs::path& folder, const std::string& id,
                                  const std::string& application, int report) {
  const auto vault = openVault(folder, id);
  for (int i = 1;; ++i) {
    if (!put(*vault, application, "name", "value " + std::to_string(i), kNow + base::Millis(i))) _exit(1);
    if (write(report, &i, sizeof i) != sizeof i) _exit(1);
  }
}

/// Reads reports until there are enough, kills, and reads what was still in the pipe.
int lastReportOfKilled(pid_t child, int reports, int enough) {
  int last = 0;
  int number = 0;
  while (last < enough && read(reports, &number, sizeof number) == sizeof number)
    last = number;
  kill(child, SIGKILL);
  while (read(reports, &number, sizeof number) == sizeof number)
    last = number;
  waitpid(child, nullptr, 0);
  return last;
}

/// A file system of its own; empty path when this machine does not let us.
class SmallDisk {
 public:
  SmallDisk() {
    const QStringList mount{"-t", "tmpfs", "-o", "size=3m", "tmpfs", m_dir.path()};
    m_mounted = geteuid() == 0 && QProcess::execute("mount", mount) == 0;
  }
  ~SmallDisk() {
    if (m_mounted) QProcess::execute("umount", {m_dir.path()});
  }
  [[nodiscard]] bool mounted() const { return m_mounted; }
  [[nodiscard]] fs::path path() const { return m_dir.path().toStdString(); }
  /// Takes every byte that is left.
  void fill() const {
    std::ofstream out(path() / "filler", std::ios::binary);
    const std::string block(4096, 'x');
    while (out << block << std::flush) {
    }
  }
  void relieve() const { fs::remove(path() / "filler"); }
  [[nodiscard]] bool protect() const {
    return QProcess::execute("mount", {"-o", "remount,ro", m_dir.path()}) == 0;
  }

 private:
  QTemporaryDir m_dir;
  bool m_mounted = false;
};

constexpr int kLastEdits = 40;
constexpr const char* kBackToTheFirst =
    "ALTER TABLE draft DROP COLUMN told_again; ALTER TABLE draft DROP COLUMN trouble; "
    "ALTER TABLE draft DROP COLUMN proof; "
    "DROP TABLE earlier_receipt; DROP TABLE snapshot; PRAGMA user_version = 1";

/// In the child: edits, and ends without closing the vault, as when the power fails: the last edits lie in
/// the log only.
[[noreturn]] void editAndVanish(const fs::path& folder, const std::string& id,
                                const std::string& application) {
  const auto vault = openVault(folder, id);
  for (int i = 1; i <= kLastEdits; ++i)
    if (!put(*vault, application, "name", "value " + std::to_string(i), kNow + base::Millis(i))) _exit(1);
  _exit(0);
}

/// Everything that was there is there, and nothing can be changed. Empty: so it is.
std::string whatIsNotReadOnly(Vault& vault, const std::string& application, const std::string& page,
                              int edits) {
  if (!vault.isReadOnly()) return "it is open for writing";
  if (valueOf(vault, application, "name") != "value " + std::to_string(edits))
    return "the last edit is missing";
  if (vault.drafts.history(application, {"basic", "@", "name"}).size() != std::size_t(edits))
    return "an edit is missing";
  if (vault.files.read(page).value() != base::Bytes(70'000, 9)) return "the page is missing";
  if (vault.exchange.allPending(kNow).front().operations.front().operations.size() != std::size_t(edits))
    return "it would not be packed";
  const base::Result<void> refused[] = {
      vault.drafts.edit(application, {cell("basic", "@", "name", "x")}, kNow),
      vault.settings.set("theme", "dark"),
      vault.files.setUpload(page, "/v1/files/u1", 5),
      vault.drafts.setOpenCycles({}),
      vault.changePassphrase(kPassphrase, "another passphrase"),
      vault.drafts.create(policyOfTest()->hash.hex()).has_value() ? base::Result<void>()
                                                                  : Error(Code::ReadOnly),
      vault.drafts.takeSnapshot(application, SnapshotReason::Removal, "why", kNow),
      vault.files.add(base::Bytes(5, 1)).has_value() ? base::Result<void>() : Error(Code::ReadOnly)};
  for (const auto& one : refused)
    if (codeOf(one) != Code::ReadOnly) return "a change was not refused as ReadOnly";
  return valueOf(vault, application, "name") == "value " + std::to_string(edits) ? "" : "it was changed";
}

}  // namespace

class DurabilityTest : public QObject {
  Q_OBJECT
 private slots:
  void killedProcessKeepsEveryReportedEdit();
  void fullDiskRefusesAndLosesNothing();
  void aVaultOnADiskThatTakesNothingIsOpenForReading_data();
  void aVaultOnADiskThatTakesNothingIsOpenForReading();
  void aFolderThatMayNotBeWrittenIsOpenForReading();
  void olderDatabaseIsBroughtUpToDate();
  void newerDatabaseIsRefusedUntouched();
  void everythingIsThereAfterReopening();
  void aSettingWithoutAValueLeavesNothingBehind();
};

void DurabilityTest::killedProcessKeepsEveryReportedEdit() {
  const Folder folder;
  auto vault = createVault(folder.path());
  const std::string id = vault->info().id;
  const std::string application = newDraft(*vault);
  vault.reset();
  for (const int enough : {1, 20, 60}) {
    int pipeEnds[2];
    QCOMPARE(pipe(pipeEnds), 0);
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) editUntilKilled(folder.path(), id, application, pipeEnds[1]);
    close(pipeEnds[1]);
    const int last = lastReportOfKilled(child, pipeEnds[0], enough);
    close(pipeEnds[0]);
    QVERIFY(last >= enough);
    const auto again = openVault(folder.path(), id);
    const auto history = again->drafts.history(application, {"basic", "@", "name"});
    for (int i = 1; i <= last; ++i) {
      const std::string value = "value " + std::to_string(i);
      QVERIFY2(
          std::any_of(history.begin(), history.end(), [&](const auto& one) { return one.value == value; }),
          value.c_str());
    }
    const auto& drafts = again->drafts.list();
    QCOMPARE(drafts.front().operations, std::uint64_t(history.size()));
  }
}

void DurabilityTest::fullDiskRefusesAndLosesNothing() {
  const SmallDisk disk;
  if (!disk.mounted()) QSKIP("needs root to mount a small file system");
  const auto vault = createVault(disk.path());
  const std::string application = newDraft(*vault);
  QVERIFY(put(*vault, application, "name", "before"));
  disk.fill();
  base::Result<void> edited;
  std::string value;
  for (int i = 0; i < 200 && edited; ++i) {
    value = "while full " + std::to_string(i);
    edited =
        vault->drafts.edit(application, {cell("basic", "@", "name", value + std::string(20000, 'x'))}, kNow);
  }
  QCOMPARE(codeOf(edited), Code::StorageFull);
  const std::string kept = valueOf(*vault, application, "name");
  QVERIFY(kept.rfind(value, 0) != 0);
  const std::uint64_t operations = vault->drafts.list().front().operations;
  QCOMPARE(codeOf(vault->files.add(base::Bytes(500 * 1024, 3))), Code::StorageFull);
  QVERIFY2(fs::is_empty(disk.path() / vault->info().id / "files"), "nothing half-written is left");
  disk.relieve();
  QVERIFY(put(*vault, application, "phone", "after"));
  QCOMPARE(vault->drafts.list().front().operations, operations + 1);
  QCOMPARE(valueOf(*vault, application, "name"), kept);
}

void DurabilityTest::aVaultOnADiskThatTakesNothingIsOpenForReading_data() {
  QTest::addColumn<bool>("isProtected");
  QTest::addColumn<bool>("hasLog");
  QTest::addColumn<bool>("isOlder");
  QTest::newRow("full") << false << false << false;
  QTest::newRow("full, the last edits in the log") << false << true << false;
  QTest::newRow("full, of an earlier program") << false << false << true;
  QTest::newRow("write-protected") << true << false << false;
  QTest::newRow("write-protected, the last edits in the log") << true << true << false;
  QTest::newRow("write-protected, of an earlier program") << true << false << true;
}

void DurabilityTest::aVaultOnADiskThatTakesNothingIsOpenForReading() {
  QFETCH(bool, isProtected);
  QFETCH(bool, hasLog);
  QFETCH(bool, isOlder);
  const SmallDisk disk;
  if (!disk.mounted()) QSKIP("needs root to mount a small file system");
  auto vault = createVault(disk.path());
  const std::string id = vault->info().id;
  const std::string application = newDraft(*vault);
  const std::string page = vault->files.add(base::Bytes(70'000, 9)).value().hash;
  if (!hasLog) QVERIFY(put(*vault, application, "name", "value 1"));
  vault.reset();
  const fs::path file = disk.path() / id / "vault.db";
  if (hasLog) {
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) editAndVanish(disk.path(), id, application);
    int status = 1;
    waitpid(child, &status, 0);
    QCOMPARE(status, 0);
    QVERIFY(fs::file_size(file.string() + "-wal") > 0);
    fs::remove(file.string() + "-shm");
  }
  if (isOlder) {
    const auto raw = db::Database::open(file);
    QVERIFY(bool(raw) && bool((*raw)->execute(kBackToTheFirst)));
  }
  disk.fill();
  if (isProtected) QVERIFY(disk.protect());
  const auto before = fs::file_size(file);
  vault = openVault(disk.path(), id);
  QCOMPARE(whatIsNotReadOnly(*vault, application, page, hasLog ? kLastEdits : 1), std::string());
  QCOMPARE(fs::file_size(file), before);
  if (isProtected) return;
  vault.reset();
  disk.relieve();
  vault = openVault(disk.path(), id);
  QVERIFY(!vault->isReadOnly());
  QVERIFY(put(*vault, application, "phone", "after"));
  QCOMPARE(valueOf(*vault, application, "name"), "value " + std::to_string(hasLog ? kLastEdits : 1));
}

/// As the above, for who cannot mount; and the other way round, no permission holds root back.
void DurabilityTest::aFolderThatMayNotBeWrittenIsOpenForReading() {
  const Folder folder;
  auto vault = createVault(folder.path());
  const std::string id = vault->info().id;
  const std::string application = newDraft(*vault);
  const std::string page = vault->files.add(base::Bytes(70'000, 9)).value().hash;
  QVERIFY(put(*vault, application, "name", "value 1"));
  vault.reset();
  using fs::perms;
  fs::permissions(folder.path() / id, perms::owner_read | perms::owner_exec);
  if (std::ofstream(folder.path() / id / "probe").is_open()) QSKIP("permissions do not hold back this user");
  vault = openVault(folder.path(), id);
  const std::string wrong = whatIsNotReadOnly(*vault, application, page, 1);
  vault.reset();
  fs::permissions(folder.path() / id, perms::owner_all);
  QCOMPARE(wrong, std::string());
}

void DurabilityTest::olderDatabaseIsBroughtUpToDate() {
  const Folder folder;
  auto vault = createVault(folder.path());
  const std::string id = vault->info().id;
  const std::string application = newDraft(*vault);
  QVERIFY(put(*vault, application, "name", "from version 1"));
  vault.reset();
  {
    const auto raw = db::Database::open(folder.path() / id / "vault.db");
    QVERIFY(bool(raw));
    QVERIFY(bool((*raw)->execute(kBackToTheFirst)));
  }
  vault = openVault(folder.path(), id);
  QCOMPARE(valueOf(*vault, application, "name"), std::string("from version 1"));
  QVERIFY(bool(vault->drafts.takeSnapshot(application, SnapshotReason::Removal, "needs version 2", kNow)));
}

void DurabilityTest::newerDatabaseIsRefusedUntouched() {
  const Folder folder;
  const std::string id = createVault(folder.path())->info().id;
  const int newer = vaultMigrations().back().number + 1;
  {
    const auto raw = db::Database::open(folder.path() / id / "vault.db");
    QVERIFY(bool(raw));
    QVERIFY(bool(
        (*raw)->execute("CREATE TABLE of_tomorrow (x); PRAGMA user_version = " + std::to_string(newer))));
  }
  QCOMPARE(codeOf(VaultDirectory(folder.path()).open(id, kPassphrase)), Code::StorageFailed);
  const auto raw = db::Database::open(folder.path() / id / "vault.db");
  auto version = (*raw)->prepare("PRAGMA user_version");
  QVERIFY(bool(version.step()));
  QCOMPARE(version.integer(0), std::int64_t(newer));
  QVERIFY(bool((*raw)->execute("SELECT x FROM of_tomorrow")));
}

void DurabilityTest::aSettingWithoutAValueLeavesNothingBehind() {
  const Folder folder;
  const auto vault = createVault(folder.path());
  const auto rows = [&] {
    const auto raw = db::Database::open(folder.path() / vault->info().id / "vault.db");
    auto count = (*raw)->prepare("SELECT count(*) FROM setting");
    return count.step() ? count.integer(0) : -1;
  };
  const auto before = rows();
  QVERIFY(vault->settings.set("touched/a1", "{}"));
  QCOMPARE(rows(), before + 1);
  QVERIFY(vault->settings.set("touched/a1", ""));
  QCOMPARE(rows(), before);
  QCOMPARE(vault->settings.get("touched/a1"), std::string());
}

void DurabilityTest::everythingIsThereAfterReopening() {
  const Folder folder;
  auto vault = createVault(folder.path());
  const std::string id = vault->info().id;
  const std::string application = newDraft(*vault);
  QVERIFY(put(*vault, application, "name", "阿依努尔"));
  Account account = vault->settings.account();
  account.token = "token";
  account.unitName = "监测站";
  QVERIFY(bool(vault->settings.setAccount(account)));
  QVERIFY(bool(vault->exchange.setServerClock(measured(kNow - std::chrono::days(1), kNow))));
  QVERIFY(bool(vault->drafts.setOpenCycles({policyOfTest()->hash.hex()})));
  QVERIFY(bool(vault->settings.set("theme", "dark")));
  workflow::Command command;
  command.id = "c1";
  command.application = application;
  command.reasons = {{"basic", "@", "name", {}, {}, {}, "unclear", "写清楚"}};
  QVERIFY(bool(vault->exchange.queue(command, kNow)));
  const auto file = vault->files.add(base::Bytes(70000, 9));
  QVERIFY(bool(vault->files.setUpload(file->hash, "/v1/files/u1", 65536)));
  const std::string key = vault->settings.devicePublicKey();
  vault = openVault(folder.path(), [&] {
    vault.reset();
    return id;
  }());
  QCOMPARE(valueOf(*vault, application, "name"), std::string("阿依努尔"));
  QCOMPARE(vault->settings.account().unitName, std::string("监测站"));
  QCOMPARE(vault->settings.account().device, account.device);
  QCOMPARE(vault->settings.devicePublicKey(), key);
  QCOMPARE(vault->exchange.serverClock(), measured(kNow - std::chrono::days(1), kNow));
  QCOMPARE(vault->drafts.openCycles(), std::vector<std::string>{policyOfTest()->hash.hex()});
  QCOMPARE(vault->settings.get("theme"), std::string("dark"));
  QCOMPARE(vault->exchange.queued().front().command.reasons, command.reasons);
  QCOMPARE(vault->files.record(file->hash)->sent, std::uint64_t(65536));
  QCOMPARE(vault->files.record(file->hash)->upload, std::string("/v1/files/u1"));
  QCOMPARE(vault->files.read(file->hash)->size(), std::size_t(70000));
}

std::unique_ptr<QObject> makeDurabilityTest() {
  return std::make_unique<DurabilityTest>();
}

}  // namespace tarim::client::test

#include "tst_durability.moc"
