// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// head: what an operator keeps outside of the server, to prove later that nothing was taken out of its
// record.
#include "server/admin/commands.hpp"
#include "server/admin/open_store.hpp"
#include "server/services/record.hpp"
#include "shared/wire/json.hpp"

#include <iostream>
#include <iterator>
#include <sstream>

namespace tarim::server {

using base::Code;
using base::Error;
using base::Result;

namespace {

constexpr std::uint64_t kMostKeptBytes = 4u << 20;

/// The head in a line; it may stand behind something else, as in a log.
Result<wire::SignedHead> headIn(const std::string& line) {
  const auto from = line.find('{');
  const auto to = line.rfind('}');
  if (from == std::string::npos || to < from)
    return Error(Code::InvalidInput, "no head: " + line.substr(0, 60));
  return wire::readSignedHead(std::string_view(line).substr(from, to - from + 1));
}

bool isGood(HeadVerdict verdict) {
  return verdict == HeadVerdict::Same || verdict == HeadVerdict::LostByRestore;
}

}  // namespace

Result<InputFile> readKeptHeads(const std::string& file) {
  if (file != "-") return readInput(file, kMostKeptBytes);
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  const auto bytes = base::bytesOf(text);
  return InputFile{"standard input", {bytes.begin(), bytes.end()}};
}

Result<void> runHead(const Config& config, std::ostream& out) {
  const auto seed = readSigningSeed(config);
  if (!seed) return seed.error();
  const base::SystemClock clock;
  const auto store = Store::openBeside(config.store, clock);
  if (!store) return store.error();
  const auto head = RecordService(**store, *seed).signHead();
  if (!head) return head.error();
  out << wire::write(*head) << "\n";
  return {};
}

Result<void> runHeadCheck(const Config& config, const InputFile& kept, std::ostream& out) {
  const auto seed = readSigningSeed(config);
  if (!seed) return seed.error();
  const base::SystemClock clock;
  const auto opened = openToProve(config, clock);
  if (!opened) return opened.error();
  const crypto::PublicKey key = crypto::publicKeyOf(*seed);
  int checked = 0;
  int wrong = 0;
  std::istringstream lines(std::string(base::textOf(kept.bytes)));
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto head = headIn(line);
    if (!head) return head.error();
    const auto compared =
        opened->store->read([&](db::Database& database) { return compareHead(database, *head, key); });
    if (!compared) return compared.error();
    out << (isGood(compared->verdict) ? "" : "WRONG: ") << formatHead(*head, compared->verdict) << "\n";
    ++checked;
    wrong += isGood(compared->verdict) ? 0 : 1;
  }
  if (checked == 0) return Error(Code::InvalidInput, "no head is in it", {.file = kept.name, .path = {}});
  if (wrong > 0)
    return Error(Code::StorageCorrupt, std::to_string(wrong) + " of " + std::to_string(checked) + " heads");
  return {};
}

}  // namespace tarim::server
