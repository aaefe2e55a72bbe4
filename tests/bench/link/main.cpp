// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// ./dev bench link: our client and its peers, the same work on the same emulated links. As root.
#include "tests/bench/link/pages.hpp"
#include "tests/bench/link/peers.hpp"
#include "tests/bench/link/works.hpp"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <fstream>
#include <iostream>

namespace tarim::bench {

namespace {

/// How many pages of half a megabyte are a fair part of a dossier on each link.
int pagesFor(const link::Profile& profile) {
  if (profile.name == "edge") return 2;
  if (profile.name == "flaky3g") return 14;
  if (profile.name == "satellite") return 24;
  return 60;
}

/// A namespace may only prefer what the machine allows everybody.
void allowCubic() {
  const std::string file = "/proc/sys/net/ipv4/tcp_allowed_congestion_control";
  std::string allowed;
  std::getline(std::ifstream(file), allowed);
  if ((" " + allowed + " ").find(" cubic ") == std::string::npos) std::ofstream(file) << allowed << " cubic";
}

struct Asked {
  QStringList profiles;
  QString works;
  QStringList who;
  int pages = 0;
  int runs = 1;
  QString out;
  QString pagesFrom;
};

Asked asked(const QGuiApplication& application) {
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addOption({"link", "only this one; again for another", "NAME"});
  parser.addOption({"works", "some of abcde", "LETTERS", "abcde"});
  parser.addOption(
      {"who",
       "tarim, plain (without recompression), curl, curl4, rsync, rsync-ssl, tus, pouchdb; again for another",
       "NAME"});
  parser.addOption({"pages", "so many instead of a fair part", "COUNT"});
  parser.addOption(
      {"runs", "our client does (a) so many times, and the one in the middle counts", "COUNT", "1"});
  parser.addOption({"pages-from",
                    "the JPEGs of a folder, such as ./dev bench scans --keep leaves, instead of drawn pages",
                    "FOLDER"});
  parser.addOption({"out", "folder of the table and the picture", "FOLDER"});
  parser.process(application);
  Asked all{parser.values("link"),
            parser.value("works"),
            parser.values("who"),
            parser.value("pages").toInt(),
            std::max(1, parser.value("runs").toInt()),
            parser.value("out"),
            parser.value("pages-from")};
  if (all.profiles.isEmpty())
    for (const link::Profile& profile : link::profiles())
      all.profiles << QString::fromStdString(profile.name);
  return all;
}

void ours(const Asked& asked, const Setting& setting) {
  if (asked.works.contains('a')) newDossier(setting);
  if (setting.who != "tarim") return;
  if (asked.works.contains('b') || asked.works.contains('c')) smallThings(setting);
  if (asked.works.contains('d')) cutAtHalf(setting);
  if (asked.works.contains('e')) editsOvertake(setting);
}

void runOn(const Asked& asked, const link::Profile& profile, std::vector<Result>& results) {
  Setting setting;
  setting.profile = profile;
  setting.runs = asked.runs;
  const int pages = asked.pages > 0 ? asked.pages : pagesFor(profile);
  setting.load.pages = asked.pagesFrom.isEmpty()
                           ? pagesIn(base::Path(TARIM_BUILD_DIR) / "bench-pages", pages)
                           : pagesOf(base::Path(asked.pagesFrom.toStdString()), asked.pages);
  setting.found = [&](const Result& result) {
    tell(result);
    results.push_back(result);
  };
  const auto isAsked = [&](const char* name) { return asked.who.isEmpty() || asked.who.contains(name); };
  if (isAsked("tarim")) ours(asked, setting);
  if (isAsked("plain")) {
    Setting plain = setting;
    plain.who = "tarim, as they are";
    plain.options.recompress = false;
    ours(asked, plain);
  }
  for (const Peer& peer : peers())
    if (isAsked(peer.name.c_str())) run(peer, setting, asked.works.toStdString());
}

/// As it was asked for.
std::string command(const QGuiApplication& application) {
  return ("./dev bench link " + application.arguments().mid(1).join(' ')).trimmed().toStdString();
}

}  // namespace

}  // namespace tarim::bench

int main(int argc, char** argv) {
  using namespace tarim::bench;
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  const Asked wanted = asked(application);
  allowCubic();
  std::vector<Result> results;
  try {
    for (const QString& name : wanted.profiles)
      runOn(wanted, tarim::link::profileNamed(name.toStdString()).value(), results);
  } catch (const std::exception& thrown) {
    std::cerr << "tarim-bench-link: " << thrown.what() << std::endl;
    return 1;
  }
  if (!wanted.out.isEmpty()) writeAll(results, wanted.out.toStdString(), command(application));
  return 0;
}
