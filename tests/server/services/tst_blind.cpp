// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Blind copies: made once, searched, shown or kept back, and what a person of the office does about it.
#include "server/admin/blind_commands.hpp"
#include "server/services/blind_search.hpp"
#include "server/services/verify.hpp"
#include "shared/base/text.hpp"
#include "shared/imaging/markers.hpp"
#include "shared/imaging/mask.hpp"
#include "tests/server/services/blind_case.hpp"

#include <QTest>

#include <sstream>

namespace tarim::server::test {

using base::Code;

namespace {

base::Bytes plainPage(std::uint8_t shade = 200) {
  imaging::Pixels page = whitePage(320, 240);
  std::fill(page.rgb.begin(), page.rgb.begin() + 3000, shade);
  return jpegOf(page);
}

base::Bytes pageWithCode(const std::string& text = "https://www.chsi.com.cn/xlcx/1") {
  imaging::Pixels page = whitePage(400, 400);
  drawCode(page, text, 5, 0, 200, 200);
  return jpegOf(page);
}

bool holdsCode(base::ByteView jpeg) {
  const BlindSearch search = searchCopy(jpeg, {}, nullptr);
  for (const BlindFinding& finding : search.found.list)
    if (finding.kind != "code") throw std::runtime_error(describe(search.found));
  return !search.found.list.empty();
}

/// Stands in for tesseract; what is searched in its answer is searched by the real search.
class ReaderOfTest final : public pages::TextReader {
 public:
  explicit ReaderOfTest(base::Result<std::vector<pages::PageText>> answer) : m_answer(std::move(answer)) {}
  base::Result<std::vector<pages::PageText>> read(base::ByteView, int) override { return m_answer; }

 private:
  base::Result<std::vector<pages::PageText>> m_answer;
};

std::vector<pages::PageText> pageOf(const std::vector<std::string>& lines) {
  pages::PageText page;
  int y = 0;
  for (const std::string& text : lines) {
    pages::Line line;
    int x = 0;
    for (const char32_t point : base::codePoints(text))
      line.push_back({base::toUtf8({&point, 1}), {200 * x++, y, 180, 200}, 95, {}});
    page.lines.push_back(std::move(line));
    y += 300;
  }
  return {page};
}

std::size_t eventsOf(BlindCase& test, workflow::EventKind kind) {
  const auto events = test.world.events(test.application);
  return std::size_t(std::count_if(events.begin(), events.end(),
                                   [kind](const workflow::Event& event) { return event.kind == kind; }));
}

std::size_t copiesOn(World& world) {
  std::size_t count = 0;
  std::error_code none;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(world.path() / "store/blind", none))
    count += entry.is_regular_file() ? 1 : 0;
  return count;
}

}  // namespace

class BlindTest : public QObject {
  Q_OBJECT
 private slots:
  void codesUnderAMaskCannotBeReadAndAllCanInTheOriginal_data() {
    QTest::addColumn<double>("degrees");
    for (const double degrees : {0.0, 90.0, 200.0, 33.0})
      QTest::addRow("%g°", degrees) << degrees;
  }

  void codesUnderAMaskCannotBeReadAndAllCanInTheOriginal() {
    QFETCH(double, degrees);
    imaging::Pixels all = whitePage(1240, 1754);
    std::vector<dossier::Mask> whole, half;
    int top = 20;
    for (const int scale : {3, 4, 6, 8, 12}) {
      const std::string text = "size " + std::to_string(scale);
      imaging::Pixels alone = whitePage(1240, 1754);
      const int side = drawCode(alone, text, scale, degrees, 600, 800);
      const BlindSearch original = searchCopy(jpegOf(alone), {}, nullptr);
      QCOMPARE(describe(original.found), "code: QRCode " + text);
      const int x = 100 + side / 2;
      drawCode(all, text, scale, degrees, x, top + side / 2);
      whole.push_back(areaOf(all, x - side / 2, top, side, side));
      half.push_back(areaOf(all, x - side / 2, top, side / 2, side));
      top += side + 10;
    }
    const base::Bytes page = jpegOf(all);
    QVERIFY(holdsCode(page));
    QVERIFY(!holdsCode(must(imaging::masked(page, whole))));
    QVERIFY(!holdsCode(must(imaging::masked(page, half))));
  }

  void aPageIsMadeWhenItIsAskedForAndKept() {
    BlindCase test;
    test.addPage("a1", "work_proof", plainPage(), {{0, 0, 5000, 5000}});
    test.submitAndReceive();
    const std::string number = test.assign();
    const wire::BlindDossier seen = test.seen(number);
    QCOMPARE(seen.pages.size(), std::size_t{1});
    QVERIFY(!seen.pages[0].withheld);
    QCOMPARE(test.row("a1").state, std::string(blind_state::kWaiting));
    const base::Bytes page = must(test.blind().page(test.expert, seen.pages[0].number));
    QCOMPARE(page, must(imaging::masked(plainPage(), std::vector<dossier::Mask>{{0, 0, 5000, 5000}})));
    const BlindPage row = test.row("a1");
    QCOMPARE(row.state, std::string(blind_state::kClear));
    QCOMPARE(must(test.blind().page(test.expert, seen.pages[0].number)), page);
    QCOMPARE(test.row("a1").copy, row.copy);
    QCOMPARE(copiesOn(test.world), std::size_t{1});
  }

  void numbersDifferForEveryExpertAndOthersFindNothing() {
    BlindCase test;
    test.addPage("a1", "work_proof", plainPage(), {});
    test.submitAndReceive();
    const std::string mine = test.assign();
    QCOMPARE(test.assign(), mine);
    const std::string page = test.seen(mine).pages[0].number;
    const auto none = test.blind().dossier(test.other, mine);
    QCOMPARE(codeOf(none), Code::NotFound);
    QCOMPARE(none.error().detail(), test.blind().dossier(test.other, "nothing").error().detail());
    QCOMPARE(codeOf(test.blind().page(test.other, page)), Code::NotFound);
    QVERIFY(must(test.blind().list(test.other)).rows.empty());
    const std::string theirs = must(test.blind().assign("expert2", test.application));
    QVERIFY(theirs != mine);
    QVERIFY(must(test.blind().dossier(test.other, theirs)).pages[0].number != page);
    QCOMPARE(codeOf(test.blind().assign("office", test.application)), Code::NotFound);
    QCOMPARE(codeOf(test.blind().assign("expert", "nothing")), Code::NotFound);
  }

  void aReadableCodeKeepsThePageBack() {
    BlindCase test;
    test.addPage("a1", "work_proof", pageWithCode(), {});
    test.submitAndReceive();
    const std::string number = test.assign();
    const std::string page = test.seen(number).pages[0].number;
    QCOMPARE(codeOf(test.blind().page(test.expert, page)), Code::PageWithheld);
    QVERIFY(test.seen(number).pages[0].withheld);
    const auto blocked = must(test.blind().blocked());
    QCOMPARE(blocked.size(), std::size_t{1});
    QVERIFY(describe(readBlindFindings(blocked[0].found)).find("chsi.com.cn") != std::string::npos);
    // The office covers it: it is searched again and shown.
    const BlindAnswer answer{"office", test.application, "a1", 1, "验证码未遮盖", {{0, 0, 10000, 10000}}};
    QCOMPARE(must(test.blind().answer(answer)).state, std::string(blind_state::kClear));
    QVERIFY(!holdsCode(must(test.blind().page(test.expert, page))));
    QVERIFY(must(test.blind().blocked()).empty());
    QCOMPARE(copiesOn(test.world), std::size_t{1});
    const auto last = test.world.events(test.application).back();
    QCOMPARE(last.kind, workflow::EventKind::BlindAnswered);
    QCOMPARE(last.actor, std::string("office"));
    QCOMPARE(last.reasons.at(0).code, std::string("masked"));
    QCOMPARE(last.words, std::string("验证码未遮盖"));
  }

  void aPersonOfTheOfficeReleasesAPageWithAReason() {
    BlindCase test;
    test.addPage("a1", "work_proof", pageWithCode("仪器编号 17"), {});
    test.submitAndReceive();
    const std::string page = test.seen(test.assign()).pages[0].number;
    QCOMPARE(test.check().blocked, 1);
    BlindAnswer answer{"office", test.application, "a1", 1, "", {}};
    QCOMPARE(codeOf(test.blind().answer(answer)), Code::InvalidInput);
    answer.why = "是仪器的编号";
    answer.by = "base";
    QCOMPARE(codeOf(test.blind().answer(answer)), Code::NotAllowed);
    answer.by = "nobody";
    QCOMPARE(codeOf(test.blind().answer(answer)), Code::NotFound);
    QCOMPARE(codeOf(test.blind().page(test.expert, page)), Code::PageWithheld);
    answer.by = "office";
    QCOMPARE(must(test.blind().answer(answer)).state, std::string(blind_state::kReleased));
    QVERIFY(holdsCode(must(test.blind().page(test.expert, page))));
    QCOMPARE(codeOf(test.blind().answer(answer)), Code::NotNow);
    QCOMPARE(eventsOf(test, workflow::EventKind::BlindAnswered), std::size_t{1});
    QCOMPARE(test.check().released, 1);
  }

  void aPageThatCannotBeMaskedIsKeptBackAndCannotBeReleased() {
    BlindCase test;
    const base::Bytes whole = plainPage();
    test.addPage("a1", "work_proof", base::Bytes(whole.begin(), whole.begin() + 400), {{0, 0, 100, 100}});
    test.submitAndReceive();
    QCOMPARE(test.check().blocked, 1);
    QVERIFY(test.row("a1").copy.empty());
    QCOMPARE(readBlindFindings(test.row("a1").found).list.at(0).kind, std::string("unmaskable"));
    const BlindAnswer answer{"office", test.application, "a1", 1, "照样", {}};
    QCOMPARE(codeOf(test.blind().answer(answer)), Code::NotNow);
    QCOMPARE(copiesOn(test.world), std::size_t{0});
  }

  void theTextOnACopyIsSearchedOnceThereIsAReader() {
    BlindCase test;
    test.addPage("a1", "work_proof", plainPage(), {});
    test.submitAndReceive();
    QCOMPARE(test.check(), (BlindCounts{1, 1, 0, 0, 0, 0}));
    test.blind().setTextReader(std::make_unique<ReaderOfTest>(pageOf({"证明", "阿依努尔。买买提"})));
    QCOMPARE(test.check(), (BlindCounts{1, 0, 1, 0, 0, 1}));
    QCOMPARE(describe(readBlindFindings(test.row("a1").found)),
             std::string("name: 阿依努尔·买买提; name: 阿依努尔; name: 买买提"));
  }

  void aReaderOfTextThatFailsKeepsThePageBack() {
    BlindCase test;
    test.addPage("a1", "work_proof", plainPage(), {});
    test.submitAndReceive();
    test.blind().setTextReader(std::make_unique<ReaderOfTest>(base::Error(Code::TooLarge, "took too long")));
    QCOMPARE(test.check().blocked, 1);
  }

  void theOutcomeIsAnEventOnceAndTheChainHolds() {
    BlindCase test;
    test.addPage("a1", "work_proof", plainPage(), {});
    test.addPage("a2", "work_proof", pageWithCode(), {});
    test.submitAndReceive();
    const auto before = must(verify(*test.world.store, test.world.services->publicKey)).problems;
    QCOMPARE(test.check(), (BlindCounts{2, 1, 1, 0, 0, 0}));
    QCOMPARE(test.check(), (BlindCounts{2, 1, 1, 0, 0, 0}));
    QCOMPARE(eventsOf(test, workflow::EventKind::BlindChecked), std::size_t{1});
    const auto events = test.world.events(test.application);
    QCOMPARE(events.back().words,
             std::string("pages 2, clear 1, blocked 1, released 0, waiting 0, text searched 0"));
    QVERIFY(workflow::verifyChain(events).has_value());
    // Nothing beyond what verify says of a submission that was frozen without its operations.
    QCOMPARE(must(verify(*test.world.store, test.world.services->publicKey)).problems, before);
  }

  void aNewSubmissionMakesCopiesOld() {
    BlindCase test;
    test.addPage("a1", "work_proof", plainPage(), {});
    test.addPage("a2", "work_proof", plainPage(100), {});
    test.submit();
    QCOMPARE(codeOf(test.blind().assign("expert", test.application)), Code::NotNow);
    QCOMPARE(test.check().clear, 2);
    const std::string before = test.row("a1").hash;
    test.giveBack();
    QCOMPARE(codeOf(test.blind().check(test.application, {})), Code::NotNow);
    test.dossier.set({"attachment", "a1", "masks"}, "[[0,0,9000,9000]]");
    test.dossier.set({"attachment", "a1", "mask"}, "yes");
    test.dossier.set({"attachment", "a2", "$row"}, "deleted");
    test.submitAndReceive();
    const std::string number = test.assign();
    QCOMPARE(test.seen(number).pages.size(), std::size_t{1});
    QCOMPARE(test.row("a1").state, std::string(blind_state::kWaiting));
    QCOMPARE(copiesOn(test.world), std::size_t{0});
    const base::Bytes page = must(test.blind().page(test.expert, test.seen(number).pages[0].number));
    QVERIFY(base::sha256(page).hex() != before);
  }

  void blindCopiesAreToldFromTheSecondProtocolOn() {
    BlindCase test;
    test.addPage("a1", "work_proof", pageWithCode(), {});
    test.submitAndReceive();
    (void)test.check();
    QCOMPARE(eventsOf(test, workflow::EventKind::BlindChecked), std::size_t{1});
    for (const int protocol : {1, 2}) {
      const auto seen = must(
          test.world.services->review.dossier(test.world.identity("office"), test.application, protocol));
      QCOMPARE(seen.events.back().kind,
               protocol == 1 ? workflow::EventKind::Received : workflow::EventKind::BlindChecked);
      wire::SyncRequest request;
      request.protocol = protocol;
      const auto told = must(test.world.services->sync.sync(test.world.identity("aynur"), request));
      std::size_t events = 0;
      for (const wire::FeedItem& item : told.feed)
        events += item.event ? 1 : 0;
      QCOMPARE(events, seen.events.size());
    }
  }

  void aCopyThatIsGoneOrChangedIsMadeAgain() {
    BlindCase test;
    test.addPage("a1", "work_proof", plainPage(), {});
    test.submitAndReceive();
    const std::string page = test.seen(test.assign()).pages[0].number;
    const base::Bytes copy = must(test.blind().page(test.expert, page));
    std::filesystem::remove_all(test.world.path() / "store/blind");
    QCOMPARE(must(test.blind().page(test.expert, page)), copy);
    const std::string name = test.row("a1").copy;
    base::DiskFiles files;
    must(files.write(test.world.path() / "store/blind" / name.substr(0, 2) / (name + ".jpg"), plainPage(1)));
    QCOMPARE(must(test.blind().page(test.expert, page)), copy);
    QCOMPARE(test.check().clear, 1);
  }

  void whatIsAnsweredByNobodyIsKeptBack() {
    BlindCase test;
    test.addPage("a1", "work_proof", plainPage(), {});
    test.dossier.set({"attachment", "a1", "mask"}, "");
    test.submitAndReceive();
    QCOMPARE(test.check().blocked, 1);
    QCOMPARE(readBlindFindings(test.row("a1").found).list.at(0).kind, std::string("unanswered"));
  }

  void pagesOfHiddenSlotsAreNowhere() {
    BlindCase test;
    test.addPage("a1", "id_card", plainPage(), {});
    test.addPage("a2", "no_such_slot", plainPage(), {});
    test.submitAndReceive();
    QVERIFY(test.seen(test.assign()).pages.empty());
    QCOMPARE(test.check().pages, 0);
  }
  void theOperatorsCommandsLeadFromAFindingToAShownPage() {
    BlindCase test;
    test.addPage("a1", "work_proof", pageWithCode(), {});
    test.addPage("a2", "work_proof", plainPage(), {});
    test.submitAndReceive();
    Config config;
    config.store = test.world.path() / "store";
    config.signingSeed = test.world.path() / "signing.seed";
    base::DiskFiles files;
    must(files.write(config.signingSeed, base::bytesOf(base::toHex(test.world.seed))));
    std::ostringstream out;
    QCOMPARE(codeOf(runBlindAssign(config, "nobody", "2024-0001", out)), Code::NotFound);
    QVERIFY(runBlindAssign(config, "expert", "2024-0001", out).has_value());
    QCOMPARE(out.str().substr(0, out.str().find('\n')), test.assign());
    out.str({});
    QCOMPARE(codeOf(runBlindCheck(config, out)), Code::PageWithheld);
    const QString told = QString::fromStdString(out.str());
    QVERIFY2(told.contains("2024-0001 a1  code: QRCode https://www.chsi.com.cn"), qPrintable(told));
    QVERIFY2(told.contains("[1/1] 2024-0001  2 pages: 1 clear, 1 blocked, 0 released, 0 waiting"),
             qPrintable(told));
    out.str({});
    must(runBlindList(config, true, out));
    QVERIFY(out.str().find(R"("page":"a1","copy":true)") != std::string::npos);
    BlindPageOptions page{"2024-0001", "a1", "office", "已核对", {"1,2,3"}, test.world.path() / "a1.jpg"};
    must(runBlindShow(config, page, out));
    QCOMPARE(must(files.read(page.out, 1u << 20)), must(test.blind().look(test.application, "a1", 1)));
    QCOMPARE(codeOf(runBlindMask(config, page, out)), Code::InvalidInput);
    page.areas = {"0,0,10000,5000", "0,5000,10000,5000"};
    must(runBlindMask(config, page, out));
    out.str({});
    must(runBlindCheck(config, out));
    must(runBlindList(config, false, out));
    QVERIFY(out.str().find("no page waits for a person") != std::string::npos);
    QCOMPARE(codeOf(runBlindRelease(config, page, out)), Code::NotNow);
  }
};

std::unique_ptr<QObject> makeBlindTest() {
  return std::make_unique<BlindTest>();
}

}  // namespace tarim::server::test

#include "tst_blind.moc"
