// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// What names an applicant is found and covered in texts, however it is written.
#include "server/services/blind_facts.hpp"
#include "tests/server/services/world.hpp"

#include <QTest>

namespace tarim::server::test {

class BlindNamesTest : public QObject {
  Q_OBJECT
 private slots:
  void whatNamesThePersonIsCovered_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("covered");
    const auto row = [](const char* what, const char* name, const char* text, const char* covered) {
      QTest::newRow(what) << name << text << covered;
    };
    row("as it is written", "王伟", "由王伟负责", "由○○负责");
    row("twice", "王伟", "王伟、王伟", "○○、○○");
    row("spaced", "王伟", "王 伟负责", "○○负责");
    row("ideographic space", "王　伟", "王伟", "○○");
    row("another dot", "阿依努尔·买买提", "阿依努尔．买买提负责", "○○负责");
    row("no dot", "阿依努尔·买买提", "阿依努尔买买提", "○○");
    row("a full stop", "阿依努尔·买买提", "阿依努尔。买买提", "○○");
    row("the first part alone", "阿依努尔·买买提", "阿依努尔同志", "○○同志");
    row("the last part alone", "阿依努尔·买买提", "买买提家", "○○家");
    row("a zero-width space inside", "王伟", "王\u200B伟", "○○");
    row("full width", "652825199005120021", "身份证６５２８２５１９９００５１２００２１", "身份证○○");
    row("grouped digits", "65282519900512002X", "652825 19900512 002x", "○○");
    row("dashes", "13909960123", "139-0996-0123", "○○");
    row("capitals", "Aynur", "by AYNUR", "by ○○");
    row("across a line end", "且末县监测站", "且末县\n监测站", "○○");
    row("a unit", "且末县生态环境监测站", "在且末县生态环境监测站工作", "在○○工作");
    row("one character names nobody", "王", "王国", "王国");
    row("a short number names nobody", "123", "共123份", "共123份");
    row("another person", "王伟", "王维负责", "王维负责");
    row("nothing", "", "任意", "任意");
  }

  void whatNamesThePersonIsCovered() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, covered);
    BlindNames names;
    names.add(name.toStdString());
    QCOMPARE(QString::fromStdString(names.covered(text.toStdString())), covered);
    QCOMPARE(names.foundIn(text.toStdString()).empty(), text == covered);
  }

  void theLongestNameIsCoveredAsOne() {
    BlindNames names;
    names.add("王伟");
    names.add("王伟明");
    QCOMPARE(names.covered("王伟明来"), std::string("○○来"));
  }

  void namesThatOverlapAreCoveredTogether() {
    BlindNames names;
    names.add("监测站王伟");
    names.add("王伟同志");
    QCOMPARE(names.covered("监测站王伟同志好"), std::string("○○好"));
  }

  void textThatIsNoTextIsCoveredWhole() {
    BlindNames names;
    names.add("王伟");
    QCOMPARE(names.covered("\xff王伟"), std::string(kCovered));
  }

  void onlyWhatThePolicyShowsIsToldAndRowsAreCounted() {
    policy::Policy policy;
    policy::Group work;
    work.id = "work";
    work.hasRows = true;
    policy::Field employer, kind, duty;
    employer.id = "employer";
    kind.id = "kind";
    kind.type = policy::FieldType::Choice;
    kind.choices = {{"own", {}}};
    kind.blind = policy::Blind::Keep;
    duty.id = "duty";
    duty.blind = policy::Blind::Mask;
    work.rows.fields = {employer, kind, duty};
    policy.groups = {work};
    dossier::Dossier dossier;
    for (const char* row : {"wang-wei-2", "wang-wei-1"}) {
      dossier.set({"work", row, "$row"}, "live");
      dossier.set({"work", row, "employer"}, "且末县监测站");
      dossier.set({"work", row, "kind"}, std::string(row) == "wang-wei-1" ? "own" : "王伟");
      dossier.set({"work", row, "duty"}, "在且末县监测站化验");
    }
    const auto cells = blindCells(policy, dossier, namesIn(policy, dossier));
    std::string told;
    for (const wire::BlindCell& cell : cells)
      told += cell.row + " " + cell.column + " " + cell.value + "\n";
    QCOMPARE(told, std::string("1 kind own\n1 duty 在○○化验\n2 kind ○○\n2 duty 在○○化验\n"));
  }
};

std::unique_ptr<QObject> makeBlindNamesTest() {
  return std::make_unique<BlindNamesTest>();
}

}  // namespace tarim::server::test

#include "tst_blind_names.moc"
