// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/link/peers.hpp"

#include "shared/base/files.hpp"

#include <QFileInfo>
#include <QStandardPaths>

namespace tarim::bench {

namespace {

constexpr int kGroups = 20;  // Of fields, in the form.

void putFile(const QString& path, const std::string& text) {
  base::DiskFiles().write(path.toStdString(), base::bytesOf(text)).value();
}

/// A client that runs each line as a command.
QStringList shell() {
  return {"sh", "-c",
          "echo ready; while IFS= read -r line; do eval \"$line\" </dev/null >/dev/null; echo done; done"};
}

/// Again and again until it succeeds.
QString persistently(const QString& command) {
  return "until " + command + "; do sleep 1; done";
}

// --- nginx, the far end of TLS
// ----------------------------------------------------------------------------------------------------

QString nginx() {
  const QString found = QStandardPaths::findExecutable("nginx");
  return found.isEmpty() ? "/usr/sbin/nginx" : found;
}

/// Debian has it in a package of its own, libnginx-mod-stream.
QString nginxStreamModule() {
  return QFileInfo(nginx()).path() + "/../lib/nginx/modules/ngx_stream_module.so";
}

/// The command of an nginx with a server of `kind`, a block of its configuration, that does `what`.
QStringList nginxServer(const QString& root, const std::string& kind, const std::string& what) {
  const std::string at = root.toStdString();
  putFile(root + "/nginx.conf",
          "daemon off; worker_processes 1; pid " + at + "/nginx.pid; error_log /dev/null;\n" + kind +
              " server { listen " + link::kServerAddress + ":8443 ssl; ssl_certificate " + at +
              "/cert.pem; ssl_certificate_key " + at + "/key.pem; " + what + " } }\nevents {}\n");
  return {nginx(), "-c", root + "/nginx.conf"};
}

// --- curl to nginx
// ----------------------------------------------------------------------------------------------------

QStringList webServer(const QString& root) {
  const std::string at = root.toStdString();
  std::string elsewhere;  // What an nginx that was only unpacked has no folders for.
  for (const char* kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
    elsewhere += std::string(kind) + "_temp_path " + at + "/tmp/" + kind + "; ";
  return nginxServer(root, "http { access_log off; client_max_body_size 64m; " + elsewhere,
                     "location / { root " + at + "/store; dav_methods PUT; create_full_put_path on; }");
}

Usage curlUsage(const QString& root, const Load& load, int atATime) {
  const QString curl = "curl -sS --http1.1 --fail --cacert " + root +
                       "/cert.pem --retry 100 --retry-all-errors --retry-delay 1 --speed-limit 1 "
                       "--speed-time 15 --connect-timeout 5 ";
  const QString url = "https://10.77.0.2:8443/";
  const QString form = root + "/load/dossier.json";
  QString all = curl;
  if (atATime > 1) all += QString("--parallel --parallel-max %1 ").arg(atATime);
  all += "-T \"{" + form;
  for (std::size_t i = 0; i < load.pages.size(); ++i)
    all += QString(",%1/load/page-%2.jpg").arg(root).arg(i, 3, 10, QChar('0'));
  Usage usage;
  usage.server = webServer(root);
  usage.client = shell();
  usage.send = persistently(all + "}\" " + url);
  usage.edit = "printf edited | dd conv=notrunc status=none of=" + form;
  usage.sync = persistently(curl + "-T " + form + " " + url);
  usage.askForNews = persistently(curl + "-o /dev/null -H 'If-None-Match: *' " + url + "dossier.json");
  return usage;
}

// --- rsync
// --------------------------------------------------------------------------------------------------------

Usage rsyncUsage(const QString& root, const Load& load, const QString& program, int port) {
  putFile(root + "/rsyncd.conf", "use chroot = no\nuid = root\ngid = root\n[store]\npath = " +
                                     root.toStdString() + "/store\nread only = no\n");
  base::DiskFiles files;
  const std::string form = (root + "/load/dossier.json").toStdString();
  const base::Bytes text = files.read(form, load.cellBytes).value();
  files.remove(form).value();
  const std::size_t size = (text.size() + kGroups - 1) / kGroups;
  for (std::size_t i = 0; i * size < text.size(); ++i)
    putFile(root + QString("/load/group-%1.json").arg(i),
            std::string(text.begin() + std::ptrdiff_t(i * size),
                        text.begin() + std::ptrdiff_t(std::min(text.size(), (i + 1) * size))));
  Usage usage;
  usage.server = {
      "rsync",      "--daemon", "--no-detach", "--config=" + root + "/rsyncd.conf", "--address=10.77.0.2",
      "--port=8873"};
  usage.client = shell();
  usage.send = persistently(program + " -rt --partial --timeout=20 " + root +
                            QString("/load/ rsync://10.77.0.2:%1/store/").arg(port));
  usage.edit = "printf edited >>" + root + "/load/group-7.json";
  usage.sync = usage.send;
  usage.askForNews = usage.send;
  return usage;
}

Usage plainRsyncUsage(const QString& root, const Load& load) {
  return rsyncUsage(root, load, "rsync --contimeout=5", 8873);
}

/// As rsync's own manual has it: nginx before the daemon, and the script that comes with rsync. Of a server
/// that has no name but an address it can only check who signed the certificate, and a time to connect is
/// refused, as rsync itself connects to nothing.
Usage rsyncSslUsage(const QString& root, const Load& load) {
  Usage usage = rsyncUsage(
      root, load, "RSYNC_SSL_CA_CERT=" + root + "/cert.pem RSYNC_SSL_SKIP_HOSTNAME_CHECK=1 rsync-ssl", 8443);
  const QStringList tls = nginxServer(root, "load_module " + nginxStreamModule().toStdString() + "; stream {",
                                      "proxy_pass " + link::kServerAddress + ":8873;");
  usage.server = {"sh", "-c", usage.server.join(' ') + " & exec " + tls.join(' ')};
  return usage;
}

// --- those from npm
// -----------------------------------------------------------------------------------------------------

Usage nodeUsage(const QString& script, const QString& root) {
  Usage usage;
  usage.server = {"node", script, "serve", root};
  usage.client = {"node", script, "send", root};
  usage.send = "send";
  usage.edit = "edit";
  usage.sync = "sync";
  usage.askForNews = "sync";
  usage.isTalking = true;
  return usage;
}

Peer curlPeer(std::string name, std::string who, std::string works, int atATime) {
  Peer peer;
  peer.name = std::move(name);
  peer.who = std::move(who);
  peer.works = std::move(works);
  peer.programs = {"curl", "nginx", "openssl"};
  peer.usage = [atATime](const QString& root, const Load& load) { return curlUsage(root, load, atATime); };
  return peer;
}

Peer rsyncPeer() {
  Peer peer;
  peer.name = "rsync";
  peer.who = "rsync (no TLS)";
  peer.works = "abcd";
  peer.programs = {"rsync", "openssl"};
  peer.usage = plainRsyncUsage;
  peer.speaksTls = false;
  return peer;
}

Peer rsyncSslPeer() {
  Peer peer = rsyncPeer();
  peer.name = "rsync-ssl";
  peer.who = "rsync over TLS";
  peer.programs << "rsync-ssl"
                << "nginx" << nginxStreamModule();
  peer.usage = rsyncSslUsage;
  peer.speaksTls = true;
  return peer;
}

Peer nodePeer(std::string name, std::string who, std::string works) {
  Peer peer;
  peer.usage = [script = QString::fromStdString(name) + ".mjs"](const QString& root, const Load&) {
    return nodeUsage(script, root);
  };
  peer.name = std::move(name);
  peer.who = std::move(who);
  peer.works = std::move(works);
  peer.programs = {"node", "npm", "openssl"};
  peer.isSlow = true;
  peer.isOfNode = true;
  peer.keepsParts = peer.name == "tus";
  peer.keepsTalking = true;
  return peer;
}

}  // namespace

const std::vector<Peer>& peers() {
  static const std::vector<Peer> all{curlPeer("curl", "curl → nginx", "abcd", 1),
                                     curlPeer("curl4", "curl, 4 at a time → nginx", "a", 4),
                                     rsyncPeer(),
                                     rsyncSslPeer(),
                                     nodePeer("tus", "tus-js-client → @tus/server", "ad"),
                                     nodePeer("pouchdb", "PouchDB → express-pouchdb", "abcd")};
  return all;
}

}  // namespace tarim::bench
