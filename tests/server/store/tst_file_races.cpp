// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Everything that puts files, joins them, lets them go and looks at them, against each other: several people
// with several connections each, on the serving store and on one opened beside it, over a few contents that
// they share. Whoever was told "stored" and has not let go of it since reads exactly those bytes, and no look
// at a recorded file finds it missing.
//
// TARIM_SEED repeats a run as far as threads can be repeated; TARIM_RACE_SECONDS lets it run for so long.
#include "server/store/file_store.hpp"
#include "server/store/operations.hpp"
#include "tests/server/store/suites.hpp"

#include <QTest>

#include <chrono>
#include <random>
#include <thread>

namespace tarim::server::test {
namespace {

using base::Code;
using base::Result;
using Random = std::mt19937;

constexpr int kRounds = 12;
constexpr int kSteps = 8;
constexpr base::Instant kAfterAllSlices = kNow + kSliceLifetime + kSliceLifetime;

struct Person {
  std::string id;
  std::string application;
};
const std::vector<Person> kPeople{{"ayi", "a1"}, {"bek", "b1"}};

/// What a round is about: files that are slices of others.
struct Contents {
  std::vector<base::Bytes> all;
  std::vector<Assembly> joinings;
};

base::Bytes bytesFrom(Random& random) {
  base::Bytes bytes(100 + random() % 3000);
  for (auto& byte : bytes)
    byte = std::uint8_t(random());
  return bytes;
}

/// Three files, and what they make: the first of those is a slice itself.
Contents contentsFrom(Random& random) {
  Contents made;
  for (int i = 0; i < 3; ++i)
    made.all.push_back(bytesFrom(random));
  const auto join = [&made](std::vector<std::size_t> slices) {
    Assembly assembly;
    base::Bytes whole;
    for (const std::size_t slice : slices) {
      whole.insert(whole.end(), made.all[slice].begin(), made.all[slice].end());
      assembly.slices.push_back(base::sha256(made.all[slice]));
    }
    assembly.hash = base::sha256(whole);
    made.all.push_back(std::move(whole));
    made.joinings.push_back(std::move(assembly));
  };
  join({0, 1});
  join({3, 2});
  join({2, 0});
  return made;
}

/// Who was told what. A person lets go of slices by announcing and by assembly them: what is told while that
/// goes on may be about the moment before.
class Ledger {
 public:
  /// What a person was told is only kept if nothing of it was let go since this.
  struct Moment {
    int lettings = 0;
    bool isQuiet = false;
  };
  Moment moment(const std::string& person, const base::Hash& hash) {
    const std::lock_guard lock(m_mutex);
    const Entry& entry = m_entries[{person, hash.hex()}];
    return {entry.lettings, entry.underWay == 0};
  }
  /// False when it was let go meanwhile, so nothing can be said.
  bool told(const std::string& person, const base::Hash& hash, const Moment& since) {
    const std::lock_guard lock(m_mutex);
    Entry& entry = m_entries[{person, hash.hex()}];
    if (!since.isQuiet || entry.lettings != since.lettings) return false;
    entry.stored = true;
    return true;
  }
  void letGo(const std::string& person, const std::vector<base::Hash>& hashes) {
    const std::lock_guard lock(m_mutex);
    for (const base::Hash& hash : hashes) {
      Entry& entry = m_entries[{person, hash.hex()}];
      ++entry.lettings;
      ++entry.underWay;
      entry.stored = false;
    }
  }
  void letGoDone(const std::string& person, const std::vector<base::Hash>& hashes) {
    const std::lock_guard lock(m_mutex);
    for (const base::Hash& hash : hashes)
      --m_entries[{person, hash.hex()}].underWay;
  }
  /// A page of an application that its owner had at that moment stays, whatever is let go.
  void pin(const std::string& person, const base::Hash& hash) {
    const std::lock_guard lock(m_mutex);
    m_entries[{person, hash.hex()}].pinned = true;
  }
  /// Of this hash, and not let go.
  bool isStored(const std::string& person, const base::Hash& hash) {
    const std::lock_guard lock(m_mutex);
    const Entry& entry = m_entries[{person, hash.hex()}];
    return entry.pinned || entry.stored;
  }
  void fail(const std::string& what) {
    const std::lock_guard lock(m_mutex);
    m_failures.push_back(what);
  }
  [[nodiscard]] const std::vector<std::string>& failures() const { return m_failures; }

 private:
  struct Entry {
    int lettings = 0;
    int underWay = 0;
    bool stored = false;
    bool pinned = false;
  };
  std::mutex m_mutex;
  std::map<std::pair<std::string, std::string>, Entry> m_entries;
  std::vector<std::string> m_failures;
};

/// While it lives this person lets go of these.
class Letting {
 public:
  Letting(Ledger& ledger, std::string person, std::vector<base::Hash> hashes)
      : m_ledger(ledger), m_person(std::move(person)), m_hashes(std::move(hashes)) {
    m_ledger.letGo(m_person, m_hashes);
  }
  ~Letting() { m_ledger.letGoDone(m_person, m_hashes); }
  Letting(const Letting&) = delete;
  Letting& operator=(const Letting&) = delete;

 private:
  Ledger& m_ledger;
  std::string m_person;
  std::vector<base::Hash> m_hashes;
};

enum class Speaks { Online, ByPackage };

/// One connection of one person, or the import of a package, which asks and puts only.
class Connection {
 public:
  Connection(Store& store, FileStore& files, Ledger& ledger, const Person& person, const Contents& contents,
             Speaks how, unsigned seed)
      : m_store(store),
        m_files(files),
        m_ledger(ledger),
        m_person(person),
        m_contents(contents),
        m_imports(how == Speaks::ByPackage),
        m_random(seed) {}

  void run() {
    for (int step = 0; step < kSteps; ++step)
      takeStep(m_random() % (m_imports ? 3 : 6));
  }

 private:
  const base::Bytes& anyContent() { return m_contents.all[m_random() % m_contents.all.size()]; }
  const Assembly& anyJoining() { return m_contents.joinings[m_random() % m_contents.joinings.size()]; }

  void takeStep(unsigned step) {
    switch (step) {
      case 0:
        return put(anyContent());
      case 1:
        return ask(anyContent());
      case 2:
        return nameAsPage(base::sha256(anyContent()));
      case 3:
        return send(anyContent());
      case 4:
        return join(anyJoining());
      default:
        return sendAsSlices(anyJoining());
    }
  }

  /// Everything that this connection may make somebody join, it may let go.
  [[nodiscard]] std::vector<base::Hash> allSlices() const {
    std::vector<base::Hash> slices;
    for (const Assembly& assembly : m_contents.joinings)
      slices.insert(slices.end(), assembly.slices.begin(), assembly.slices.end());
    return slices;
  }

  void told(const base::Hash& hash, const Ledger::Moment& since, const char* how) {
    if (!m_ledger.told(m_person.id, hash, since)) return;
    const auto bytes = m_store.files().read(m_files.pathOf(hash), 1u << 20);
    const bool isThere = bytes && base::sha256(*bytes) == hash;
    if (!isThere && m_ledger.isStored(m_person.id, hash))
      m_ledger.fail(m_person.id + " was told by " + how +
                    " that a file is stored: " + (bytes ? "other bytes" : bytes.error().line()));
  }

  void expectOnly(const base::Result<void>& done, std::initializer_list<Code> codes) {
    if (done) return;
    for (const Code code : codes)
      if (done.error().code() == code) return;
    m_ledger.fail("unexpected: " + done.error().line());
  }

  /// As a package does.
  void put(const base::Bytes& bytes) {
    const base::Hash hash = base::sha256(bytes);
    const auto since = m_ledger.moment(m_person.id, hash);
    const auto stored = m_files.put(m_person.id, hash, bytes, Form::AsItIs);
    if (stored) return told(hash, since, "put");
    m_ledger.fail("put: " + stored.error().line());
  }

  Result<bool> upload(const base::Bytes& bytes, Purpose purpose,
                      std::unique_ptr<FileStore::UploadWriter>& writer) {
    const auto upload = m_files.create(m_person.id, base::sha256(bytes), bytes.size(), Form::AsItIs, purpose);
    if (!upload) return upload.error();
    auto begun = m_files.begin(m_person.id, upload->id, upload->offset);
    if (!begun) return begun.error();
    writer = std::move(*begun);
    const auto appended = writer->append(base::ByteView(bytes).subspan(upload->offset));
    if (!appended) return appended.error();
    return writer->finish();
  }

  void send(const base::Bytes& bytes) {
    const base::Hash hash = base::sha256(bytes);
    const auto since = m_ledger.moment(m_person.id, hash);
    std::unique_ptr<FileStore::UploadWriter> writer;
    const auto stored = upload(bytes, Purpose::File, writer);
    if (stored && *stored) return told(hash, since, "an upload");
    // Another connection of this person has taken it over or ended it.
    if (!stored) expectOnly(stored.error(), {Code::StaleView, Code::NotFound});
  }

  void ask(const base::Bytes& bytes) {
    const base::Hash hash = base::sha256(bytes);
    const bool wasStored = m_ledger.isStored(m_person.id, hash);
    const auto since = m_ledger.moment(m_person.id, hash);
    const auto known = m_files.finishAndLookUp(m_person.id, hash);
    if (!known) return expectOnly(known.error(), {Code::NotFound});
    // About an announced slice this says nothing that lasts.
    if (known->stored) return wasStored ? told(hash, since, "a question") : void();
    if (wasStored && since.isQuiet && m_ledger.isStored(m_person.id, hash))
      m_ledger.fail("what " + m_person.id + " has stored is not stored when asked");
  }

  void join(const Assembly& assembly) {
    const auto since = m_ledger.moment(m_person.id, assembly.hash);
    const Letting letting(m_ledger, m_person.id, assembly.slices);
    const auto assembled = m_files.assemble(m_person.id, assembly);
    if (assembled && *assembled) return told(assembly.hash, since, "assembly");
    if (!assembled) m_ledger.fail("join: " + assembled.error().line());
  }

  void sendAsSlices(const Assembly& assembly) {
    const Letting letting(m_ledger, m_person.id, allSlices());
    const auto expected = m_files.expect(m_person.id, assembly);
    if (!expected) return m_ledger.fail("expect: " + expected.error().line());
    for (const base::Bytes& bytes : m_contents.all) {
      const base::Hash hash = base::sha256(bytes);
      const auto& slices = assembly.slices;
      if (std::find(slices.begin(), slices.end(), hash) == slices.end()) continue;
      std::unique_ptr<FileStore::UploadWriter> writer;
      const auto stored = upload(bytes, Purpose::Slice, writer);
      if (!stored) expectOnly(stored.error(), {Code::StaleView, Code::NotFound});
      if (stored && *stored) (void)writer->assemble();
    }
  }

  void nameAsPage(const base::Hash& hash) {
    if (m_random() % 4 != 0) return;
    const auto named = m_store.write([&](db::Database& database) -> Result<bool> {
      dossier::Operation operation;
      operation.stamp.device = "d";
      const auto last = operations::highest(database, m_person.application, "d");
      if (!last) return last.error();
      operation.sequence = *last + 1;
      operation.cell = {"attachment", "r", "file"};
      operation.value = hash.hex();
      const auto written = operations::insert(database, m_person.application, operation, false);
      if (!written) return written;
      const auto owned = owned_files::owned(database, m_person.id, hash);
      if (!owned) return owned.error();
      return owned->has_value();
    });
    if (!named) return m_ledger.fail("naming: " + named.error().line());
    if (*named) m_ledger.pin(m_person.id, hash);
  }

  Store& m_store;
  FileStore& m_files;
  Ledger& m_ledger;
  const Person& m_person;
  const Contents& m_contents;
  bool m_imports;
  Random m_random;
};

/// One store with all that may be opened on it at once.
class Race {
 public:
  Race()
      : m_store(std::move(*Store::open(m_folder.path(), m_clock))),
        m_beside(std::move(*Store::openBeside(m_folder.path(), m_clock))),
        m_files(*m_store),
        m_filesBeside(*m_beside) {
    const auto settled = m_store->write([](db::Database& database) -> Result<void> {
      settle(database);
      return {};
    });
    if (!settled) throw std::runtime_error(settled.error().line());
  }

  void round(unsigned seed) {
    Random random(seed);
    const Contents contents = contentsFrom(random);
    std::vector<std::thread> threads;
    const auto connect = [&](Store& store, FileStore& files, const Person& person, Speaks how) {
      threads.emplace_back([this, &store, &files, &person, &contents, how, mine = random()] {
        Connection(store, files, m_ledger, person, contents, how, mine).run();
      });
    };
    for (const Person& person : kPeople) {
      connect(*m_store, m_files, person, Speaks::Online);
      connect(*m_store, m_files, person, Speaks::Online);
      connect(*m_beside, m_filesBeside, person, Speaks::ByPackage);
    }
    threads.emplace_back([&] { lookAfter(contents); });
    for (std::thread& thread : threads)
      thread.join();
    for (const Person& person : kPeople)
      for (const base::Bytes& bytes : contents.all)
        check(person, bytes);
  }

  [[nodiscard]] const std::vector<std::string>& failures() const { return m_ledger.failures(); }

 private:
  /// What the server does by the hour, and an operator's verify.
  void lookAfter(const Contents& contents) {
    for (int step = 0; step < kSteps; ++step) {
      const auto expired = m_files.expire(step % 2 == 0 ? kNow : kAfterAllSlices);
      if (!expired) m_ledger.fail("expire: " + expired.error().line());
      for (const base::Bytes& bytes : contents.all)
        look(base::sha256(bytes));
    }
  }

  void look(const base::Hash& hash) {
    ContentStore contents(*m_beside);
    const auto trouble = contents.recheck(hash);
    if (!trouble) m_ledger.fail("verify: " + trouble.error().line());
    if (trouble && *trouble) m_ledger.fail("verify: a recorded file is lost: " + **trouble);
  }

  void check(const Person& person, const base::Bytes& bytes) {
    const base::Hash hash = base::sha256(bytes);
    look(hash);
    if (!m_ledger.isStored(person.id, hash)) return;
    const auto known = m_files.known(person.id, hash);
    if (!known || !known->stored)
      m_ledger.fail(person.id +
                    " was told stored, and it is not: " + (known ? "not owned" : known.error().line()));
    const auto there = m_store->files().read(m_files.pathOf(hash), 1u << 20);
    if (!there || *there != bytes) m_ledger.fail(person.id + " was told stored, and the bytes are gone");
  }

  Folder m_folder;
  tests::FakeClock m_clock{kNow};
  std::unique_ptr<Store> m_store;
  std::unique_ptr<Store> m_beside;
  FileStore m_files;
  FileStore m_filesBeside;
  Ledger m_ledger;
};

unsigned seedOfRun() {
  const QByteArray given = qgetenv("TARIM_SEED");
  return given.isEmpty() ? std::random_device{}() : given.toUInt();
}

}  // namespace

class FileRacesTest : public QObject {
  Q_OBJECT
 private slots:
  void whoWasToldStoredReadsTheBytes();
};

void FileRacesTest::whoWasToldStoredReadsTheBytes() {
  const unsigned first = seedOfRun();
  const std::chrono::seconds lasting(qEnvironmentVariableIntValue("TARIM_RACE_SECONDS"));
  qInfo("seed %u", first);
  Race race;
  const auto end = std::chrono::steady_clock::now() + lasting;
  unsigned rounds = 0;
  while (rounds < kRounds || std::chrono::steady_clock::now() < end) {
    race.round(first + rounds++);
    if (!race.failures().empty()) break;
  }
  qInfo("%u rounds", rounds);
  for (const std::string& failure : race.failures())
    qWarning("round %u: %s", rounds, failure.c_str());
  QVERIFY(race.failures().empty());
}

std::unique_ptr<QObject> makeFileRacesTest() {
  return std::make_unique<FileRacesTest>();
}

}  // namespace tarim::server::test

#include "tst_file_races.moc"
