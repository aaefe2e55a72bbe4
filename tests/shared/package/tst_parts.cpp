// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/shared/package/parcel.hpp"
#include "tests/shared/package/suites.hpp"

#include <QTemporaryDir>
#include <QTest>

using namespace tarim;
using namespace tarim::tests;
using base::Code;

/// A package in several files.
class PartsTest : public QObject {
  Q_OBJECT
  using Paths = std::vector<std::filesystem::path>;
  QTemporaryDir m_folder;
  Parcel m_parcel;

  Paths pack(const std::string& name, std::uint64_t partBytes, const Parcel& parcel) {
    const std::filesystem::path folder = std::filesystem::path(m_folder.path().toStdString()) / name;
    std::filesystem::create_directories(folder);
    FolderSink sink(folder);
    (void)parcel.write(sink, partBytes, {parcel.file(200000, 1), parcel.file(5000, 2)});
    return sink.files;
  }
  Code refusal(const Paths& files) const {
    const auto sorted = inOrder(files);
    return sorted ? m_parcel.refusal(filesInOrder(*sorted)) : sorted.error().code();
  }

 private slots:
  void noPartIsLargerThanAsked_data() {
    QTest::addColumn<int>("part");
    for (const int part : {1024, 5000, 65536 + 16 + 88, 65536, 100000})
      QTest::addRow("%d", part) << part;
  }
  void noPartIsLargerThanAsked() {
    QFETCH(int, part);
    const Paths files = pack("size" + std::to_string(part), std::uint64_t(part), m_parcel);
    QVERIFY(files.size() > 2);
    for (const auto& file : files)
      QVERIFY(std::filesystem::file_size(file) <= std::uint64_t(part));
    for (std::size_t i = 0; i + 1 < files.size(); ++i)
      QCOMPARE(std::filesystem::file_size(files[i]), std::uintmax_t(part));
    const auto proof = m_parcel.prove(filesInOrder(files));
    QVERIFY2(proof, proof ? "" : proof.error().line().c_str());
  }
  void partsArePutInOrderByTheirHeaders() {
    Paths files = pack("order", 40000, m_parcel);
    std::reverse(files.begin(), files.end());
    std::swap(files[1], files[2]);
    QVERIFY(m_parcel.prove(filesInOrder(*inOrder(files))));
    QCOMPARE(m_parcel.refusal(filesInOrder(files)), Code::PackagePartMissing);
  }
  void everyMissingPartIsNamed() {
    const Paths files = pack("missing", 40000, m_parcel);
    for (std::size_t gone = 0; gone < files.size(); ++gone) {
      Paths some = files;
      some.erase(some.begin() + std::ptrdiff_t(gone));
      QCOMPARE(refusal(some), Code::PackagePartMissing);
      const auto sorted = inOrder(some);
      const base::Error why = sorted ? m_parcel.prove(filesInOrder(*sorted)).error() : sorted.error();
      QCOMPARE(why.detail(), "part " + std::to_string(gone + 1));
    }
  }
  void partsOfTwoPackagesAreToldApart() {
    Paths files = pack("one", 40000, m_parcel);
    const Paths other = pack("other", 40000, m_parcel);
    files[2] = other[2];
    QCOMPARE(refusal(files), Code::PackagesMixed);
  }
  void equalCopiesOfAPartCountOnce_data() {
    QTest::addColumn<int>("part");
    QTest::newRow("the only part") << 1'000'000;
    QTest::newRow("of several") << 40'000;
  }
  void equalCopiesOfAPartCountOnce() {
    QFETCH(int, part);
    Paths files = pack("copies" + std::to_string(part), std::uint64_t(part), m_parcel);
    for (std::size_t i = files.size(); i-- > 0;) {
      std::filesystem::path copy = files[i];
      copy += " (1)";
      std::filesystem::copy_file(files[i], copy, std::filesystem::copy_options::overwrite_existing);
      files.push_back(copy);
    }
    QVERIFY2(inOrder(files), inOrder(files) ? "" : inOrder(files).error().line().c_str());
    QCOMPARE(refusal(files), Code::Unknown);
  }
  void copiesThatDifferAreMixed() {
    const Paths files = pack("differ", 40'000, m_parcel);
    for (const bool isCut : {false, true}) {
      std::filesystem::path copy = files[1];
      copy += isCut ? ".cut" : ".changed";
      std::filesystem::copy_file(files[1], copy);
      if (isCut) std::filesystem::resize_file(copy, 30'000);
      std::fstream change(copy, std::ios::in | std::ios::out | std::ios::binary);
      if (!isCut) change.seekp(-1, std::ios::end).put('\x7f');
      change.close();
      Paths twice = files;
      twice.push_back(copy);
      QCOMPARE(refusal(twice), Code::PackagesMixed);
    }
  }
  void aFolderStandsForItsPackages() {
    const std::filesystem::path folder = std::filesystem::path(m_folder.path().toStdString()) / "stick";
    std::filesystem::create_directories(folder / "old.tarim");
    const Paths files = pack("whole", 1'000'000, m_parcel);
    const auto put = [&](const char* name, const std::filesystem::path& from) {
      std::filesystem::copy_file(from, folder / name);
    };
    for (const char* name : {"a.tarim", "a (1).tarim", "A.TARIM", "b.Tarim.002", "notes.txt", ".a.tarim.x1"})
      put(name, files[0]);
    std::ofstream(folder / "._a.tarim") << std::string(82, '\0') << "Mac OS X";
    std::ofstream(folder / "empty.tarim") << "";
    MemorySink reply;
    QVERIFY(m_parcel.write(reply, kMostPartBytes, {}, Kind::Reply));
    std::ofstream(folder / "reply.tarim", std::ios::binary) << std::string(base::textOf(reply.bytes()));
    const auto names = [](const Named& found) {
      QStringList all;
      for (const auto& file : found.files)
        all << QString::fromStdString(file.filename().string());
      return all.join(' ');
    };
    const Named packages = filesNamed({folder}, Kind::ToServer);
    QCOMPARE(names(packages), QString("A.TARIM a (1).tarim a.tarim b.Tarim.002"));
    QCOMPARE(refusal(packages.files), Code::Unknown);
    QCOMPARE(packages.passedOver.size(), std::size_t(2));
    QCOMPARE(packages.passedOver[0].place().file, std::string("._a.tarim"));
    QCOMPARE(packages.passedOver[1].code(), Code::EmptyFile);
    QCOMPARE(names(filesNamed({folder}, Kind::Reply)), QString("reply.tarim"));
    // What was named is taken whatever it is called, but not what can hold nothing.
    const Named named = filesNamed({folder / "notes.txt", folder / "._a.tarim"}, Kind::Reply);
    QCOMPARE(names(named), QString("notes.txt"));
    QCOMPARE(named.passedOver.size(), std::size_t(1));
  }
  void aCutPartIsCut() {
    const Paths files = pack("cut", 40000, m_parcel);
    std::filesystem::resize_file(files.back(), std::filesystem::file_size(files.back()) - 10);
    QCOMPARE(refusal(files), Code::PackageCut);
    std::filesystem::resize_file(files[1], 100);
    QVERIFY(refusal(files) != Code::Unknown);
    std::filesystem::resize_file(files[0], 50);
    QCOMPARE(refusal(files), Code::PackageCut);
  }
  void whatIsNoPackageIsToldSo() {
    const std::filesystem::path file = std::filesystem::path(m_folder.path().toStdString()) / "page.jpg";
    std::ofstream(file, std::ios::binary) << "\xFF\xD8\xFF JFIF and so on";
    QCOMPARE(refusal({file}), Code::NotAPackage);
    std::ofstream(file, std::ios::binary) << "";
    QCOMPARE(refusal({file}), Code::NotAPackage);
    QCOMPARE(refusal({}), Code::NotFound);
    QCOMPARE(refusal({file.parent_path() / "none"}), Code::NotFound);
    QCOMPARE(refusal({file.parent_path()}), Code::NotFound);
  }
};

std::unique_ptr<QObject> makePartsTest() {
  return std::make_unique<PartsTest>();
}

#include "tst_parts.moc"
