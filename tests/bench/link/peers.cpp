// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/link/peers.hpp"

#include "shared/base/files.hpp"
#include "tests/support/cannot.hpp"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <iostream>

namespace tarim::bench {

namespace {

using Steady = std::chrono::steady_clock;

constexpr int kLongest = 30 * 60'000;

void putFile(const QString& path, std::string_view text) {
  base::DiskFiles().write(path.toStdString(), base::bytesOf(text)).value();
}

bool isHere(const Setting& setting, const std::string& who, const QStringList& programs) {
  for (const QString& program : programs) {
    if (!QStandardPaths::findExecutable(program).isEmpty()) continue;
    if (!QStandardPaths::findExecutable(program, {"/usr/sbin"}).isEmpty()) continue;
    std::cout << setting.profile.name << " · " << who << ": skipped, " << program.toStdString()
              << " is not installed" << std::endl;
    return false;
  }
  return true;
}

/// The load as files, and a folder beside it for the far end.
struct Folders {
  explicit Folders(const Load& load) {
    base::DiskFiles files;
    for (const char* name : {"load", "store", "tmp"})
      files.makeFolder(root.filePath(name).toStdString()).value();
    QByteArray cells;
    for (std::size_t i = 0; cells.size() < qsizetype(load.cellBytes); ++i)
      cells += QByteArray::number(qulonglong(i * 2654435761u % 99991)) + " 环境监测 ";
    putFile(root.filePath("load/dossier.json"), std::string_view(cells.data(), load.cellBytes));
    for (std::size_t i = 0; i < load.pages.size(); ++i)
      files
          .write(root.filePath(QString("load/page-%1.jpg").arg(i, 3, 10, QChar('0'))).toStdString(),
                 load.pages[i])
          .value();
    // The daemons write as somebody else.
    for (const char* name : {"", "store", "tmp"})
      std::filesystem::permissions(root.filePath(name).toStdString(), std::filesystem::perms::all);
  }
  QTemporaryDir root;
};

/// A daemon at the far end, ended with this object.
class Daemon {
 public:
  Daemon(const link::EmulatedLink& link, const QString& program, const QStringList& arguments) {
    m_process.setChildProcessModifier([&link] { link.server().enter(); });
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    if (!m_process.waitForStarted()) throw tests::cannot(program + " does not start");
    std::this_thread::sleep_for(std::chrono::milliseconds(700));
  }
  ~Daemon() {
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) m_process.kill();
    m_process.waitForFinished();
  }

 private:
  QProcess m_process;
};

/// Runs a shell command at the near end, again and again until it succeeds.
void measure(const Setting& setting, const std::string& who, link::EmulatedLink& link,
             const QString& command) {
  Result result;
  result.profile = setting.profile.name;
  result.who = who;
  result.work = "a: new dossier, " + std::to_string(setting.load.pages.size()) + " pages";
  result.roundTrip = seconds(setting.profile.roundTrip);
  result.floor = seconds(link::floorOf(setting.profile, setting.load.bytes()));
  link.restartSchedule();
  const link::Totals before = link.totals();
  const auto began = Steady::now();
  QProcess process;
  process.setChildProcessModifier([&link] { link.device().enter(); });
  process.setStandardErrorFile(QProcess::nullDevice());
  process.setStandardOutputFile(QProcess::nullDevice());
  process.start("sh", {"-c", "until " + command + "; do sleep 1; done"});
  const bool ended = process.waitForFinished(kLongest);
  result.seconds = seconds(Steady::now() - began);
  result.passed = link.totals() - before;
  if (!ended) result.note = "did not end in 30 minutes";
  setting.found(result);
}

// --- curl to nginx
// ----------------------------------------------------------------------------------------------------

std::string nginxConfig(const QString& root) {
  const std::string at = root.toStdString();
  return "daemon off; worker_processes 1; pid " + at + "/nginx.pid; error_log /dev/null; events {}\n" +
         "http { access_log off; client_max_body_size 64m; client_body_temp_path " + at +
         "/tmp; server { listen " + link::kServerAddress + ":8443 ssl; ssl_certificate " + at +
         "/cert.pem; ssl_certificate_key " + at + "/key.pem; location / { root " + at +
         "/store; dav_methods PUT; create_full_put_path on; } } }\n";
}

void putWithCurl(const Setting& setting, const std::string& who, int atATime) {
  if (!isHere(setting, who, {"curl", "nginx", "openssl"})) return;
  const Folders folders(setting.load);
  const QString root = folders.root.path();
  QProcess::execute("sh",
                    {"-c",
                     "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "
                     "/CN=bench -addext subjectAltName=IP:10.77.0.2 -keyout " +
                         root + "/key.pem -out " + root + "/cert.pem 2>/dev/null"});
  putFile(root + "/nginx.conf", nginxConfig(root));
  const auto link = link::EmulatedLink::open(setting.profile, 11).value();
  const Daemon nginx(*link, "/usr/sbin/nginx", {"-c", root + "/nginx.conf"});
  QString command = "curl -sS --http1.1 --fail --cacert " + root +
                    "/cert.pem --retry 100 --retry-all-errors " +
                    "--retry-delay 1 --speed-limit 1 --speed-time 15 --connect-timeout 5 ";
  if (atATime > 1) command += QString("--parallel --parallel-max %1 ").arg(atATime);
  command += QString("-T \"{%1/load/dossier.json").arg(root);
  for (std::size_t i = 0; i < setting.load.pages.size(); ++i)
    command += QString(",%1/load/page-%2.jpg").arg(root).arg(i, 3, 10, QChar('0'));
  command += "}\" https://10.77.0.2:8443/";
  measure(setting, who, *link, command);
}

// --- rsync
// --------------------------------------------------------------------------------------------------------

void sendWithRsync(const Setting& setting) {
  if (!isHere(setting, "rsync", {"rsync"})) return;
  const Folders folders(setting.load);
  const QString root = folders.root.path();
  putFile(root + "/rsyncd.conf",
          ("use chroot = no\nuid = root\ngid = root\n[store]\npath = " + root + "/store\nread only = no\n")
              .toStdString());
  const auto link = link::EmulatedLink::open(setting.profile, 11).value();
  const Daemon daemon(
      *link, "rsync",
      {"--daemon", "--no-detach", "--config=" + root + "/rsyncd.conf", "--address=10.77.0.2", "--port=8873"});
  measure(setting, "rsync", *link,
          "rsync -r --partial --timeout=20 --contimeout=5 " + root + "/load/ rsync://10.77.0.2:8873/store/");
}

}  // namespace

const std::vector<Peer>& peers() {
  static const std::vector<Peer> all{
      {"curl", [](const Setting& setting) { putWithCurl(setting, "curl → nginx", 1); }},
      {"curl4", [](const Setting& setting) { putWithCurl(setting, "curl, 4 at a time → nginx", 4); }},
      {"rsync", sendWithRsync}};
  return all;
}

}  // namespace tarim::bench
