// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/scans/waiting_files.hpp"
#include "tests/client/scans/suites.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {

class WaitingFilesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theyOutliveTheVault();
  void oneOfTwoAlikeIsDropped();
  void thoseOfAnApplicationThatIsGoneAreLeftOut();
};

void WaitingFilesTest::theyOutliveTheVault() {
  const Folder folder;
  auto vault = createVault(folder.path());
  const std::string id = vault->info().id, draft = newDraft(*vault);
  const std::vector<WaitingFile> files{
      {"/媒体/U盘/身份证 (1).jpg", draft, "id_card", "@", dossier::Side::Back},
      {"/a/b.heic", draft, "work_proof", "r1", dossier::Side::None}};
  QVERIFY(keepWaitingFiles(*vault, files));
  vault.reset();
  vault = openVault(folder.path(), id);
  QVERIFY(keptWaitingFiles(*vault) == files);
  QVERIFY(keepWaitingFiles(*vault, {}));
  QVERIFY(keptWaitingFiles(*vault).empty());
}

void WaitingFilesTest::oneOfTwoAlikeIsDropped() {
  const Folder folder;
  const auto vault = createVault(folder.path());
  const WaitingFile file{"/a.jpg", newDraft(*vault), "title_file", "@", dossier::Side::None};
  QVERIFY(keepWaitingFiles(*vault, {file, file}));
  WaitingFile other = file;
  other.path = "/b.jpg";
  QVERIFY(dropWaitingFile(*vault, other));
  QCOMPARE(keptWaitingFiles(*vault).size(), std::size_t(2));
  QVERIFY(dropWaitingFile(*vault, file));
  QCOMPARE(keptWaitingFiles(*vault).size(), std::size_t(1));
}

void WaitingFilesTest::thoseOfAnApplicationThatIsGoneAreLeftOut() {
  const Folder folder;
  const auto vault = createVault(folder.path());
  const std::string draft = newDraft(*vault);
  QVERIFY(keepWaitingFiles(*vault, {{"/a.jpg", "nosuchdraft", "title_file", "@", dossier::Side::None},
                                    {"/b.jpg", draft, "title_file", "@", dossier::Side::None}}));
  const auto kept = keptWaitingFiles(*vault);
  QCOMPARE(kept.size(), std::size_t(1));
  QCOMPARE(kept.front().path, std::string("/b.jpg"));
}

std::unique_ptr<QObject> makeWaitingFilesTest() {
  return std::make_unique<WaitingFilesTest>();
}

}  // namespace tarim::client::test

#include "tst_waiting_files.moc"
