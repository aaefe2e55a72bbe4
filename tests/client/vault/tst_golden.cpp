// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What the vault seals, as programs of before have written it; and vault.json.
#include "client/vault/key_file.hpp"
#include "client/vault/records.hpp"
#include "tests/client/vault/directory_of_test.hpp"
#include "tests/support/golden.hpp"

namespace tarim::client::test {

namespace {

using namespace tarim::tests;
using full::hex;

Account fullAccount() {
  Account account;
  account.server = "example.org:8443";
  account.caPem = "-----BEGIN\n";
  account.serverKey = hex('1');
  account.sealKey = hex('2');
  account.token = "token";
  account.person = "p1";
  account.personName = "古丽";
  account.role = "applicant";
  account.unit = "u1";
  account.unitName = "县站";
  return account;
}

FileRecord fullFile() {
  FileRecord file;
  file.hash = hex('5');
  file.size = 123456;
  file.progress = FileProgress::UnderWay;
  file.sent = 4096;
  file.upload = "/v1/files/u1";
  file.storedAt = base::fromMillis(1725240000001);
  file.unreadable = true;
  file.refusal = "Throttled";
  file.refusals = 3;
  file.refusedAt = base::fromMillis(1725240000002);
  return file;
}

ServerStore fullStore() {
  const wire::SignedHead head{"q7k2", 12, hex('1'), 1725240000111, hex('2', 128)};
  const wire::SignedHead told{"q7k2", 12, hex('3'), 1725240000222, hex('4', 128)};
  return {"q7k2", {"q1", "q2"}, base::fromMillis(1725240000003), {head}, {{head, told}}};
}

}  // namespace

class VaultGoldenTest : public QObject {
  Q_OBJECT
 private slots:
  void operations() {
    const auto reads = [](std::string_view text) { return readOperation(text, 7, "d7k2"); };
    QVERIFY(isGoldenBothWays("vault/operation.json", full::operation(), writeOperation, reads));
    QVERIFY(*reads(goldenBytes("vault/operation.json")) == full::operation());
    QVERIFY(isGoldenBothWays("vault/operation_empty.json", dossier::Operation{}, writeOperation, reads));
  }

  void records() {
    QVERIFY(isGoldenBothWays("vault/account.json", fullAccount(), writeAccount, readAccount));
    QVERIFY(isGoldenBothWays("vault/account_empty.json", Account{}, writeAccount, readAccount));
    Account inCounty = fullAccount();
    inCounty.unitCounty = "652825";
    QVERIFY(isGoldenBothWays("vault/account_county.json", inCounty, writeAccount, readAccount));
    QVERIFY(isGoldenBothWays("vault/file.json", fullFile(), writeFile, client::readFile));
    QVERIFY(isGoldenBothWays("vault/file_empty.json", FileRecord{}, writeFile, client::readFile));
    const wire::Held held{"a1", base::Code::Locked, "in review"};
    QVERIFY(isGoldenBothWays("vault/held.json", held, writeHeld, readHeld));
    QVERIFY(isGoldenBothWays("vault/held_empty.json", wire::Held{}, writeHeld, readHeld));
    const wire::CommandResult result{"c1", true, base::Code::Blocked, "rules", R"([{"rule":"r"}])"};
    QVERIFY(isGoldenBothWays("vault/result.json", result, writeResult, readResult));
    QVERIFY(isGoldenBothWays("vault/result_empty.json", wire::CommandResult{}, writeResult, readResult));
    using Hashes = std::vector<std::string>;
    QVERIFY(isGoldenBothWays("vault/hashes.json", Hashes{hex('1'), hex('2')}, writeHashes, readHashes));
    QVERIFY(isGoldenBothWays("vault/hashes_empty.json", Hashes{}, writeHashes, readHashes));
    QVERIFY(isGoldenBothWays("vault/store.json", fullStore(), writeStore, readStore));
    QVERIFY(isGoldenBothWays("vault/store_empty.json", ServerStore{}, writeStore, readStore));
    const EarlierReceipt earlier{full::receipt(), base::fromMillis(1725240000004)};
    QVERIFY(isGoldenBothWays("vault/earlier.json", earlier, writeEarlier, readEarlier));
    const Snapshot snapshot{
        "导入前", {{{"basic", "@", "name"}, "古丽"}, {{"work", "r1", "$row"}, "live"}}, "import"};
    QVERIFY(isGoldenBothWays("vault/snapshot.json", snapshot, writeSnapshot, readSnapshot));
    QVERIFY(isGoldenBothWays("vault/snapshot_empty.json", Snapshot{}, writeSnapshot, readSnapshot));
  }

  void partsAreReadIntoTheirPlaces() {
    const auto account = readAccount(goldenBytes("vault/account.json"));
    QVERIFY(account && account->person == "p1" && account->unitName == "县站" &&
            account->sealKey == hex('2'));
    const auto file = client::readFile(goldenBytes("vault/file.json"));
    QVERIFY(file && file->sent == 4096 && file->progress == FileProgress::UnderWay);
    QVERIFY(file->storedAt == base::fromMillis(1725240000001) && file->unreadable);
    const auto store = readStore(goldenBytes("vault/store.json"));
    QVERIFY(store && store->conflicts[0].told.hash == hex('3') && store->earlier[1] == "q2");
  }

  /// Records of the first programs: what came later is absent.
  void recordsOfTheFirstProgramsAreRead() {
    const auto file =
        client::readFile(R"({"hash":"h","size":5,"progress":2,"sent":5,"upload":"","stored":7})");
    QVERIFY(file && !file->unreadable && file->refusals == 0 && file->storedAt == base::fromMillis(7));
    const auto snapshot = readSnapshot(goldenBytes("vault/snapshot_without_reason.json"));
    QVERIFY(snapshot && snapshot->words == "导入前" && snapshot->reason.empty() &&
            snapshot->cells.size() == 2);
    const auto account = readAccount(
        R"({"server":"s","ca":"c","key":"k","token":"t","person":"p","name":"n","role":"r","unit":"u","unitName":"v"})");
    QVERIFY(account && account->sealKey.empty() && account->unitName == "v");
  }

  void theServersClock() {
    const ServerClock clock{base::Millis(-1234), base::fromMillis(1725240000005)};
    QVERIFY(isGolden("vault/clock.txt", writeClock(clock)));
    QVERIFY(readClock(goldenBytes("vault/clock.txt")) == clock);
    QVERIFY(isGolden("vault/clock_never.txt", writeClock({})));
    QVERIFY(readClock(goldenBytes("vault/clock_never.txt")) == ServerClock{});
  }

  void keyFiles() {
    QTemporaryDir folder;
    const base::Path path = base::Path(folder.path().toStdString()) / "vault.json";
    KeyFile file{{"v1", "我的"}, {1 << 14, 8, 1}, base::Bytes(16, 3), base::Bytes(60, 4)};
    base::DiskFiles files;
    const auto writes = [&](const KeyFile& one) {
      (void)writeKeyFile(files, path, one);
      return std::string(base::textOf(*files.read(path, 65536)));
    };
    const auto reads = [&](std::string_view text) {
      (void)files.write(path, base::bytesOf(text));
      return readKeyFile(files, path);
    };
    QVERIFY(isGoldenBothWays("vault/vault.json", file, writes, reads));
  }
};

std::unique_ptr<QObject> makeVaultGoldenTest() {
  return std::make_unique<VaultGoldenTest>();
}

}  // namespace tarim::client::test

#include "tst_golden.moc"
