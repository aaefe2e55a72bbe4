// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Who waits for whom at the writer: by hand, by chance, and in a real writer whose time the test tells.
#include "server/store/writer.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

#include <atomic>
#include <map>
#include <random>
#include <thread>

namespace tarim::server::test {

using namespace std::chrono_literals;

namespace {

struct Job {
  std::string person;
  int number = 0;
};

/// One batch: whose jobs ran, each taking what `costs` says.
template <class Costs>
std::vector<Job> batchOf(JobLines<Job>& lines, Costs costs) {
  std::vector<Job> ran;
  lines.beginBatch();
  while (const Job* job = lines.next()) {
    lines.took(job->person, costs(*job));
    ran.push_back(*job);
  }
  return ran;
}

std::chrono::nanoseconds longForAyi(const Job& job) {
  return job.person == "ayi" ? std::chrono::nanoseconds(2s) : std::chrono::nanoseconds(100us);
}

QString names(const std::vector<Job>& jobs) {
  QString all;
  for (const Job& job : jobs)
    all += QString::fromStdString(job.person) + QString::number(job.number) + " ";
  return all.trimmed();
}

}  // namespace

class JobLinesTest : public QObject {
  Q_OBJECT
 private slots:
  void peopleTakeTurns();
  void aLongJobRunsAlone();
  void whoseJobsBecameShortIsServedWithTheOthers();
  void aBatchOfManyEndsInTime();
  void whatComesDuringABatchWaitsForTheNext();
  void nobodyWaitsForTwoLongJobsOfOthers_data();
  void nobodyWaitsForTwoLongJobsOfOthers();
  void aShortJobIsDurableBeforeTheNextLongOneBegins();
};

void JobLinesTest::peopleTakeTurns() {
  JobLines<Job> lines;
  Job jobs[] = {{"ayi", 1}, {"ayi", 2}, {"ayi", 3}, {"bek", 1}, {"cai", 1}, {"cai", 2}};
  for (Job& job : jobs)
    lines.add(job.person, &job);
  QCOMPARE(lines.waiting(), std::size_t{6});
  QCOMPARE(names(batchOf(lines, [](const Job&) { return 1us; })), QString("ayi1 bek1 cai1 ayi2 cai2 ayi3"));
  QCOMPARE(lines.waiting(), std::size_t{0});
}

void JobLinesTest::aLongJobRunsAlone() {
  JobLines<Job> lines;
  Job ayis[] = {{"ayi", 1}, {"ayi", 2}, {"ayi", 3}, {"ayi", 4}};
  Job beks[] = {{"bek", 1}, {"bek", 2}, {"bek", 3}};
  lines.add("ayi", &ayis[0]);
  QCOMPARE(names(batchOf(lines, longForAyi)), QString("ayi1"));
  for (int i = 1; i < 4; ++i)
    lines.add("ayi", &ayis[i]);
  lines.add("bek", &beks[0]);
  QCOMPARE(names(batchOf(lines, longForAyi)), QString("bek1"));
  // They alternate: whose jobs are long is served, too.
  lines.add("bek", &beks[1]);
  QCOMPARE(names(batchOf(lines, longForAyi)), QString("ayi2"));
  lines.add("bek", &beks[2]);
  QCOMPARE(names(batchOf(lines, longForAyi)), QString("bek2 bek3"));
  QCOMPARE(names(batchOf(lines, longForAyi)), QString("ayi3"));
  QCOMPARE(names(batchOf(lines, longForAyi)), QString("ayi4"));
}

void JobLinesTest::whoseJobsBecameShortIsServedWithTheOthers() {
  JobLines<Job> lines;
  Job jobs[] = {{"ayi", 1}, {"ayi", 2}, {"ayi", 3}, {"bek", 1}};
  lines.add("ayi", &jobs[0]);
  batchOf(lines, longForAyi);
  lines.add("ayi", &jobs[1]);
  batchOf(lines, [](const Job&) { return 1us; });
  lines.add("ayi", &jobs[2]);
  lines.add("bek", &jobs[3]);
  QCOMPARE(names(batchOf(lines, [](const Job&) { return 1us; })), QString("ayi3 bek1"));
}

void JobLinesTest::aBatchOfManyEndsInTime() {
  JobLines<Job> lines;
  std::vector<Job> jobs(100);
  for (int i = 0; i < 100; ++i)
    jobs[std::size_t(i)] = {"p" + std::to_string(i), 1};
  for (Job& job : jobs)
    lines.add(job.person, &job);
  QCOMPARE(batchOf(lines, [](const Job&) { return 10ms; }).size(), std::size_t{10});
  QCOMPARE(batchOf(lines, [](const Job&) { return 10ms; }).front().person, std::string("p10"));
}

void JobLinesTest::whatComesDuringABatchWaitsForTheNext() {
  JobLines<Job> lines;
  Job jobs[] = {{"ayi", 1}, {"ayi", 2}, {"bek", 1}};
  lines.add("ayi", &jobs[0]);
  lines.beginBatch();
  QCOMPARE(lines.next(), &jobs[0]);
  lines.add("ayi", &jobs[1]);
  lines.add("bek", &jobs[2]);
  QVERIFY(lines.next() == nullptr);
  QCOMPARE(names(batchOf(lines, [](const Job&) { return 1us; })), QString("ayi2 bek1"));
}

void JobLinesTest::nobodyWaitsForTwoLongJobsOfOthers_data() {
  QTest::addColumn<unsigned>("seed");
  // Another one: TARIM_SEED=n.
  const unsigned first = qEnvironmentVariableIsSet("TARIM_SEED")
                             ? unsigned(qEnvironmentVariableIntValue("TARIM_SEED"))
                             : std::random_device()();
  for (unsigned seed = first; seed != first + 40; ++seed)
    QTest::addRow("seed %u", seed) << seed;
}

/// Three whose jobs are all long and five whose jobs are all short add jobs at random, also while one runs.
void JobLinesTest::nobodyWaitsForTwoLongJobsOfOthers() {
  QFETCH(const unsigned, seed);
  std::mt19937 random(seed);
  JobLines<Job> lines;
  std::deque<Job> jobs;
  std::map<const Job*, int> longSince;  ///< Of each short job that waits: long ones that ran meanwhile.
  bool isLongRunning = false;
  const auto isLong = [](const Job& job) { return job.person < "d"; };
  const auto addSome = [&] {
    // No more short jobs than a batch has room for.
    while (random() % 3 != 0 && jobs.size() < 2000 && lines.waiting() < 60) {
      jobs.push_back({std::string(1, char('a' + random() % 8)), int(jobs.size())});
      lines.add(jobs.back().person, &jobs.back());
      if (!isLong(jobs.back())) longSince[&jobs.back()] = isLongRunning ? 1 : 0;
    }
  };
  // From then on it is known whose jobs are long.
  for (const char* person : {"a", "b", "c"}) {
    jobs.push_back({person, 0});
    lines.add(person, &jobs.back());
    batchOf(lines, [](const Job&) { return 1s; });
  }
  std::size_t ran = 0;
  for (int empty = 0; empty < 20;) {
    addSome();
    empty = lines.waiting() == 0 ? empty + 1 : 0;
    std::vector<const Job*> batch;
    lines.beginBatch();
    while (const Job* job = lines.next()) {
      batch.push_back(job);
      isLongRunning = isLong(*job);
      if (isLongRunning)
        for (auto& [waiting, count] : longSince)
          ++count;
      addSome();
      lines.took(job->person, isLong(*job) ? std::chrono::nanoseconds(1s) : std::chrono::nanoseconds(1ms));
    }
    isLongRunning = false;
    for (const Job* job : batch) {
      if (const auto one = longSince.find(job); one != longSince.end()) {
        QVERIFY2(one->second <= 1,
                 qPrintable(QString("job %1 waited for %2").arg(job->number).arg(one->second)));
        longSince.erase(one);
      }
      ++ran;
    }
    if (jobs.size() >= 2000 && lines.waiting() == 0) break;
  }
  QCOMPARE(lines.waiting(), std::size_t{0});
  QVERIFY(ran > 0);
}

/// Ayi has three jobs that take two seconds each by the writer's time, Bek one short job.
void JobLinesTest::aShortJobIsDurableBeforeTheNextLongOneBegins() {
  const Folder folder;
  std::atomic<std::int64_t> seconds = 0;
  Writer writer(std::move(*db::Database::open(folder.dir.filePath("t.sqlite").toStdString())),
                [&] { return std::chrono::seconds(seconds); });
  const auto waitFor = [&](std::size_t waiting) {
    while (writer.counts().waiting < waiting)
      std::this_thread::yield();
  };
  std::vector<std::uint64_t> commitsBeforeAyi;
  std::uint64_t commitsBeforeBek = 0;
  std::atomic<bool> isFirstRunning = false;
  const Writer::Job ofAyi = [&](db::Database&) -> base::Result<void> {
    isFirstRunning = true;
    if (commitsBeforeAyi.empty()) waitFor(3);
    commitsBeforeAyi.push_back(writer.counts().commits);
    seconds += 2;
    return {};
  };
  const Writer::Job ofBek = [&](db::Database&) -> base::Result<void> {
    commitsBeforeBek = writer.counts().commits;
    return {};
  };
  std::vector<std::thread> threads;
  threads.emplace_back([&] { (void)writer.run(ofAyi, "ayi"); });
  while (!isFirstRunning)
    std::this_thread::yield();
  threads.emplace_back([&] { (void)writer.run(ofAyi, "ayi"); });
  waitFor(1);
  threads.emplace_back([&] { (void)writer.run(ofAyi, "ayi"); });
  waitFor(2);
  threads.emplace_back([&] { (void)writer.run(ofBek, "bek"); });
  for (std::thread& thread : threads)
    thread.join();
  QCOMPARE(commitsBeforeBek, std::uint64_t{1});
  QCOMPARE(commitsBeforeAyi, (std::vector<std::uint64_t>{0, 2, 3}));
}

std::unique_ptr<QObject> makeJobLinesTest() {
  return std::make_unique<JobLinesTest>();
}

}  // namespace tarim::server::test

#include "tst_job_lines.moc"
