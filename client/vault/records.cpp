// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/records.hpp"

#include "shared/base/json_record.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::client {
namespace {

constexpr base::JsonLimits kLimits{64u << 20, 8};
/// The row's key tells these of an operation.
constexpr base::Parts kInKey = base::Parts(base::Part::Sequence) | base::Parts(base::Part::Author);

base::Error damaged(const base::Error& error) {
  return {base::Code::StorageCorrupt, "a record of the vault: " + error.line()};
}

template <class T>
std::string kept(const T& record) {
  return base::writeRecord(record, base::JsonForm::Full);
}

template <class T>
base::Result<T> readKept(std::string_view text) {
  auto record = base::readRecord<T>(text, kLimits);
  if (!record) return damaged(record.error());
  return record;
}

struct Hashes {
  std::vector<std::string> hashes;
  static void fields(auto& field, auto& list) { field("hashes", list.hashes); }
};

}  // namespace

std::string writeOperation(const dossier::Operation& operation) {
  return base::writeOwnArray(operation, kInKey);
}

base::Result<dossier::Operation> readOperation(std::string_view text, std::uint64_t sequence,
                                               std::string device) {
  auto operation = base::readOwnArray<dossier::Operation>(text, kInKey);
  if (!operation) return damaged(operation.error());
  operation->sequence = sequence;
  operation->stamp.device = std::move(device);
  return operation;
}

std::string writeAccount(const Account& account) {
  return base::writeRecord(account);
}
base::Result<Account> readAccount(std::string_view text) {
  return readKept<Account>(text);
}

std::string writeFile(const FileRecord& file) {
  return kept(file);
}
base::Result<FileRecord> readFile(std::string_view text) {
  return readKept<FileRecord>(text);
}

std::string writeHeld(const wire::Held& held) {
  return kept(held);
}
base::Result<wire::Held> readHeld(std::string_view text) {
  return readKept<wire::Held>(text);
}

std::string writeResult(const wire::CommandResult& result) {
  return kept(result);
}
base::Result<wire::CommandResult> readResult(std::string_view text) {
  return readKept<wire::CommandResult>(text);
}

std::string writeStore(const ServerStore& store) {
  return kept(store);
}
base::Result<ServerStore> readStore(std::string_view text) {
  return readKept<ServerStore>(text);
}

std::string writeEarlier(const EarlierReceipt& earlier) {
  return kept(earlier);
}
base::Result<EarlierReceipt> readEarlier(std::string_view text) {
  return readKept<EarlierReceipt>(text);
}

std::string writeSnapshot(const Snapshot& snapshot) {
  return kept(snapshot);
}
base::Result<Snapshot> readSnapshot(std::string_view text) {
  return readKept<Snapshot>(text);
}

std::string writeHashes(const std::vector<std::string>& hashes) {
  return kept(Hashes{hashes});
}
base::Result<std::vector<std::string>> readHashes(std::string_view text) {
  auto list = readKept<Hashes>(text);
  if (!list) return list.error();
  return std::move(list->hashes);
}

std::string writeClock(const ServerClock& clock) {
  std::string text = std::to_string(clock.offset.count());
  if (clock.measuredAt) text += " " + std::to_string(base::toMillis(*clock.measuredAt));
  return text;
}

ServerClock readClock(std::string_view text) {
  const auto next = [&text]() -> std::optional<std::int64_t> {
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failed != std::errc()) return std::nullopt;
    text.remove_prefix(std::min<std::size_t>(text.size(), std::size_t(end - text.data()) + 1));
    return number;
  };
  ServerClock clock;
  clock.offset = base::Millis(next().value_or(0));
  if (const auto measuredAt = next()) clock.measuredAt = base::fromMillis(*measuredAt);
  return clock;
}

}  // namespace tarim::client
