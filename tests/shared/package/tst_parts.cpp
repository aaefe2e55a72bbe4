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
    Paths twice = files;
    twice.push_back(files[1]);
    QCOMPARE(refusal(twice), Code::PackagesMixed);
    files[2] = other[2];
    QCOMPARE(refusal(files), Code::PackagesMixed);
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
