// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Sealed pages that no longer open: found, told by their names, replaced when they are attached again.
#include "client/vault/pages.hpp"
#include "client/vault/records.hpp"
#include "client/vault/submission.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

#include <fstream>

namespace tarim::client::test {
namespace {

using base::Code;
namespace fs = std::filesystem;

constexpr std::size_t kPageBytes = 200'000;

base::Bytes pageOf(std::uint8_t first) {
  base::Bytes bytes(kPageBytes);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = std::uint8_t(first + i * 7 + (i >> 9));
  return bytes;
}

void changeByte(const fs::path& file, std::streamoff at) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(at);
  const char changed = char(stream.get() ^ 1);
  stream.seekp(at);
  stream.put(changed);
}

/// What became of the first of two sealed files.
enum class Harm {
  Emptied,
  Cut,
  CutAtAChunk,
  Extended,
  FirstByteChanged,
  LastByteChanged,
  Missing,
  Swapped,
  Zeroed
};

void harm(const fs::path& file, const fs::path& other, Harm kind) {
  const auto size = fs::file_size(file);
  switch (kind) {
    case Harm::Emptied:
      return fs::resize_file(file, 0);
    case Harm::Cut:
      return fs::resize_file(file, size - 1);
    case Harm::CutAtAChunk:
      return fs::resize_file(file, 64 * 1024 + 28);
    case Harm::Extended:
      return fs::resize_file(file, size + 1);
    case Harm::FirstByteChanged:
      return changeByte(file, 0);
    case Harm::LastByteChanged:
      return changeByte(file, std::streamoff(size) - 1);
    case Harm::Missing:
      fs::remove(file);
      return;
    case Harm::Swapped:
      fs::rename(file, file.string() + ".x");
      fs::rename(other, file);
      return fs::rename(file.string() + ".x", other);
    case Harm::Zeroed:
      fs::resize_file(file, 0);
      return fs::resize_file(file, size);
  }
}

}  // namespace

class PagesTest : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void whatDoesNotOpenIsFoundAndReplaced_data();
  void whatDoesNotOpenIsFoundAndReplaced();
  void aPageIsCalledAsPeopleKnowIt();
  void aSubmissionIsNotSignedOverAPageThatNobodyHas();
  void aRefusalStandsUntilTheReceipt();
  void theCheckEndsWhenItIsTold();
  void recordsOfEarlierProgramsAreRead();

 private:
  std::string attach(const base::Bytes& bytes, int page);
  fs::path sealedFileOf(const std::string& hash);
  void reopen();

  std::unique_ptr<Folder> m_folder;
  std::unique_ptr<Vault> m_vault;
  std::string m_draft;
};

void PagesTest::init() {
  m_vault.reset();
  m_folder = std::make_unique<Folder>();
  m_vault = createVault(m_folder->path());
  m_draft = newDraft(*m_vault);
}

void PagesTest::reopen() {
  const std::string id = m_vault->info().id;
  m_vault.reset();
  m_vault = openVault(m_folder->path(), id);
}

std::string PagesTest::attach(const base::Bytes& bytes, int page) {
  const auto file = m_vault->files.add(bytes);
  if (!file) return {};
  dossier::Attachment attachment;
  attachment.id = "page" + std::to_string(page);
  attachment.slot = "id_card";
  attachment.side = dossier::Side::Back;
  attachment.page = page;
  attachment.file = file->hash;
  attachment.size = file->size;
  attachment.type = "jpeg";
  std::vector<CellEdit> edits;
  for (auto& [key, value] : dossier::cellsOf(attachment))
    edits.push_back({key, value});
  return m_vault->drafts.edit(m_draft, edits, kNow) ? file->hash : std::string();
}

/// Of the names on disk, which say nothing, the one that was not there before.
fs::path PagesTest::sealedFileOf(const std::string& hash) {
  const fs::path folder = m_folder->path() / m_vault->info().id / "files";
  for (const auto& entry : fs::directory_iterator(folder)) {
    const fs::path aside = m_folder->path() / "aside";
    fs::rename(entry.path(), aside);
    const bool isIt = !m_vault->files.read(hash);
    fs::rename(aside, entry.path());
    if (isIt) return entry.path();
  }
  return {};
}

void PagesTest::whatDoesNotOpenIsFoundAndReplaced_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<bool>("atOnce");
  QTest::newRow("emptied") << int(Harm::Emptied) << true;
  QTest::newRow("cut by a byte") << int(Harm::Cut) << true;
  QTest::newRow("cut at a chunk") << int(Harm::CutAtAChunk) << true;
  QTest::newRow("a byte too long") << int(Harm::Extended) << true;
  QTest::newRow("missing") << int(Harm::Missing) << true;
  QTest::newRow("first byte changed") << int(Harm::FirstByteChanged) << false;
  QTest::newRow("last byte changed") << int(Harm::LastByteChanged) << false;
  QTest::newRow("zeros of the same length") << int(Harm::Zeroed) << false;
  QTest::newRow("swapped with another page") << int(Harm::Swapped) << false;
}

void PagesTest::whatDoesNotOpenIsFoundAndReplaced() {
  QFETCH(int, kind);
  QFETCH(bool, atOnce);
  const std::string hash = attach(pageOf(1), 1);
  const std::string other = attach(pageOf(2), 2);
  harm(sealedFileOf(hash), sealedFileOf(other), Harm(kind));
  reopen();
  QCOMPARE(m_vault->files.record(hash)->unreadable, atOnce);  // Sizes are looked at when it is opened.
  checkPages(m_vault->files, [] { return true; });
  QVERIFY(m_vault->files.record(hash)->unreadable);
  QCOMPARE(m_vault->files.record(other)->unreadable, Harm(kind) == Harm::Swapped);
  reopen();
  QVERIFY(m_vault->files.record(hash)->unreadable);
  const auto troubled = troubledPages(*m_vault);
  QCOMPARE(troubled.front().code, Code::PageUnreadable);
  QCOMPARE(troubled.front().page.id, std::string("page1"));
  // The same scan again.
  QCOMPARE(attach(pageOf(1), 1), hash);
  QVERIFY(!m_vault->files.record(hash)->unreadable);
  QVERIFY(m_vault->files.read(hash).value() == pageOf(1));
  QCOMPARE(attach(pageOf(2), 2), other);
  checkPages(m_vault->files, [] { return true; });
  QVERIFY(troubledPages(*m_vault).empty());
  reopen();
  QVERIFY(troubledPages(*m_vault).empty());
}

void PagesTest::aPageIsCalledAsPeopleKnowIt() {
  attach(pageOf(1), 2);
  const auto dossier = m_vault->drafts.dossier(m_draft);
  const auto page = dossier::attachmentAt(*dossier, "page2");
  const policy::Policy& policy = *policyOfTest();
  const std::string zh = pageName(&policy, *dossier, *page, policy::Language::Zh);
  QVERIFY2(zh.find(policy.slot("id_card")->label.zh) != std::string::npos, zh.c_str());
  QVERIFY2(zh.ends_with("（反面） · 第 2 页"), zh.c_str());
  const std::string en = pageName(&policy, *dossier, *page, policy::Language::En);
  QVERIFY2(en.ends_with(" (back) · page 2"), en.c_str());
  QCOMPARE(pageName(nullptr, *dossier, *page, policy::Language::En), std::string("id_card (back) · page 2"));
}

void PagesTest::aSubmissionIsNotSignedOverAPageThatNobodyHas() {
  const std::string hash = attach(pageOf(1), 1);
  changeByte(sealedFileOf(hash), 5);
  const auto refused = prepareSubmission(*m_vault, m_draft);
  QCOMPARE(codeOf(refused), Code::PageUnreadable);
  QVERIFY(!refused.error().place().file.empty());
  // The server has it: nothing is lost, and it comes back by itself.
  QVERIFY(m_vault->files.setState({hash, true, 0, {}}, kNow));
  QVERIFY(prepareSubmission(*m_vault, m_draft));
  QVERIFY(troubledPages(*m_vault).front().isOnServer);
}

void PagesTest::aRefusalStandsUntilTheReceipt() {
  const std::string hash = attach(pageOf(1), 1);
  QVERIFY(m_vault->files.setRefusal(hash, base::Error(Code::ServerFailed, "HTTP 500"), kNow));
  QVERIFY(
      m_vault->files.setRefusal(hash, base::Error(Code::ServerFailed, "HTTP 507"), kNow + base::Millis(5)));
  QVERIFY(m_vault->files.setUpload(hash, "/v1/files/u1", 100));
  reopen();
  const auto refused = m_vault->files.record(hash);
  QCOMPARE(refused->refusal, std::string("ServerFailed: HTTP 507"));
  QCOMPARE(refused->refusals, 2u);
  QVERIFY(refused->refusedAt == kNow + base::Millis(5));
  QCOMPARE(troubledPages(*m_vault).at(0).code, Code::PageNotTaken);
  QCOMPARE(m_vault->files.toSend().size(), std::size_t(1));
  QVERIFY(m_vault->files.setState({hash, true, 0, {}}, kNow));
  QCOMPARE(m_vault->files.record(hash)->refusals, 0u);
  QVERIFY(troubledPages(*m_vault).empty());
  QVERIFY(m_vault->files.setRefusal(hash, base::Error(Code::ServerFailed),
                                    kNow));  // Late news of an earlier attempt.
  QVERIFY(troubledPages(*m_vault).empty());
}

void PagesTest::theCheckEndsWhenItIsTold() {
  const std::string first = attach(pageOf(1), 1);
  const std::string second = attach(pageOf(2), 2);
  changeByte(sealedFileOf(first), 5);
  changeByte(sealedFileOf(second), 5);
  int asked = 0;
  checkPages(m_vault->files, [&] { return ++asked == 1; });
  QCOMPARE(asked, 2);
  QCOMPARE(troubledPages(*m_vault).size(), std::size_t(1));
}

void PagesTest::recordsOfEarlierProgramsAreRead() {
  const auto record = readFile(R"({"hash":"ab","size":5,"progress":2,"sent":5,"upload":"","stored":7})");
  QVERIFY(record && !record->unreadable && record->refusal.empty() && record->refusals == 0);
  FileRecord whole;
  whole.unreadable = true;
  whole.refusal = "ServerFailed";
  whole.refusals = 3;
  whole.refusedAt = kNow;
  const auto again = readFile(writeFile(whole));
  QVERIFY(again && again->unreadable && again->refusals == 3 && again->refusedAt == kNow);
}

std::unique_ptr<QObject> makePagesTest() {
  return std::make_unique<PagesTest>();
}

}  // namespace tarim::client::test

#include "tst_pages.moc"
