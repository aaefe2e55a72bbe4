// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/link/result.hpp"

#include "tests/bench/link/goals.hpp"

#include <sys/utsname.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

namespace tarim::bench {

std::string number(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

namespace {

constexpr std::string_view kLegend =
    "Bytes are those of IP packets, lost ones included; a turn is the server's word after the device's. "
    "“Cold”: the program has just started; “warm”: its connection is open. All peers but “rsync (no TLS)” "
    "speak TLS. (b) and (c) run without loss and outages, (d) without outages. “Under way” is what TCP had "
    "no acknowledgement for when a connection ended, and the TLS record before that.\n";

std::string ratioOf(const Result& result) {
  return result.floor > 0 && result.seconds > 0 ? number(result.floor / result.seconds, 3) : "";
}

std::string lineOf(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

std::string machine() {
  utsname name{};
  ::uname(&name);
  std::string model;
  std::ifstream cpu("/proc/cpuinfo");
  for (std::string line; model.empty() && std::getline(cpu, line);)
    if (line.starts_with("model name")) model = line.substr(line.find(':') + 2);
  const std::string tcp = "/proc/sys/net/ipv4/tcp_";
  return model + ", " + std::to_string(std::thread::hardware_concurrency()) + " cores, Linux " +
         name.release + "; congestion control " + lineOf(tcp + "congestion_control") +
         " (there are: " + lineOf(tcp + "available_congestion_control") + ")";
}

/// “waited”, “goes on” and “again”, as far as they were measured.
std::string measuresOf(const Result& result) {
  std::vector<std::string> parts;
  if (result.goesOn) parts.push_back("goes on after " + number(*result.goesOn, 2) + " s");
  if (result.sentAgain) parts.push_back("sent again " + std::to_string(*result.sentAgain) + " B");
  if (result.underWay) parts.push_back(std::to_string(*result.underWay) + " B were under way");
  if (result.cost) parts.push_back("the edits cost the upload " + number(100 * *result.cost, 1) + " %");
  if (result.runs > 1) parts.push_back("the median of " + std::to_string(result.runs) + " runs");
  if (result.estimateOff)
    parts.push_back("the end predicted at a quarter was off by " + number(100 * *result.estimateOff, 0) +
                    " %");
  if (!result.note.empty()) parts.push_back(result.note);
  std::string all;
  for (const std::string& part : parts)
    all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string rowOf(const Result& result, const std::vector<Result>& all) {
  const link::Totals& passed = result.passed;
  std::ostringstream row;
  row << "| " << result.profile << " | " << result.who << " | " << result.work.substr(3) << " | "
      << ratioOf(result) << " | " << number(result.seconds, 2) << " | "
      << (result.roundTrip > 0 ? number(result.seconds / result.roundTrip, 1) : "") << " | " << passed.turns
      << " | " << passed.up.bytes << " | " << passed.down.bytes << " | " << judged(result, all) << " | "
      << measuresOf(result) << " |\n";
  return row.str();
}

void writeTable(std::ostream& table, const Work& work, const std::vector<Result>& results) {
  const auto isOfIt = [&](const Result& one) { return one.work[0] == work.letter; };
  if (std::none_of(results.begin(), results.end(), isOfIt)) return;
  table << "\n## (" << work.letter << ") " << work.name << "\n\n"
        << work.goal << "\n\n"
        << "| link | who | what | floor ÷ time | seconds | RTTs | turns | bytes up | bytes down | goal | |\n"
        << "|---|---|---|--:|--:|--:|--:|--:|--:|---|---|\n";
  for (const Result& result : results)
    if (isOfIt(result)) table << rowOf(result, results);
}

/// Bars of floor ÷ time, a group for each link; 1 is the wire itself.
std::string pictureOf(const std::vector<Result>& results) {
  constexpr int kBar = 22;
  constexpr int kFull = 420;
  constexpr int kLeft = 330;
  static constexpr const char* kColours[] = {"#1f6f8b", "#7a9e7e", "#c9a66b",
                                             "#9d8189", "#b5838d", "#6d6875"};
  std::map<std::string, std::size_t> colours;
  std::ostringstream bars;
  int y = 40;
  for (const Result& result : results) {
    if (result.work[0] != 'a' || result.floor <= 0) continue;
    const double ratio = result.floor / result.seconds;
    const std::size_t colour =
        colours.emplace(result.who, colours.size()).first->second % std::size(kColours);
    bars << "<text x='8' y='" << y + 15 << "'>" << result.profile << " · " << result.who << "</text><rect x='"
         << kLeft << "' y='" << y << "' width='" << int(ratio * kFull) << "' height='" << kBar - 5
         << "' fill='" << kColours[colour] << "'/><text x='" << kLeft + int(ratio * kFull) + 6 << "' y='"
         << y + 13 << "'>" << number(ratio, 2) << "</text>\n";
    y += kBar;
  }
  std::ostringstream all;
  all << "<svg xmlns='http://www.w3.org/2000/svg' width='860' height='" << y + 20
      << "' font-family='sans-serif' font-size='13'><rect width='100%' height='100%' fill='white'/>"
      << "<text x='8' y='22' font-weight='bold'>A new dossier: floor ÷ time; 1.00 is the wire itself</text>\n"
      << bars.str() << "<line x1='" << kLeft + kFull << "' y1='34' x2='" << kLeft + kFull << "' y2='" << y
      << "' stroke='#333' stroke-dasharray='4 3'/></svg>\n";
  return all.str();
}

}  // namespace

double seconds(link::Nanos time) {
  return std::chrono::duration<double>(time).count();
}

void tell(const Result& result) {
  const std::string ratio = ratioOf(result);
  std::cout << (ratio.empty() ? "" : "ratio " + ratio + "  ") << result.profile << " · " << result.who
            << " · " << result.work << ": " << number(result.seconds, 2) << " s";
  if (result.floor > 0) std::cout << " (floor " << number(result.floor, 2) << " s)";
  if (result.floor <= 0 && result.roundTrip > 0)
    std::cout << " = " << number(result.seconds / result.roundTrip, 1) << " RTT";
  std::cout << ", " << result.passed.turns << " turns, " << result.passed.up.bytes << " B up, "
            << result.passed.down.bytes << " B down";
  const std::string more = measuresOf(result);
  if (!more.empty()) std::cout << "; " << more;
  std::cout << std::endl;
}

void writeAll(const std::vector<Result>& results, const std::string& folder, const std::string& command) {
  std::set<std::string> profiles;
  for (const Result& result : results)
    profiles.insert(result.profile);
  const bool areCuts = std::ranges::all_of(results, [](const Result& one) { return one.work[0] == 'd'; });
  const std::string kind = areCuts ? "cuts" : "link";
  const std::string name = profiles.size() == 1 ? kind + "-" + *profiles.begin() : kind;
  std::ofstream table(folder + "/" + name + ".md");
  table << "# The poor link, measured\n\nMade by `" << command << "` on " << machine() << ".\n" << kLegend;
  if (!areCuts) table << "\n![](" << name << ".svg)\n";
  for (const Work& work : worksThereAre())
    writeTable(table, work, results);
  if (!areCuts) std::ofstream(folder + "/" + name + ".svg") << pictureOf(results);
}

}  // namespace tarim::bench
