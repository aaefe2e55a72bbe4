// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// ./dev bench night [--devices N] [--at-once N]: the last evening before a deadline. What an honest small
// sync and a submission wait for the real server, first alone and then while strangers, an applicant and a
// device gone mad attack it, with the targets. Fails when a target is missed.
#include "tests/bench/night/attacks.hpp"
#include "tests/bench/night/honest.hpp"
#include "tests/bench/server/process_facts.hpp"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>

namespace tarim::bench {

namespace {

constexpr double kMostRatio = 5;
constexpr double kMostSubmitMillis = 2000;
constexpr double kMostMemory = 1024;

/// The most memory that the server and the processes it started have had, in MiB.
double mostMemory(std::int64_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

double most(const std::vector<double>& all) {
  return all.empty() ? 0 : *std::max_element(all.begin(), all.end());
}

void tell(const char* when, const Waits& waits, double memory) {
  std::printf(
      "%-16s sync p50 %6.1f ms  p99 %6.1f ms  max %7.1f ms   submit max %7.1f ms   VmHWM %5.0f MiB   refused "
      "%zu of %zu\n",
      when, percentile(waits.syncs, 0.5), percentile(waits.syncs, 0.99), most(waits.syncs),
      most(waits.submits), memory, waits.refused.size(),
      waits.refused.size() + waits.syncs.size() + waits.submits.size());
  for (std::size_t i = 0; i < std::min<std::size_t>(3, waits.refused.size()); ++i)
    std::printf("    refused: %s\n", waits.refused[i].c_str());
  std::fflush(stdout);
}

bool judge(const char* what, double value, double target, const char* unit) {
  const bool isKept = value <= target;
  std::printf("%-40s %9.2f %-4s target %8.2f   %s\n", what, value, unit, target, isKept ? "kept" : "MISSED");
  return isKept;
}

int run(int devices, int atOnce) {
  raiseOwnFileLimit();
  const int submits = 10;
  FurnishedNight night(devices, 2 * submits, kAttackingDevices);
  (void)oneRound(night, atOnce, 0, 0);  // Each device gets its session.
  const Waits alone = oneRound(night, atOnce, 0, submits);
  tell("alone", alone, mostMemory(night.process()));
  Waits attacked;
  {
    const Attacks attacks(night);
    (void)oneRound(night, atOnce, 0, 0);  // Until they have all begun.
    attacked = oneRound(night, atOnce, submits, 2 * submits);
    tell("under attack", attacked, mostMemory(night.process()));
    for (const auto& tally : attacks.tallies())
      std::printf("    %-32s %8llu tried, %8llu answered\n", tally->name.c_str(),
                  static_cast<unsigned long long>(tally->tried.load()),
                  static_cast<unsigned long long>(tally->answered.load()));
  }
  bool isKept = judge("sync p99 under attack / alone, ratio",
                      percentile(attacked.syncs, 0.99) / percentile(alone.syncs, 0.99), kMostRatio, "x");
  isKept =
      judge("slowest submission under attack", most(attacked.submits), kMostSubmitMillis, "ms") && isKept;
  isKept = judge("most memory of the server", mostMemory(night.process()), kMostMemory, "MiB") && isKept;
  isKept = judge("honest requests refused", double(alone.refused.size() + attacked.refused.size()), 0, "") &&
           isKept;
  return isKept ? 0 : 1;
}

}  // namespace

}  // namespace tarim::bench

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addOption({"devices", "honest devices", "N", "2000"});
  parser.addOption({"at-once", "how many of them sync at the same time", "N", "4"});
  parser.process(application);
  try {
    return tarim::bench::run(parser.value("devices").toInt(), parser.value("at-once").toInt());
  } catch (const std::exception& broken) {
    std::cerr << broken.what() << std::endl;
    return 1;
  }
}
