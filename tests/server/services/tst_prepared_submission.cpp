// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// What is prepared of a submission outside the writer is frozen only if nothing changed meanwhile, is kept,
// and is limited.
#include "server/services/prepared_submission.hpp"
#include "server/store/draft_sizes.hpp"
#include "server/store/submissions.hpp"
#include "tests/server/services/device.hpp"

#include <QTest>

#include <atomic>
#include <thread>

namespace tarim::server::test {

using base::Code;

namespace {

struct FilledDraft {
  World world;
  DeviceOfTest device{world, "aynur"};
  std::string draft = device.begin();
  FilledDraft() {
    device.fill(draft);
    device.sync();
  }
  /// Signed, of a root that the draft does not have.
  workflow::Command wrongRoot() {
    workflow::Command command = device.ask(draft, workflow::CommandKind::Submit);
    command.attempt = 1;
    command.root = std::string(64, '0');
    const std::string text = workflow::signedText(draft, 1, command.root, world.policy);
    command.signature = base::toHex(crypto::sign(device.seed, base::bytesOf(text)));
    return command;
  }
};

std::shared_ptr<const FoldedDraft> foldedBy(FoldedDrafts& drafts, FilledDraft& filled, int attempt) {
  return must(filled.world.store->read([&](db::Database& database) {
    const auto stored = draft_sizes::of(database, "aynur", filled.draft);
    return drafts.get(database, {filled.draft, stored->size.operations, attempt},
                      must(base::hashFromHex(filled.world.policy)));
  }));
}

}  // namespace

class PreparedTest : public QObject {
  Q_OBJECT
 private slots:
  void whatIsPreparedIsWhatTheDeviceSigned() {
    FilledDraft filled;
    SubmissionPreparer preparer(*filled.world.store, filled.world.services->policies);
    const auto command = filled.device.submit(filled.draft);
    const auto prepared = must(preparer.prepare(filled.device.identity, command, filled.world.clock.now()));
    QVERIFY(prepared);
    QVERIFY2(prepared->outcome, prepared->outcome ? "" : prepared->outcome.error().line().c_str());
    QCOMPARE(prepared->checked.manifest.root.hex(), command.root);
    QVERIFY(prepared->isOf(filled.device.drafts.at(filled.draft).own.size(), 1));
    QVERIFY(!prepared->isOf(filled.device.drafts.at(filled.draft).own.size() + 1, 1));
    QVERIFY(!prepared->isOf(filled.device.drafts.at(filled.draft).own.size(), 2));
  }

  void nothingIsPreparedForWhoMayNotSubmit() {
    FilledDraft filled;
    SubmissionPreparer preparer(*filled.world.store, filled.world.services->policies);
    DeviceOfTest other(filled.world, "tursun");
    auto command = filled.device.submit(filled.draft);
    QVERIFY(!must(preparer.prepare(other.identity, command, filled.world.clock.now())));
    command.signature[5] = command.signature[5] == '0' ? '1' : '0';
    QVERIFY(!must(preparer.prepare(filled.device.identity, command, filled.world.clock.now())));
    command = filled.device.submit(filled.draft, 2);
    QVERIFY(!must(preparer.prepare(filled.device.identity, command, filled.world.clock.now())));
  }

  void anUnchangedDraftIsFoldedOnce() {
    FilledDraft filled;
    FoldedDrafts drafts;
    const auto first = foldedBy(drafts, filled, 1);
    QCOMPARE(foldedBy(drafts, filled, 1), first);
    QCOMPARE(drafts.folds(), std::uint64_t{1});
    QVERIFY(foldedBy(drafts, filled, 2)->manifest.root != first->manifest.root);
    filled.device.write(filled.draft, "phone", "13900000000");
    filled.device.sync();
    const auto changed = foldedBy(drafts, filled, 1);
    QCOMPARE(std::string(changed->dossier.value("basic", "@", "phone")), std::string("13900000000"));
    QCOMPARE(drafts.folds(), std::uint64_t{3});
  }

  /// While the writer is kept, a submission is prepared and queued behind an edit of the person's other
  /// device.
  void aDraftThatChangesMeanwhileIsPreparedAgain() {
    FilledDraft filled;
    World& world = filled.world;
    DeviceOfTest second(world, "aynur");
    second.sync();
    second.write(filled.draft, "phone", "13900000000");
    const workflow::Command command = filled.device.submit(filled.draft);
    const auto waiting = [&] { return world.store->writerCounts().waiting; };
    const auto until = [&](std::size_t count) {
      while (waiting() < count)
        std::this_thread::yield();
    };
    std::atomic<bool> isKept = false;
    std::thread keeper([&] {
      (void)world.store->write([&](db::Database&) -> base::Result<void> {
        isKept = true;
        until(2);
        return {};
      });
    });
    while (!isKept)
      std::this_thread::yield();
    wire::SyncAnswer edited;
    std::thread editor([&] { edited = must(world.services->sync.sync(second.identity, second.request())); });
    until(1);
    const auto result = world.services->commands.decide(filled.device.identity, command, world.clock.now());
    keeper.join();
    editor.join();
    QVERIFY2(result, result ? "" : result.error().line().c_str());
    QCOMPARE(edited.acknowledged.size(), 1u);
    QVERIFY(!result->done);
    QCOMPARE(result->code, Code::ManifestMismatch);
    QCOMPARE(world.state(filled.draft).attempt, 0);
  }

  void aDeviceSubmitsSoOften() {
    FilledDraft filled;
    DeviceOfTest& device = filled.device;
    wire::SyncRequest request = device.request();
    for (std::size_t i = 0; i <= kSubmissionsOfDevice; ++i)
      request.commands.push_back(filled.wrongRoot());
    const wire::SyncAnswer answer = device.send(request);
    QCOMPARE(answer.results.size(), kSubmissionsOfDevice);
    QVERIFY(answer.more);
    request.commands.erase(request.commands.begin(), request.commands.end() - 1);
    const auto later = filled.world.services->sync.sync(device.identity, request);
    QCOMPARE(codeOf(later), Code::Throttled);
    QCOMPARE(later.error().detail(), std::string("600"));
    // What was answered is answered again, others are served, and after the time it may submit again.
    request.commands.clear();
    QVERIFY(filled.world.services->sync.sync(device.identity, request));
    DeviceOfTest other(filled.world, "tursun");
    const std::string draft = other.begin();
    other.fill(draft);
    other.sync();
    QVERIFY(other.decide(other.submit(draft)).done);
    filled.world.clock.advance(kSubmissionsWindow);
    QVERIFY(device.decide(device.submit(filled.draft)).done);
  }

  void aPageThatIsLostAfterPreparingIsNotFrozen() {
    FilledDraft filled;
    World& world = filled.world;
    SubmissionPreparer preparer(*world.store, world.services->policies);
    const auto command = filled.device.submit(filled.draft);
    QVERIFY(must(preparer.prepare(filled.device.identity, command, world.clock.now()))->outcome);
    const auto hash = base::sha256(kScan);
    std::filesystem::remove(world.services->files.pathOf(hash));
    QVERIFY(!world.services->files.open(hash, ContentStore::Check::Hash));
    QCOMPARE(filled.device.decide(command).code, Code::FilesMissing);
    QCOMPARE(world.state(filled.draft).attempt, 0);
  }
};

std::unique_ptr<QObject> makePreparedTest() {
  return std::make_unique<PreparedTest>();
}

}  // namespace tarim::server::test

#include "tst_prepared_submission.moc"
