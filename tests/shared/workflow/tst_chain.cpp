// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// 谁审查，谁负责: nothing in a chain can be altered, left out, added or moved without being found; receipts
// the same.
#include "shared/workflow/receipt.hpp"
#include "shared/workflow/record.hpp"
#include "tests/shared/workflow/flow.hpp"

#include <QTest>

#include <functional>

using namespace tarim;
using namespace tarim::workflow;

namespace {

std::vector<Event> longChain() {
  Flow flow;
  flow.goToReturned();
  flow.act(CommandKind::MarkDelivered, Role::Applicant);
  flow.act(CommandKind::MarkOpened, Role::Applicant);
  flow.act(CommandKind::GrantException, Role::Operator);
  flow.goTo("form_review");
  flow.act(CommandKind::Pass, Role::CommitteeOffice);
  return flow.events;
}

int firstBad(const std::vector<Event>& events) {
  const auto verified = verifyChain(events);
  if (verified) return 0;
  return verified.error().code() == base::Code::StorageCorrupt ? verified.error().place().row : -1;
}

}  // namespace

class ChainTest : public QObject {
  Q_OBJECT
 private slots:
  void anUntouchedChainVerifiesAndFolds() {
    const auto events = longChain();
    QCOMPARE(firstBad(events), 0);
    QVERIFY(fold(events, noticePolicy()).has_value());
    QVERIFY(verifyChain({}).has_value());
  }

  void alteringAnyPartOfAnyEventIsFound() {
    const std::vector<std::function<void(Event&)>> alterations{
        [](Event& e) { e.application += 'x'; },
        [](Event& e) { e.number += 1; },
        [](Event& e) { e.kind = e.kind == EventKind::Passed ? EventKind::Received : EventKind::Passed; },
        [](Event& e) { e.at += base::Millis(1); },
        [](Event& e) { e.actor += 'x'; },
        [](Event& e) { e.actorName += "𠮷"; },
        [](Event& e) { e.role += 'x'; },
        [](Event& e) { e.command += 'x'; },
        [](Event& e) { e.attempt += 1; },
        [](Event& e) { e.step += 'x'; },
        [](Event& e) { e.root += '0'; },
        [](Event& e) {
          e.details.push_back({"for", "x"});
        },
        [](Event& e) { e.reasons.emplace_back(); },
        [](Event& e) { e.words += ' '; },
        [](Event& e) { e.from += '1'; },
        [](Event& e) { e.to += '1'; },
        [](Event& e) { e.before.bytes[31] ^= 1; },
        [](Event& e) { e.hash.bytes[0] ^= 0x80; },
    };
    const auto events = longChain();
    for (std::size_t i = 0; i < events.size(); ++i) {
      for (std::size_t change = 0; change < alterations.size(); ++change) {
        auto altered = events;
        alterations[change](altered[i]);
        const int bad = firstBad(altered);
        QVERIFY2(bad == int(i) + 1,
                 qPrintable(QString("event %1, change %2: %3").arg(i + 1).arg(change).arg(bad)));
      }
    }
  }

  void alteringAnyPartOfAReasonIsFound() {
    const auto events = longChain();
    const std::vector<std::string Reason::*> parts{&Reason::table, &Reason::row,        &Reason::column,
                                                   &Reason::slot,  &Reason::attachment, &Reason::rect,
                                                   &Reason::code,  &Reason::words};
    for (const auto part : parts) {
      auto altered = events;
      for (Event& event : altered)
        for (Reason& reason : event.reasons)
          (reason.*part) += 'x';
      QCOMPARE(firstBad(altered), 3);  // created, submitted, returned
    }
  }

  void anEventWithoutDetailsHasTheHashItHadBeforeThereWereAny() {
    Event event;
    event.application = "a1";
    event.kind = EventKind::Passed;
    event.at = at("2024-09-02T10:00:00+08:00");
    chain(event, nullptr);
    const std::string text = canonicalText(event);
    QVERIFY2(text.find("details") == std::string::npos, text.c_str());
    const base::Hash before = event.hash;
    event.details = {{"for", "p"}};
    chain(event, nullptr);
    QVERIFY(event.hash != before);
    QVERIFY(canonicalText(event).find(R"("details":[{"name":"for","value":"p"}])") != std::string::npos);
  }

  void textMovedBetweenFieldsIsFound() {
    auto events = longChain();
    Event& event = events.back();
    std::swap(event.actor, event.actorName);
    QCOMPARE(firstBad(events), int(events.size()));
  }

  void leavingOutOrSwappingEventsIsFound() {
    const auto events = longChain();
    for (std::size_t i = 0; i + 1 < events.size(); ++i) {
      auto shorter = events;
      shorter.erase(shorter.begin() + std::ptrdiff_t(i));
      QCOMPARE(firstBad(shorter), int(i) + 1);
      QVERIFY(fold(shorter, noticePolicy()).has_error());
      auto swapped = events;
      std::swap(swapped[i], swapped[i + 1]);
      QCOMPARE(firstBad(swapped), int(i) + 1);
    }
  }

  void anEventThatIsNotInTheTableCannotFollow() {
    auto events = longChain();
    Event late = events[1];  // a submission after it was received
    chain(late, &events.back());
    events.push_back(late);
    QCOMPARE(firstBad(events), 0);
    const auto folded = fold(events, noticePolicy());
    QVERIFY(folded.has_error());
    QCOMPARE(folded.error().code(), base::Code::StorageCorrupt);
    QCOMPARE(folded.error().place().row, int(events.size()));
  }

  void anEventIsSignedByItsHash() {
    const crypto::Key seed = crypto::randomKey();
    Event event = longChain().front();
    QVERIFY(!verify(event, crypto::publicKeyOf(seed)));
    const base::Hash before = event.hash;
    sign(event, seed);
    QCOMPARE(signedText(event), "tarim event 1\n" + event.hash.hex());
    QVERIFY(event.hash == before && base::sha256(canonicalText(event)) == before);
    QVERIFY(verify(event, crypto::publicKeyOf(seed)));
    QVERIFY(!verify(event, crypto::publicKeyOf(crypto::randomKey())));
    event.hash = longChain().back().hash;
    QVERIFY(!verify(event, crypto::publicKeyOf(seed)));
  }

  void theRunningHeadKnowsTheOrder() {
    const base::Hash one = base::sha256("one");
    const base::Hash two = base::sha256("two");
    const base::Hash head = nextHead(nextHead({}, one), two);
    QVERIFY(head != nextHead(nextHead({}, two), one));
    QVERIFY(head != nextHead({}, two));
    // As PROTOCOL.md has it, so that anybody can recompute it.
    QCOMPARE(nextHead({}, one).hex(),
             base::sha256("tarim head 1\n" + std::string(64, '0') + "\n" + one.hex()).hex());
  }

  void aReceiptHoldsForItsOwnWordsOnly() {
    const crypto::Key seed = crypto::randomKey();
    Receipt receipt;
    receipt.number = "TR-2024-0147-1";
    receipt.application = "a1";
    receipt.attempt = 1;
    receipt.root = rootOf(1);
    receipt.policy = rootOf(0);
    receipt.at = at("2024-09-02T10:00:00+08:00");
    QVERIFY(!verify(receipt, crypto::publicKeyOf(seed)));
    sign(receipt, seed);
    QVERIFY(verify(receipt, crypto::publicKeyOf(seed)));
    QVERIFY(!verify(receipt, crypto::publicKeyOf(crypto::randomKey())));
    QCOMPARE(text(receipt), "tarim receipt 1\nTR-2024-0147-1\na1\n1\n" + rootOf(1) + "\n" + rootOf(0) +
                                "\n2024-09-02T10:00:00+08:00");
    Receipt altered = receipt;
    altered.attempt = 2;
    QVERIFY(!verify(altered, crypto::publicKeyOf(seed)));
    altered = receipt;
    altered.signature[0] = altered.signature[0] == 'a' ? 'b' : 'a';
    QVERIFY(!verify(altered, crypto::publicKeyOf(seed)));
    altered.signature = "no hex";
    QVERIFY(!verify(altered, crypto::publicKeyOf(seed)));
  }
};

std::unique_ptr<QObject> makeChainTest() {
  return std::make_unique<ChainTest>();
}

#include "tst_chain.moc"
