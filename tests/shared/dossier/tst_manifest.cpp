// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/dossier/manifest.hpp"
#include "tests/shared/dossier/suites.hpp"
#include "tests/shared/dossier/world.hpp"

#include <QTest>

using namespace tarim;
using namespace tarim::dossier;

class ManifestTest : public QObject {
  Q_OBJECT

 private:
  static Dossier small() {
    Dossier dossier;
    dossier.set({"basic", "@", "name"}, "买买提·阿依努尔 \"𠮷\"\n");
    dossier.set({"work", "r1", "$row"}, "live");
    dossier.set({"work", "r1", "employer"}, "监测站");
    dossier.set({"work", "r2", "$row"}, "deleted");
    dossier.set({"work", "r2", "employer"}, "gone");
    for (const char* id : {"a1", "a2"}) {
      dossier.set({"attachment", id, "$row"}, "live");
      dossier.set({"attachment", id, "file"}, std::string(64, 'b'));
      dossier.set({"attachment", id, "size"}, "99");
    }
    return dossier;
  }

 private slots:
  void theTextIsCanonicalAndTheRootItsHash() {
    const Manifest manifest = makeManifest(small(), "app1", 2, base::sha256("policy"));
    QString expected = QStringLiteral(
        "{'application':'app1','attempt':2,'cells':[['attachment','a1','$row','live'],"
        "['attachment','a1','file','FILE'],['attachment','a1','size','99'],"
        "['attachment','a2','$row','live'],['attachment','a2','file','FILE'],"
        "['attachment','a2','size','99'],['basic','@','name','买买提·阿依努尔 \\'𠮷\\'\\n'],"
        "['work','r1','$row','live'],['work','r1','employer','监测站']],"
        "'files':[['FILE',99]],'format':1,'policy':'POLICY'}");
    expected.replace(u'\'', u'"').replace("FILE", QString(64, u'b'));
    expected.replace("POLICY", QString::fromStdString(base::sha256("policy").hex()));
    QCOMPARE(QString::fromStdString(manifest.text), expected);
    QVERIFY(manifest.root == base::sha256(manifest.text));
  }

  void equalDossiersGiveEqualBytes_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
      QTest::addRow("seed %u", seed) << seed;
  }
  void equalDossiersGiveEqualBytes() {
    QFETCH(unsigned, seed);
    World world(seed, 3);
    world.run(100);
    world.settle();
    const base::Hash policy = base::sha256("p");
    const Manifest manifest = makeManifest(world.cells(0).dossier(), "a", 1, policy);
    QCOMPARE(makeManifest(world.cells(2).dossier(), "a", 1, policy).text, manifest.text);
    const auto back = dossierOf(manifest.text);
    QVERIFY(back.has_value());
    QVERIFY(back.value().cells() == world.cells(0).dossier().cells());
    QVERIFY(back.value().rows("work") == world.cells(0).dossier().rows("work"));
    QCOMPARE(makeManifest(back.value(), "a", 1, policy).text, manifest.text);
  }

  void whatDoesNotParseIsCorrupt_data() {
    QTest::addColumn<QByteArray>("text");
    const std::pair<const char*, const char*> rows[] = {
        {"nothing", ""},
        {"an array", "[]"},
        {"another format", R"({"format":2,"cells":[]})"},
        {"no cells", R"({"format":1})"},
        {"three parts", R"({"format":1,"cells":[["a","b","c"]]})"},
        {"a number", R"({"format":1,"cells":[["a","b","c",1]]})"},
        {"not sorted", R"({"format":1,"cells":[["b","@","c","1"],["a","@","c","1"]]})"},
        {"twice", R"({"format":1,"cells":[["a","@","c","1"],["a","@","c","2"]]})"},
    };
    for (const auto& [name, text] : rows)
      QTest::newRow(name) << QByteArray(text);
  }
  void whatDoesNotParseIsCorrupt() {
    QFETCH(QByteArray, text);
    const auto read = dossierOf({text.constData(), static_cast<std::size_t>(text.size())});
    QVERIFY(!read);
    QVERIFY(read.error().code() == base::Code::StorageCorrupt);
  }
};

std::unique_ptr<QObject> makeManifestTest() {
  return std::make_unique<ManifestTest>();
}
#include "tst_manifest.moc"
