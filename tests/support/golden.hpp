// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes that programs of before have stored, signed or sent: one file for each record below
// tests/data/golden. They never change; a record that gets a new field gets a new file. A file that is
// missing is written when TARIM_KEEP_GOLDEN is set, and one that is there is never overwritten.
#include "shared/base/result.hpp"
#include "shared/dossier/cells.hpp"
#include "shared/workflow/command.hpp"
#include "shared/workflow/receipt.hpp"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace tarim::tests {

inline std::string goldenBytes(const std::string& name) {
  std::ifstream file(std::filesystem::path(TARIM_TESTS_DIR) / "data/golden" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Whether `bytes` are those of the file, byte for byte; says how they differ.
inline bool isGolden(const std::string& name, const std::string& bytes) {
  const auto path = std::filesystem::path(TARIM_TESTS_DIR) / "data/golden" / name;
  if (qEnvironmentVariableIsSet("TARIM_KEEP_GOLDEN") && !std::filesystem::exists(path)) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
  const std::string kept = goldenBytes(name);
  if (kept == bytes && !kept.empty()) return true;
  qWarning("%s is\n%s\nand was\n%s", name.c_str(), bytes.c_str(), kept.c_str());
  return false;
}

/// value → the kept bytes, and the kept bytes → a value that is written as they are.
template <class Value, class Write, class Read>
bool isGoldenBothWays(const std::string& name, const Value& value, Write write, Read read) {
  if (!isGolden(name, write(value))) return false;
  const auto back = read(std::string_view(goldenBytes(name)));
  if (!back) qWarning("%s: %s", name.c_str(), back.error().line().c_str());
  return back && isGolden(name, write(*back));
}

/// Every part is set, and no two parts are alike.
namespace full {

inline std::string hex(char digit, std::size_t digits = 64) {
  return std::string(digits, digit);
}
inline base::Hash hash(char digit) {
  return base::hashFromHex(hex(digit)).value();
}

inline dossier::Operation operation(std::string device = "d7k2") {
  return {7,
          {1725240000123, 4, std::move(device)},
          {1725239999000, 2, "d9"},
          {"work", "r1", "employer"},
          "且末县\"监测站\"\\\n𠮷"};
}

inline workflow::Reason reason() {
  return {"work", "r1", "employer", "contract", "a3", "100,200,3000,400", "unreadable", "请重新扫描"};
}

/// As it was chained and signed: `hash` is of this content.
inline workflow::Event event() {
  workflow::Event event;
  event.application = "a1";
  event.number = 5;
  event.kind = workflow::EventKind::Returned;
  event.at = base::fromMillis(1725240000456);
  event.actor = "p3";
  event.actorName = "古丽";
  event.role = "base_officer";
  event.command = "c9";
  event.attempt = 2;
  event.step = "base";
  event.root = hex('b');
  event.reasons = {reason(), {"basic", "@", "name", {}, {}, {}, {}, "姓名"}};
  event.words = "退回";
  event.from = "2024-09-13";
  event.to = "2024-09-20";
  event.before = hash('c');
  event.hash = base::sha256(workflow::canonicalText(event));
  event.signature = hex('e', 128);
  return event;
}

inline workflow::Command command() {
  workflow::Command command;
  command.id = "c9";
  command.application = "a1";
  command.kind = workflow::CommandKind::Return;
  command.attempt = 2;
  command.root = hex('b');
  command.signature = hex('f', 128);
  command.reasons = {reason()};
  command.words = "退回";
  command.from = "2024-09-13";
  command.to = "2024-09-20";
  command.step = "base";
  return command;
}

inline workflow::Receipt receipt() {
  return {"TR-2024-0147-2", "a1", 2, hex('b'), hex('d'), base::fromMillis(1725240000789), hex('a', 128)};
}

}  // namespace full
}  // namespace tarim::tests
