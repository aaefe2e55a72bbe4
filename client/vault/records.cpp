// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/records.hpp"

#include "shared/base/json.hpp"
#include "shared/wire/json.hpp"
#include "shared/wire/protocol.hpp"

#include <algorithm>
#include <charconv>

namespace tarim::client {
namespace {

using base::Code;
using base::Error;
using base::JsonReader;
namespace json = boost::json;

Error damaged(const std::string& what) {
  return Error(Code::StorageCorrupt, "a record of the vault: " + what);
}

/// One object, read by name.
template <class T, class Fill>
base::Result<T> readObject(std::string_view text, Fill fill) {
  const auto value = base::parseJson(text, {64u << 20, 8});
  if (!value) return damaged(value.error().line());
  JsonReader::Failure failure;
  JsonReader reader(*value, "$", failure, Code::StorageCorrupt);
  T result;
  fill(reader, result);
  if (failure) return damaged(failure->line());
  return result;
}

/// An array of exactly these kinds: 'n' a number, 's' a string.
bool hasShape(const json::value& value, std::string_view kinds) {
  if (!value.is_array() || value.get_array().size() != kinds.size()) return false;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const json::value& item = value.get_array()[i];
    if (kinds[i] == 'n' ? !item.is_int64() : !item.is_string()) return false;
  }
  return true;
}

std::string textAt(const json::array& array, std::size_t index) {
  return std::string(array[index].get_string());
}

}  // namespace

std::string writeOperation(const dossier::Operation& operation) {
  return json::serialize(json::array{operation.stamp.wall, operation.stamp.counter, operation.base.wall,
                                     operation.base.counter, operation.base.device, operation.cell.table,
                                     operation.cell.row, operation.cell.column, operation.value});
}

base::Result<dossier::Operation> readOperation(std::string_view text, std::uint64_t sequence,
                                               std::string device) {
  const auto value = base::parseJson(text);
  if (!value || !hasShape(*value, "nnnnsssss")) return damaged("an operation");
  const json::array& at = value->get_array();
  dossier::Operation operation;
  operation.sequence = sequence;
  operation.stamp = {at[0].get_int64(), std::uint32_t(at[1].get_int64()), std::move(device)};
  operation.base = {at[2].get_int64(), std::uint32_t(at[3].get_int64()), textAt(at, 4)};
  operation.cell = {textAt(at, 5), textAt(at, 6), textAt(at, 7)};
  operation.value = textAt(at, 8);
  return operation;
}

std::string writeAccount(const Account& account) {
  return json::serialize(json::object{{"server", account.server},
                                      {"ca", account.caPem},
                                      {"key", account.serverKey},
                                      {"seal", account.sealKey},
                                      {"token", account.token},
                                      {"person", account.person},
                                      {"name", account.personName},
                                      {"role", account.role},
                                      {"unit", account.unit},
                                      {"unitName", account.unitName}});
}

base::Result<Account> readAccount(std::string_view text) {
  return readObject<Account>(text, [](JsonReader& r, Account& account) {
    account.server = r.string("server");
    account.caPem = r.string("ca");
    account.serverKey = r.string("key");
    account.sealKey = r.stringOr("seal", {});
    account.token = r.string("token");
    account.person = r.string("person");
    account.personName = r.string("name");
    account.role = r.string("role");
    account.unit = r.string("unit");
    account.unitName = r.string("unitName");
  });
}

std::string writeFile(const FileRecord& file) {
  return json::serialize(json::object{{"hash", file.hash},
                                      {"size", file.size},
                                      {"progress", int(file.progress)},
                                      {"sent", file.sent},
                                      {"upload", file.upload},
                                      {"stored", base::toMillis(file.storedAt)},
                                      {"unreadable", file.unreadable},
                                      {"refusal", file.refusal},
                                      {"refusals", file.refusals},
                                      {"refused", base::toMillis(file.refusedAt)}});
}

base::Result<FileRecord> readFile(std::string_view text) {
  return readObject<FileRecord>(text, [](JsonReader& r, FileRecord& file) {
    file.hash = r.string("hash");
    file.size = std::uint64_t(r.integer("size"));
    const std::int64_t progress = r.integer("progress");
    if (progress < 0 || progress > int(FileProgress::OnServer)) r.fail("progress", "out of range");
    file.progress = FileProgress(progress);
    file.sent = std::uint64_t(r.integer("sent"));
    file.upload = r.string("upload");
    file.storedAt = base::fromMillis(r.integer("stored"));
    // Records of earlier programs have none of these.
    file.unreadable = r.booleanOr("unreadable", false);
    file.refusal = r.stringOr("refusal", {});
    file.refusals = std::uint32_t(std::max<std::int64_t>(r.integerOr("refusals", 0), 0));
    file.refusedAt = base::fromMillis(r.integerOr("refused", 0));
  });
}

std::string writeHeld(const wire::Held& held) {
  return json::serialize(json::object{
      {"application", held.application}, {"code", base::codeName(held.code)}, {"detail", held.detail}});
}

base::Result<wire::Held> readHeld(std::string_view text) {
  return readObject<wire::Held>(text, [](JsonReader& r, wire::Held& held) {
    held.application = r.string("application");
    held.code = base::codeFromName(r.string("code"));
    held.detail = r.string("detail");
  });
}

std::string writeResult(const wire::CommandResult& result) {
  return json::serialize(json::object{{"id", result.id},
                                      {"done", result.done},
                                      {"code", base::codeName(result.code)},
                                      {"detail", result.detail},
                                      {"findings", result.findings}});
}

base::Result<wire::CommandResult> readResult(std::string_view text) {
  return readObject<wire::CommandResult>(text, [](JsonReader& r, wire::CommandResult& result) {
    result.id = r.string("id");
    result.done = r.booleanOr("done", false);
    result.code = base::codeFromName(r.string("code"));
    result.detail = r.string("detail");
    result.findings = r.string("findings", wire::kMaxSyncBytes);
  });
}

std::string writeHashes(const std::vector<std::string>& hashes) {
  json::array array;
  for (const std::string& hash : hashes)
    array.emplace_back(hash);
  return json::serialize(json::object{{"hashes", std::move(array)}});
}

base::Result<std::vector<std::string>> readHashes(std::string_view text) {
  using Hashes = std::vector<std::string>;
  return readObject<Hashes>(text, [](JsonReader& r, Hashes& hashes) { hashes = r.strings("hashes"); });
}

namespace {

json::object headJson(const wire::SignedHead& head) {
  return {{"store", head.store},
          {"position", head.position},
          {"hash", head.hash},
          {"at", head.at},
          {"signature", head.signature}};
}

wire::SignedHead readHead(JsonReader r) {
  return {r.string("store"), r.integer("position"), r.string("hash"), r.integer("at"), r.string("signature")};
}

}  // namespace

std::string writeStore(const ServerStore& store) {
  json::array earlier(store.earlier.begin(), store.earlier.end());
  json::array heads;
  for (const wire::SignedHead& head : store.heads)
    heads.emplace_back(headJson(head));
  json::array conflicts;
  for (const HeadConflict& one : store.conflicts)
    conflicts.emplace_back(json::object{{"kept", headJson(one.kept)}, {"told", headJson(one.told)}});
  return json::serialize(json::object{{"identity", store.identity},
                                      {"earlier", std::move(earlier)},
                                      {"changed", base::toMillis(store.changedAt)},
                                      {"heads", std::move(heads)},
                                      {"conflicts", std::move(conflicts)}});
}

base::Result<ServerStore> readStore(std::string_view text) {
  return readObject<ServerStore>(text, [](JsonReader& r, ServerStore& store) {
    store.identity = r.string("identity");
    store.earlier = r.strings("earlier");
    store.changedAt = base::fromMillis(r.integer("changed"));
    r.each("heads", [&](JsonReader& head) { store.heads.push_back(readHead(head)); });
    r.each("conflicts", [&](JsonReader& one) {
      store.conflicts.push_back({readHead(one.object("kept")), readHead(one.object("told"))});
    });
  });
}

std::string writeEarlier(const EarlierReceipt& earlier) {
  return json::serialize(
      json::object{{"receipt", wire::write(earlier.receipt)}, {"missed", base::toMillis(earlier.missedAt)}});
}

base::Result<EarlierReceipt> readEarlier(std::string_view text) {
  return readObject<EarlierReceipt>(text, [](JsonReader& r, EarlierReceipt& earlier) {
    const auto receipt = wire::readReceipt(r.string("receipt"));
    if (!receipt) return r.fail("receipt", "not a receipt");
    earlier.receipt = *receipt;
    earlier.missedAt = base::fromMillis(r.integer("missed"));
  });
}

std::string writeSnapshot(const Snapshot& snapshot) {
  json::array cells;
  for (const auto& [cell, value] : snapshot.cells)
    cells.emplace_back(json::array{cell.table, cell.row, cell.column, value});
  return json::serialize(json::object{{"why", snapshot.why}, {"cells", std::move(cells)}});
}

base::Result<Snapshot> readSnapshot(std::string_view text) {
  return readObject<Snapshot>(text, [](JsonReader& r, Snapshot& snapshot) {
    snapshot.why = r.string("why");
    const json::value& cells = r.raw("cells");
    if (!cells.is_array()) return r.fail("cells", "not an array");
    for (const json::value& cell : cells.get_array()) {
      if (!hasShape(cell, "ssss")) return r.fail("cells", "not a cell");
      const json::array& at = cell.get_array();
      snapshot.cells.push_back({{textAt(at, 0), textAt(at, 1), textAt(at, 2)}, textAt(at, 3)});
    }
  });
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
