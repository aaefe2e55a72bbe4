// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// With what a new application begins.
#include "client/vault/first_edits.hpp"
#include "tests/client/vault/directory_of_test.hpp"

#include <QTest>

namespace tarim::client::test {
namespace {

QStringList shown(const std::vector<CellEdit>& edits) {
  QStringList lines;
  for (const CellEdit& edit : edits)
    lines << QString::fromStdString(edit.cell.table + "/" + edit.cell.row + "/" + edit.cell.column + "=" +
                                    edit.value);
  return lines;
}

Account known() {
  Account account;
  account.personName = "古丽";
  account.unitName = "且末县生态环境监测站";
  account.unitCounty = "652825";
  return account;
}

}  // namespace

class FirstEditsTest : public QObject {
  Q_OBJECT
 private slots:
  void whatIsKnownOfThePersonIsWhereTheFormAsksForIt() {
    QCOMPARE(
        shown(firstEdits(*policyOfTest(), known(), "assessment", "intermediate")),
        (QStringList{"application/@/kind=assessment", "application/@/level=intermediate", "basic/@/name=古丽",
                     "basic/@/unit=且末县生态环境监测站", "basic/@/unit_county=652825"}));
  }

  void whatIsNotKnownIsNotWritten() {
    QCOMPARE(shown(firstEdits(*policyOfTest(), Account(), {}, {})), QStringList());
  }

  void aCountyThatTheFormDoesNotOfferIsNotWritten() {
    Account account = known();
    account.unitCounty = "110000";
    QCOMPARE(shown(firstEdits(*policyOfTest(), account, {}, {})),
             (QStringList{"basic/@/name=古丽", "basic/@/unit=且末县生态环境监测站"}));
  }

  void aFormWithoutTheseFieldsStaysEmpty() {
    policy::Policy other = *policyOfTest();
    for (policy::Group& group : other.groups)
      if (group.id == "basic") group.fields.clear();
    QCOMPARE(shown(firstEdits(other, known(), {}, {})), QStringList());
  }

  void theyAreOrdinaryEditsThatCanBeWrittenOver() {
    const Folder folder;
    const auto vault = createVault(folder.path());
    const std::string draft = newDraft(*vault);
    QVERIFY(vault->drafts.edit(draft, firstEdits(*policyOfTest(), known(), {}, {}), kNow));
    QVERIFY(vault->drafts.edit(draft, {{{"basic", "@", "name"}, "古丽娜尔"}}, kNow));
    QCOMPARE(vault->drafts.dossier(draft)->value("basic", "@", "name"), std::string_view("古丽娜尔"));
    QCOMPARE(vault->drafts.history(draft, {"basic", "@", "name"}).size(), std::size_t(2));
  }
};

std::unique_ptr<QObject> makeFirstEditsTest() {
  return std::make_unique<FirstEditsTest>();
}

}  // namespace tarim::client::test

#include "tst_first_edits.moc"
