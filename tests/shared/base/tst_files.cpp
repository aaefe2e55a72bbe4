// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/files.hpp"
#include "tests/shared/base/suites.hpp"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>

using namespace tarim::base;

namespace {

/// While `work` runs, no file of this process may grow beyond 1,000 bytes: a disk that refuses, for everybody
/// without root. Over before anything is compared, or the test's own report could not be written either.
template <class Work>
auto withSizeLimit(Work work) {
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1000, before.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &small);
  auto done = work();
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_DFL);
  return done;
}

}  // namespace

class FilesTest : public QObject {
  Q_OBJECT
 private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath("paper.bin").toStdString();
  }
  void whatIsWrittenIsReadAndPrivate() {
    QVERIFY(m_disk.write(m_path, bytesOf("one")));
    QVERIFY(m_disk.write(m_path, bytesOf("two")));
    QCOMPARE(content(), std::string("two"));
    QCOMPARE(*m_disk.size(m_path), std::uint64_t{3});
    using std::filesystem::perms;
    QVERIFY(std::filesystem::status(m_path).permissions() == (perms::owner_read | perms::owner_write));
    QCOMPARE(entries(), 1);
  }
  /// 255 bytes are what a name may have: the one under which it is written until it is whole is shorter.
  void theLongestNameIsWritten() {
    std::string name;
    for (int i = 0; i < 83; ++i)
      name += "\u7533";
    name += ".json!";
    QCOMPARE(name.size(), std::size_t(255));
    const Path path = Path(m_folder->path().toStdString()) / name;
    QVERIFY(m_disk.write(path, bytesOf("x")));
    QVERIFY(m_disk.write(path, bytesOf("y")));
    QCOMPARE(entries(), 1);
    const auto longer = m_disk.write(path.string() + "!", bytesOf("x"));
    QCOMPARE(longer.error().code(), Code::InvalidInput);
    QVERIFY(longer.error().detail().find("too long") != std::string::npos);
    QCOMPARE(entries(), 1);
  }
  void limitsAndAbsenceAreTold() {
    QCOMPARE(m_disk.read(m_path, 9).error().code(), Code::NotFound);
    QCOMPARE(m_disk.size(m_path).error().code(), Code::NotFound);
    QVERIFY(m_disk.write(m_path, bytesOf("0123456789")));
    QCOMPARE(m_disk.read(m_path, 9).error().code(), Code::TooLarge);
    QVERIFY(m_disk.read(m_path, 10));
    QCOMPARE(m_disk.read(m_folder->path().toStdString(), 9).error().code(), Code::StorageFailed);
  }
  void appendingGoesOnlyToTheEnd() {
    QVERIFY(m_disk.append(m_path, 0, bytesOf("ab")));
    QVERIFY(m_disk.append(m_path, 2, bytesOf("cd")));
    QVERIFY(!m_disk.append(m_path, 3, bytesOf("x")));
    QVERIFY(!m_disk.append(m_path, 5, bytesOf("x")));
    QCOMPARE(content(), std::string("abcd"));
    QCOMPARE(m_disk.append(m_folder->filePath("absent").toStdString(), 4, {}).error().code(), Code::NotFound);
  }
  void renameRemoveAndFolders() {
    const Path deep = Path(m_folder->path().toStdString()) / "a" / "b" / "c";
    QVERIFY(m_disk.makeFolder(deep));
    QVERIFY(m_disk.makeFolder(deep));
    QVERIFY(m_disk.write(m_path, bytesOf("x")));
    QVERIFY(m_disk.rename(m_path, deep / "y"));
    QVERIFY(!m_disk.read(m_path, 9) && m_disk.read(deep / "y", 9));
    QVERIFY(m_disk.remove(deep / "y"));
    QVERIFY(m_disk.remove(deep / "y"));
    QVERIFY(*m_disk.freeSpace(deep) > 0);
  }
  void aLinkIsASecondNameAndReplacesWhatWasThere() {
    const Path other = m_folder->filePath("other.bin").toStdString();
    QVERIFY(m_disk.write(m_path, bytesOf("new")));
    QVERIFY(m_disk.write(other, bytesOf("old")));
    QVERIFY(!m_disk.isSame(m_path, other));
    for (int again = 0; again < 2; ++again) {
      QVERIFY(m_disk.link(m_path, other));
      QVERIFY(m_disk.isSame(m_path, other));
      QCOMPARE(contentOf(other), std::string("new"));
      QCOMPARE(entries(), 2);
    }
    QVERIFY(m_disk.remove(m_path));
    QCOMPARE(contentOf(other), std::string("new"));
    QVERIFY(!m_disk.isSame(m_path, other) && !m_disk.isSame(m_path, m_path));
    QCOMPARE(m_disk.link(m_path, other).error().code(), Code::NotFound);
    QCOMPARE(contentOf(other), std::string("new"));
    QCOMPARE(entries(), 1);
  }
  void aFailedWriteLeavesTheOldContent() {
    QVERIFY(m_disk.write(m_path, bytesOf("old")));
    const auto written = withSizeLimit([&] { return m_disk.write(m_path, Bytes(5000, 7)); });
    QVERIFY(!written);
    QCOMPARE(written.error().code(), Code::StorageFailed);
    QCOMPARE(content(), std::string("old"));
    QCOMPARE(entries(), 1);
  }
  void aFailedAppendIsCutBack() {
    QVERIFY(m_disk.append(m_path, 0, bytesOf("kept")));
    QVERIFY(!withSizeLimit([&] { return m_disk.append(m_path, 4, Bytes(5000, 7)); }));
    QCOMPARE(content(), std::string("kept"));
  }
  void aFullDiskIsStorageFullAndKeepsTheOldContent() {
    const Path small = m_folder->filePath("small").toStdString();
    QVERIFY(m_disk.makeFolder(small));
    if (::mount("tarim", small.c_str(), "tmpfs", 0, "size=64k") != 0)
      QSKIP("mounting a small disk needs root");
    const auto unmount = qScopeGuard([&] { ::umount2(small.c_str(), MNT_DETACH); });
    QVERIFY(m_disk.write(small / "f", bytesOf("old")));
    QVERIFY(m_disk.append(small / "g", 0, bytesOf("kept")));
    const Bytes big(200000, 7);
    QCOMPARE(m_disk.write(small / "f", big).error().code(), Code::StorageFull);
    QCOMPARE(m_disk.append(small / "g", 4, big).error().code(), Code::StorageFull);
    QCOMPARE(contentOf(small / "f"), std::string("old"));
    QCOMPARE(contentOf(small / "g"), std::string("kept"));
    QVERIFY(m_disk.write(small / "h", bytesOf("room again")));
  }

 private:
  /// What is there, or in words why it cannot be read.
  std::string contentOf(const Path& path) {
    const auto bytes = m_disk.read(path, 1 << 20);
    return bytes ? std::string(textOf(*bytes)) : bytes.error().line();
  }
  std::string content() { return contentOf(m_path); }
  int entries() {
    return static_cast<int>(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size());
  }

  DiskFiles m_disk;
  std::unique_ptr<QTemporaryDir> m_folder;
  Path m_path;
};

std::unique_ptr<QObject> makeFilesTest() {
  return std::make_unique<FilesTest>();
}

#include "tst_files.moc"
