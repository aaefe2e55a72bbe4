// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/files.hpp"
#include "shared/base/paths.hpp"
#include "tests/shared/base/suites.hpp"

#include <QTemporaryDir>
#include <QTest>

using namespace tarim::base;

namespace {

// José, the Uyghur "ئ" and Hangul, composed and decomposed.
constexpr const char* kLatin[] = {"Jos\u00e9", "Jose\u0301"};
constexpr const char* kUyghur[] = {"\u0626\u0627\u064a", "\u064a\u0654\u0627\u064a"};
constexpr const char* kHangul[] = {"\uac00", "\u1100\u1161"};

}  // namespace

class PathsTest : public QObject {
  Q_OBJECT
 private slots:
  void init() { m_folder = std::make_unique<QTemporaryDir>(); }

  void aFileIsFoundUnderItsOtherForm_data() {
    QTest::addColumn<std::string>("there");
    QTest::addColumn<std::string>("named");
    const auto both = [](const char* name, const char* const(&forms)[2]) {
      QTest::addRow("%s, composed there", name) << std::string(forms[0]) << std::string(forms[1]);
      QTest::addRow("%s, decomposed there", name) << std::string(forms[1]) << std::string(forms[0]);
    };
    both("Latin", kLatin);
    both("Uyghur", kUyghur);
    both("Hangul", kHangul);
    QTest::newRow("as it is") << std::string("\u963f\u4f9d") << std::string("\u963f\u4f9d");
  }
  void aFileIsFoundUnderItsOtherForm() {
    QFETCH(std::string, there);
    QFETCH(std::string, named);
    // In a folder whose name has two forms as well.
    const Path folder = root() / there;
    QVERIFY(m_disk.makeFolder(folder));
    QVERIFY(m_disk.write(folder / (there + ".json"), bytesOf("x")));
    const Path other = root() / named / (named + ".json");
    QCOMPARE(existingPath(other), folder / (there + ".json"));
    QVERIFY(m_disk.read(other, 9));
  }

  void theExactNameComesFirst() {
    for (const char* name : kLatin)
      QVERIFY(m_disk.write(root() / name, bytesOf(name)));
    for (const char* name : kLatin)
      QCOMPARE(existingPath(root() / name), root() / name);
  }

  void whatIsNowhereKeepsItsName() {
    for (const std::string& name : {std::string(kLatin[0]), std::string("plain"), std::string("\xff\xfe")})
      QCOMPARE(existingPath(root() / "absent" / name), root() / "absent" / name);
    QCOMPARE(m_disk.read(root() / kLatin[0], 9).error().code(), Code::NotFound);
    QCOMPARE(existingPath(""), Path());
  }

  void aTextIsComposed() {
    QCOMPARE(composed(kLatin[1]), std::string(kLatin[0]));
    QCOMPARE(composed(kUyghur[1]), std::string(kUyghur[0]));
    QCOMPARE(composed("\xff"), std::string("\xff"));
    QCOMPARE(composed(""), std::string());
  }

 private:
  [[nodiscard]] Path root() const { return m_folder->path().toStdString(); }
  std::unique_ptr<QTemporaryDir> m_folder;
  DiskFiles m_disk;
};

std::unique_ptr<QObject> makePathsTest() {
  return std::make_unique<PathsTest>();
}

#include "tst_paths.moc"
