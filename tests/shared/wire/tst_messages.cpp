// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Every message comes back as it was written. Structs have no ==, so equality is "writes the same bytes
// again", together with tests that look at each part of the parts that matter.
#include "shared/wire/json.hpp"
#include "shared/wire/signed_head.hpp"
#include "tests/shared/wire/random_messages.hpp"

#include <QTest>

#include <set>

using namespace tarim;
using namespace tarim::wire;

namespace {

template <class Message, class Read>
void comesBack(const Message& message, Read read, std::uint64_t seed) {
  const std::string once = write(message);
  const auto back = read(once);
  const QByteArray told = "seed " + QByteArray::number(qulonglong(seed)) + ": " + once.c_str();
  QVERIFY2(back.has_value(),
           back.has_value() ? "" : (back.error().line() + " " + told.toStdString()).c_str());
  QVERIFY2(write(*back) == once, told.constData());
}

template <class Message>
void showsEveryPart(const Message& message, const Messages& random) {
  const std::string text = write(message);
  for (const std::string& part : random.distinct())
    QVERIFY2(text.find(part) != std::string::npos, (part + " is not in " + text).c_str());
}

/// Names of the fields of `record`, and of the records inside, that hold something.
class FilledFields {
 public:
  FilledFields(std::set<std::string>& all, std::set<std::string>& filled, std::string path)
      : m_all(all), m_filled(filled), m_path(std::move(path)) {}
  template <class T>
  void operator()(std::string_view name, const T& value, const base::FieldRule& = {}) {
    const std::string path = m_path + "." + std::string(name);
    m_all.insert(path);
    if (holds(value)) m_filled.insert(path);
    visit(path, value);
  }

 private:
  template <class T>
  static bool holds(const T& value) {
    if constexpr (base::Record<T>)
      return true;
    else if constexpr (requires { value.has_value(); })
      return value.has_value();
    else if constexpr (requires { value.empty(); })
      return !value.empty();
    else
      return !(value == T{});
  }
  template <class T>
  void visit(const std::string& path, const T& value) {
    if constexpr (base::Record<T>) {
      FilledFields inside(m_all, m_filled, path);
      T::fields(inside, value);
    }
  }
  template <class T>
  void visit(const std::string& path, const std::vector<T>& values) {
    for (const T& one : values)
      visit(path, one);
  }
  template <class T>
  void visit(const std::string& path, const std::optional<T>& value) {
    if (value) visit(path, *value);
  }
  std::set<std::string>& m_all;
  std::set<std::string>& m_filled;
  std::string m_path;
};

bool same(const std::vector<DraftOperations>& a, const std::vector<DraftOperations>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i].application != b[i].application || a[i].operations != b[i].operations) return false;
  return true;
}

}  // namespace

class MessagesTest : public QObject {
  Q_OBJECT
 private slots:
  void aSignedHeadHoldsForItsOwnWordsOnly() {
    const crypto::Key seed = crypto::randomKey();
    SignedHead head{"q7k2", 12, std::string(64, 'a'), 1725240000000, {}};
    QCOMPARE(text(head),
             "tarim signed head 1\nq7k2\n12\n" + std::string(64, 'a') + "\n2024-09-02T09:20:00+08:00");
    QVERIFY(!verify(head, crypto::publicKeyOf(seed)));
    sign(head, seed);
    const auto back = readSignedHead(write(head));
    QVERIFY(back && verify(*back, crypto::publicKeyOf(seed)) && write(*back) == write(head));
    QVERIFY(!verify(head, crypto::publicKeyOf(crypto::randomKey())));
    SignedHead other = head;
    other.position = 13;
    QVERIFY(!verify(other, crypto::publicKeyOf(seed)) && !contradict(head, other));
    other = head;
    other.hash = std::string(64, 'b');
    QVERIFY(!verify(other, crypto::publicKeyOf(seed)) && contradict(head, other));
    other.store = "q7k3";
    QVERIFY(!contradict(head, other));
  }

  void everyMessageComesBackAsItWasWritten() {
    const QByteArray given = qgetenv("TARIM_SEED");
    const std::uint64_t first = given.isEmpty() ? std::random_device{}() : given.toULongLong();
    qInfo("seeds from %llu", static_cast<unsigned long long>(first));
    const auto sync = [](std::string_view text) { return readSyncRequest(text, "d1"); };
    for (std::uint64_t seed = first; seed < first + 500 && !QTest::currentTestFailed(); ++seed) {
      Messages random(seed);
      comesBack(random.hello(), readHello, seed);
      comesBack(random.packageRequest(), readPackageRequest, seed);
      comesBack(random.enrolRequest(), readEnrolRequest, seed);
      comesBack(random.newDeviceRequest(), readNewDeviceRequest, seed);
      comesBack(random.enrolAnswer(), readEnrolAnswer, seed);
      comesBack(random.syncRequest("d1"), sync, seed);
      comesBack(random.syncAnswer(), readSyncAnswer, seed);
      comesBack(random.queue(), readQueue, seed);
      comesBack(random.reviewDossier(), readReviewDossier, seed);
      comesBack(random.leaseRequest(), readLeaseRequest, seed);
      comesBack(random.leaseAnswer(), readLeaseAnswer, seed);
      comesBack(random.problem(), readProblem, seed);
      comesBack(
          random.event(), [](std::string_view text) { return readEvent(text); }, seed);
    }
  }

  void noPartOfAMessageIsForgotten() {
    const auto check = [](auto make) {
      for (std::uint64_t seed = 1; seed <= 30 && !QTest::currentTestFailed(); ++seed) {
        Messages random(seed, Messages::Content::Distinct);
        const auto message = make(random);
        showsEveryPart(message, random);
      }
    };
    check([](Messages& random) { return random.hello(); });
    check([](Messages& random) { return random.enrolRequest(); });
    check([](Messages& random) { return random.newDeviceRequest(); });
    check([](Messages& random) { return random.enrolAnswer(); });
    check([](Messages& random) { return random.syncRequest("d1"); });
    check([](Messages& random) { return random.syncAnswer(); });
    check([](Messages& random) { return random.queue(); });
    check([](Messages& random) { return random.reviewDossier(); });
    check([](Messages& random) { return random.leaseRequest(); });
    check([](Messages& random) { return random.leaseAnswer(); });
    check([](Messages& random) { return random.problem(); });
    check([](Messages& random) { return random.event(); });
  }

  void everyFieldGetsAValueSomeTime() {
    const auto check = [](const char* message, auto make) {
      std::set<std::string> all;
      std::set<std::string> filled;
      for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Messages random(seed);
        const auto made = make(random);
        FilledFields each(all, filled, message);
        std::decay_t<decltype(made)>::fields(each, made);
      }
      for (const std::string& one : all)
        QVERIFY2(filled.contains(one), (one + " is never filled by random_messages.cpp").c_str());
    };
    check("Hello", [](Messages& random) { return random.hello(); });
    check("PackageRequest", [](Messages& random) { return random.packageRequest(); });
    check("EnrolRequest", [](Messages& random) { return random.enrolRequest(); });
    check("NewDeviceRequest", [](Messages& random) { return random.newDeviceRequest(); });
    check("EnrolAnswer", [](Messages& random) { return random.enrolAnswer(); });
    check("SyncRequest", [](Messages& random) { return random.syncRequest("d1"); });
    check("SyncAnswer", [](Messages& random) { return random.syncAnswer(); });
    check("Queue", [](Messages& random) { return random.queue(); });
    check("ReviewDossier", [](Messages& random) { return random.reviewDossier(); });
    check("LeaseRequest", [](Messages& random) { return random.leaseRequest(); });
    check("LeaseAnswer", [](Messages& random) { return random.leaseAnswer(); });
    check("Problem", [](Messages& random) { return random.problem(); });
  }

  void operationsComeBackEqualWithTheSenderAsAuthor() {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
      const SyncRequest request = Messages(seed).syncRequest("device_7");
      const auto back = readSyncRequest(write(request), "device_7");
      QVERIFY(back.has_value());
      QVERIFY(same(request.operations, back->operations));
      const auto stolen = readSyncRequest(write(request), "other");
      QVERIFY(stolen.has_value());
      for (const DraftOperations& draft : stolen->operations)
        for (const dossier::Operation& operation : draft.operations)
          QCOMPARE(operation.stamp.device, std::string("other"));
    }
  }

  void feedOperationsKeepTheirAuthor() {
    SyncAnswer answer;
    FeedItem item;
    item.application = "a1";
    item.operation =
        dossier::Operation{3, {1700000000000, 2, "tablet"}, {}, {"basic", "@", "name"}, "阿依努尔 𠮷"};
    answer.feed = {item};
    const auto back = readSyncAnswer(write(answer));
    QVERIFY(back.has_value());
    QVERIFY(back->feed[0].operation == item.operation);
    QVERIFY(!back->feed[0].event && !back->feed[0].receipt);
  }

  void anEventStillVerifiesAfterTravelling() {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
      workflow::Event event = Messages(seed).event();
      workflow::chain(event, nullptr);
      const auto back = readEvent(write(event));
      QVERIFY(back.has_value());
      QVERIFY(workflow::verifyChain({*back}).has_value());
      QVERIFY(back->reasons == event.reasons);
      QCOMPARE(back->at, event.at);
    }
  }

  void theRestComesBackPartByPart() {
    SyncAnswer answer;
    answer.now = 5;
    answer.held = {{"a1", base::Code::Locked, "in review"}};
    answer.results = {{"c1", false, base::Code::FilesMissing, "2", ""},
                      {"c2", true, base::Code::Unknown, "", ""}};
    answer.files = {{std::string(64, 'a'), true, 0, ""}, {std::string(64, 'b'), false, 4096, "/v1/files/u1"}};
    answer.restamped = {{"a1", 9, {77, 1, "server"}}};
    answer.acknowledged = {{"a1", 12}};
    answer.more = true;
    const auto back = readSyncAnswer(write(answer));
    QVERIFY(back.has_value());
    QCOMPARE(back->held[0].code, base::Code::Locked);
    QCOMPARE(back->results[0].code, base::Code::FilesMissing);
    QVERIFY(!back->results[0].done && back->results[1].done);
    QVERIFY(back->files[0].stored && !back->files[1].stored);
    QCOMPARE(back->files[1].offset, std::uint64_t{4096});
    QCOMPARE(back->files[1].upload, std::string("/v1/files/u1"));
    QVERIFY((back->restamped[0].stamp == dossier::Stamp{77, 1, "server"}));
    QCOMPARE(back->acknowledged[0].sequence, std::uint64_t{12});
    QVERIFY(back->more);
  }

  void aSyncWithNothingToSayIsSmall() {
    SyncRequest request;
    request.protocol = 1;
    request.now = 1700000000000;
    request.cursor = 123456;
    QCOMPARE(write(request), std::string(R"({"protocol":1,"now":1700000000000,"cursor":123456})"));
    SyncAnswer answer;
    answer.now = 1700000000000;
    answer.cursor = 123456;
    QCOMPARE(write(answer), std::string(R"({"now":1700000000000,"cursor":123456})"));
  }

  void unknownKeysAreIgnored() {
    const auto request =
        readSyncRequest(R"({"protocol":1,"now":1,"later":{"x":[1,2.5,null]},"drafts":[],"commands":[)"
                        R"({"id":"c1","application":"a1","kind":"withdraw","mood":"sad"}],"operations":[)"
                        R"({"application":"a1","list":[[1,5,0,0,0,"","basic","@","name","x","new",{}]]}]})",
                        "d1");
    QVERIFY2(request.has_value(), request ? "" : request.error().line().c_str());
    QCOMPARE(request->commands[0].kind, workflow::CommandKind::Withdraw);
    QCOMPARE(request->operations[0].operations[0].value, std::string("x"));
  }

  void aProblemHasWordsInBothLanguagesAndKeepsInternalsInside() {
    base::Place place;
    place.path = "$.files[2]";
    const Problem told = problemOf(base::Error(base::Code::InvalidInput, "no hash", place));
    QCOMPARE(told.code, std::string("InvalidInput"));
    QCOMPARE(told.detail, std::string("no hash"));
    QCOMPARE(told.path, std::string("$.files[2]"));
    QVERIFY(!told.zh.empty() && !told.en.empty());
    const Problem own = problemOf(base::Error(base::Code::StorageFailed, "INSERT INTO person failed", place));
    QVERIFY(own.detail.empty() && own.path.empty());
  }
};

std::unique_ptr<QObject> makeMessagesTest() {
  return std::make_unique<MessagesTest>();
}

#include "tst_messages.moc"
