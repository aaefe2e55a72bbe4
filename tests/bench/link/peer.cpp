// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/link/peer.hpp"

#include "shared/base/files.hpp"
#include "tests/support/cannot.hpp"
#include "tests/support/npm.hpp"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <iostream>

namespace tarim::bench {

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr auto kLongest = 15min;  // Of one work.
constexpr auto kNotice = 90s;     // For a client to notice that the link is back.
constexpr auto kSilence = 25s;
constexpr double kSlowPart = 30;  // Seconds of the wire's own.
constexpr double kCutPart = 15;
constexpr std::uint64_t kGoing = 6000;  // Bytes that make a transfer one that goes on.

/// The load as files, a folder beside it for the far end, and its key.
struct Folders {
  explicit Folders(const Load& load) {
    base::DiskFiles files;
    for (const char* name : {"load", "store", "tmp"})
      files.makeFolder(at(name)).value();
    QByteArray cells;
    for (std::size_t i = 0; cells.size() < qsizetype(load.cellBytes); ++i)
      cells += QByteArray::number(qulonglong(i * 2654435761u % 99991)) + " 环境监测 ";
    cells.truncate(qsizetype(load.cellBytes));
    files.write(at("load/dossier.json"), base::Bytes(cells.begin(), cells.end())).value();
    for (std::size_t i = 0; i < load.pages.size(); ++i)
      files.write(at(QString("load/page-%1.jpg").arg(i, 3, 10, QChar('0'))), load.pages[i]).value();
    QProcess openssl;  // Its dots and stars go nowhere.
    openssl.start("openssl",
                  {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
                   "2", "-subj", "/CN=bench", "-addext", "subjectAltName=IP:10.77.0.2", "-keyout",
                   path("key.pem"), "-out", path("cert.pem")});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
      throw tests::cannot("openssl makes no certificate: " + openssl.readAllStandardError());
    // The daemons write as somebody else.
    for (const char* name : {"", "store", "tmp"})
      std::filesystem::permissions(at(name), std::filesystem::perms::all);
  }
  [[nodiscard]] QString path(const QString& name) const { return root.filePath(name); }
  [[nodiscard]] std::string at(const QString& name) const { return path(name).toStdString(); }
  QTemporaryDir root;
};

/// A program in one of the two networks, with all that it started; ended with this object.
class Program {
 public:
  Program(const link::Namespace& where, const QStringList& command, const QString& folder) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("NODE_EXTRA_CA_CERTS", folder + "/cert.pem");
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(TARIM_PEERS_BUILD);
    m_process.setChildProcessModifier([&where] {
      ::setpgid(0, 0);
      ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // When the bench itself is killed.
      where.enter();
    });
    m_process.setStandardErrorFile(folder + "/tmp/trouble.log", QIODevice::Append);
    m_process.start(command.first(), command.mid(1));
    if (!m_process.waitForStarted()) throw tests::cannot(command.first() + " does not start");
  }
  ~Program() {
    if (m_process.state() != QProcess::NotRunning) ::kill(-pid_t(m_process.processId()), SIGKILL);
    m_process.waitForFinished();
  }

  void tell(const QString& line) {
    m_process.write(line.toUtf8() + "\n");
    while (m_process.bytesToWrite() > 0 && m_process.waitForBytesWritten())
      ;
  }
  /// False when it did not say so in time.
  bool hears(const QByteArray& line, Steady::duration patience) {
    const auto until = Steady::now() + patience;
    while (!m_said.contains(line + "\n")) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Steady::now());
      if (left.count() <= 0 || m_process.state() == QProcess::NotRunning) return false;
      m_process.waitForReadyRead(int(left.count()));
      m_said += m_process.readAllStandardOutput();
    }
    m_said.remove(0, m_said.indexOf(line + "\n") + line.size() + 1);
    return true;
  }
  bool endsWithin(std::chrono::milliseconds time) { return m_process.waitForFinished(int(time.count())); }
  /// The last line so far.
  QByteArray lastLine() {
    while (m_process.waitForReadyRead(200))
      m_said += m_process.readAllStandardOutput();
    return m_said.trimmed().split('\n').last();
  }

 private:
  QProcess m_process;
  QByteArray m_said;
};

/// A peer on a link of its own.
class Place {
 public:
  Place(const Peer& peer, const Setting& setting)
      : m_peer(peer),
        m_folders(setting.load),
        m_usage(peer.usage(m_folders.root.path(), setting.load)),
        m_link(link::EmulatedLink::open(setting.profile, 11).value()),
        m_server(m_link->server(), m_usage.server, m_folders.root.path()) {
    if (m_usage.isTalking && !m_server.hears("listening", 1min))
      throw tests::cannot("a peer does not listen");
    if (!m_usage.isTalking && m_server.endsWithin(700ms)) throw tests::cannot("a peer's server ends at once");
    startClient();
  }

  /// Another one in place of that which runs, as after a start of the program.
  void startClient() {
    endClient();
    m_client = std::make_unique<Program>(m_link->device(), m_usage.client, m_folders.root.path());
    if (!m_client->hears("ready", 2min)) throw tests::cannot("a peer does not get ready");
  }
  void endClient() { m_client.reset(); }
  [[nodiscard]] const Usage& usage() const { return m_usage; }
  [[nodiscard]] link::EmulatedLink& link() { return *m_link; }
  void tell(const QString& line) { m_client->tell(line); }
  bool isDone(Steady::duration patience) { return m_client->hears("done", patience); }
  void settle() { std::this_thread::sleep_for(2 * m_link->profile().roundTrip + 300ms); }
  /// Of `payload` bytes to send, how many its server got in vain; nothing of a server that does not tell.
  std::optional<std::uint64_t> inVain(std::uint64_t payload) {
    const QList<QByteArray> words = m_server.lastLine().split(' ');
    if (!m_usage.isTalking || words.size() != 4) return {};
    if (!m_peer.keepsParts) return words[3].toULongLong();
    const std::uint64_t received = words[1].toULongLong();
    return received - std::min(received, payload);
  }

 private:
  const Peer& m_peer;
  Folders m_folders;
  Usage m_usage;
  std::unique_ptr<link::EmulatedLink> m_link;
  Program m_server;
  std::unique_ptr<Program> m_client;
};

Result resultOf(const Peer& peer, const Setting& setting, std::string work) {
  Result result;
  result.profile = setting.profile.name;
  result.who = peer.who;
  result.speaksTls = peer.speaksTls;
  result.work = std::move(work);
  result.roundTrip = seconds(setting.profile.roundTrip);
  return result;
}

std::string sizeOf(const Load& load) {
  return std::to_string(load.pages.size()) + " pages, " + number(double(load.bytes()) / 1e6, 1) + " MB";
}

/// Fewer pages, but one, when the wire would take longer than `most` seconds.
Load partOf(const Setting& setting, double most) {
  Load load = setting.load;
  while (load.pages.size() > 1 && double(load.bytes()) * 8 / double(setting.profile.up) > most)
    load.pages.pop_back();
  return load;
}

/// One line to the client, and what it took.
void measure(Place& place, const Setting& setting, Result result, const QString& line) {
  const link::Totals before = place.link().totals();
  const auto began = Steady::now();
  place.tell(line);
  if (!place.isDone(kLongest)) result.note = "not done in 15 minutes";
  result.seconds = seconds(Steady::now() - began);
  place.settle();
  result.passed = place.link().totals() - before;
  setting.found(result);
}

void newDossierOf(const Peer& peer, Setting setting) {
  if (peer.isSlow) setting.load = partOf(setting, kSlowPart);
  Place place(peer, setting);
  Result result = resultOf(peer, setting, "a: new dossier, " + sizeOf(setting.load));
  result.floor = seconds(link::floorOf(setting.profile, setting.load.bytes()));
  place.link().restartSchedule();
  measure(place, setting, result, place.usage().send);
}

void smallThingsOf(const Peer& peer, Setting setting) {
  setting.load.pages.clear();
  setting.profile.outages = {};
  setting.profile.loss = 0;  // As with ours: a lost packet would be what is measured.
  Place place(peer, setting);
  const auto done = [&](const QString& line) {
    place.tell(line);
    if (!place.isDone(kLongest)) throw tests::cannot("a peer never ended: " + line);
  };
  const auto restart = [&] {
    place.startClient();
    place.settle();
  };
  done(place.usage().send);
  done(place.usage().sync);  // The first one of all may have more to agree on.
  restart();
  measure(place, setting, resultOf(peer, setting, "c: nothing new, cold"), place.usage().askForNews);
  if (peer.keepsTalking)
    measure(place, setting, resultOf(peer, setting, "c: nothing new, warm"), place.usage().askForNews);
  restart();
  done(place.usage().edit);
  measure(place, setting, resultOf(peer, setting, "b: one field, cold"), place.usage().sync);
  if (!peer.keepsTalking) return;
  done(place.usage().edit);
  measure(place, setting, resultOf(peer, setting, "b: one field, warm"), place.usage().sync);
}

/// A kernel goes on sending for a program that has ended.
void waitUntilQuiet(Place& place) {
  for (std::uint64_t before = 0; before != place.link().totals().up.bytes;) {
    before = place.link().totals().up.bytes;
    place.settle();
  }
}

struct PeersCut {
  std::string name;
  std::function<void(Place&)> happen;
};

std::vector<PeersCut> peersCuts() {
  const auto restart = [](Place& place) {
    place.endClient();
    waitUntilQuiet(place);
    place.startClient();
    place.tell(place.usage().send);
  };
  const auto forget = [](Place& place) {
    place.link().forgetConnections();
    std::this_thread::sleep_for(100ms);  // It does so at its next turn.
  };
  const auto silence = [](Place& place) {
    place.link().setDead(true);
    std::this_thread::sleep_for(kSilence);
    place.link().setDead(false);
  };
  return {{"the client restarted", restart},
          {"the address changed", forget},
          {"dead without a word for 25 s", silence}};
}

bool waitForOffered(Place& place, std::uint64_t bytes, Steady::duration patience) {
  const auto until = Steady::now() + patience;
  while (place.link().totals().up.bytes < bytes) {
    if (Steady::now() > until) return false;
    std::this_thread::sleep_for(10ms);
  }
  return true;
}

void cutOnceOf(const Peer& peer, const Setting& setting, const PeersCut& cut) {
  Place place(peer, setting);
  const std::uint64_t payload = setting.load.bytes();
  const link::Totals before = place.link().totals();
  const auto began = Steady::now();
  place.tell(place.usage().send);
  if (!waitForOffered(place, before.up.bytes + payload / 2, kLongest))
    throw tests::cannot("half of a peer's upload never arrived");
  cut.happen(place);
  const auto back = Steady::now();
  Result result = resultOf(peer, setting, "d: " + cut.name + " at half of " + sizeOf(setting.load));
  if (waitForOffered(place, place.link().totals().up.bytes + kGoing, kNotice)) {
    result.goesOn = seconds(Steady::now() - back);
    if (place.isDone(kLongest))
      result.sentAgain = place.inVain(payload);
    else
      result.note = "not done in 15 minutes";
  } else {
    result.note = "not within 90 s";
  }
  result.seconds = seconds(Steady::now() - began);
  result.passed = place.link().totals() - before;
  setting.found(result);
}

void cutAtHalfOf(const Peer& peer, Setting setting) {
  setting.profile.outages = {};
  setting.load = partOf(setting, kCutPart);
  for (const PeersCut& cut : peersCuts())
    cutOnceOf(peer, setting, cut);
}

/// Empty when all is there.
QString missing(const Peer& peer) {
  for (const QString& program : peer.programs)
    if (QStandardPaths::findExecutable(program).isEmpty() &&
        QStandardPaths::findExecutable(program, {"/usr/sbin"}).isEmpty() && !QFile::exists(program))
      return program + " is not installed";
  if (!peer.isOfNode) return {};
  const QString trouble =
      tests::installFromNpm(TARIM_PEERS_DIR, TARIM_PEERS_BUILD, {"talk.mjs", "tus.mjs", "pouchdb.mjs"});
  return trouble.isEmpty() ? trouble : "npm could not bring it: " + trouble.simplified();
}

}  // namespace

void run(const Peer& peer, const Setting& setting, const std::string& works) {
  const auto isAsked = [&](char work) {
    return works.find(work) != std::string::npos && peer.works.find(work) != std::string::npos;
  };
  const QString without = missing(peer);
  if (!without.isEmpty()) {
    std::cout << setting.profile.name << " · " << peer.who << ": skipped, " << without.toStdString()
              << std::endl;
    return;
  }
  std::filesystem::create_directories(TARIM_PEERS_BUILD);
  if (isAsked('a')) newDossierOf(peer, setting);
  if (isAsked('b') || isAsked('c')) smallThingsOf(peer, setting);
  if (isAsked('d')) cutAtHalfOf(peer, setting);
}

}  // namespace tarim::bench
