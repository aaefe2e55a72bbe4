// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/vault/metadata_store.hpp"

#include "shared/wire/json.hpp"

namespace tarim::client {
namespace {

using base::Code;
using base::Error;

constexpr std::string_view kPutSetting =
    "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
constexpr std::string_view kDropSetting = "DELETE FROM setting WHERE name = ?1";
constexpr std::string_view kSetting = "SELECT value FROM setting WHERE name = ?1";
constexpr std::string_view kPutPolicy =
    "INSERT INTO policy (hash, text) VALUES (?1, ?2) ON CONFLICT (hash) DO UPDATE SET text = ?2";
constexpr std::string_view kPolicy = "SELECT text FROM policy WHERE hash = ?1";
constexpr std::string_view kPutCommand = "INSERT INTO command (id, queued_at, content) VALUES (?1, ?2, ?3)";
constexpr std::string_view kReplaceCommand = "UPDATE command SET content = ?2 WHERE id = ?1";
constexpr std::string_view kPutResult = "UPDATE command SET result = ?2 WHERE id = ?1";
constexpr std::string_view kRemoveCommand = "DELETE FROM command WHERE id = ?1";
constexpr std::string_view kCommands = "SELECT id, queued_at, content, result FROM command ORDER BY position";
constexpr std::string_view kPutFile =
    "INSERT INTO file (name, content) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET content = ?2";
constexpr std::string_view kFiles = "SELECT name, content FROM file";

std::string contextOf(std::string_view kind, std::string_view name) {
  return std::string(kind).append("\n").append(name);
}

}  // namespace

base::Result<void> MetadataStore::putSetting(std::string_view name, std::string_view value) {
  const std::string hidden = m_sealer.hide(contextOf("setting", name));
  if (value.empty()) {
    auto none = m_db.prepare(kDropSetting);
    return none.bind(1, hidden).run();
  }
  const base::Bytes sealed = m_sealer.seal(value, contextOf("setting 1", hidden));
  auto row = m_db.prepare(kPutSetting);
  row.bind(1, hidden).bind(2, base::ByteView(sealed));
  return row.run();
}

base::Result<std::string> MetadataStore::setting(std::string_view name) {
  const std::string hidden = m_sealer.hide(contextOf("setting", name));
  auto row = m_db.prepare(kSetting);
  row.bind(1, hidden);
  const auto found = row.step();
  if (!found) return found.error();
  if (!*found) return std::string();
  return m_sealer.open(row.blob(0), contextOf("setting 1", hidden));
}

base::Result<void> MetadataStore::putPolicy(std::string_view hash, std::string_view text) {
  auto row = m_db.prepare(kPutPolicy);
  row.bind(1, hash).bind(2, text);
  return row.run();
}

base::Result<std::string> MetadataStore::policy(std::string_view hash) {
  auto row = m_db.prepare(kPolicy);
  row.bind(1, hash);
  const auto found = row.step();
  if (!found) return found.error();
  if (!*found) return Error(Code::UnknownPolicy, std::string(hash));
  return row.text(0);
}

base::Result<void> MetadataStore::putCommand(const QueuedCommand& queued) {
  const std::string& id = queued.command.id;
  const base::Bytes sealed = m_sealer.seal(wire::write(queued.command), contextOf("command 1", id));
  auto row = m_db.prepare(kPutCommand);
  row.bind(1, id).bind(2, base::toMillis(queued.queuedAt)).bind(3, base::ByteView(sealed));
  return row.run();
}

base::Result<void> MetadataStore::replaceCommand(const workflow::Command& command) {
  const base::Bytes sealed = m_sealer.seal(wire::write(command), contextOf("command 1", command.id));
  auto row = m_db.prepare(kReplaceCommand);
  row.bind(1, command.id).bind(2, base::ByteView(sealed));
  return row.run();
}

base::Result<void> MetadataStore::putResult(const wire::CommandResult& result) {
  const base::Bytes sealed = m_sealer.seal(writeResult(result), contextOf("result 1", result.id));
  auto row = m_db.prepare(kPutResult);
  row.bind(1, result.id).bind(2, base::ByteView(sealed));
  return row.run();
}

base::Result<void> MetadataStore::removeCommand(std::string_view id) {
  auto row = m_db.prepare(kRemoveCommand);
  row.bind(1, id);
  return row.run();
}

base::Result<std::vector<QueuedCommand>> MetadataStore::commands() {
  std::vector<QueuedCommand> all;
  auto rows = m_db.prepare(kCommands);
  while (true) {
    const auto more = rows.step();
    if (!more) return more.error();
    if (!*more) return all;
    const std::string id = rows.text(0);
    const auto text = m_sealer.open(rows.blob(2), contextOf("command 1", id));
    if (!text) return text.error();
    const auto command = wire::readCommand(*text);
    if (!command) return Error(Code::StorageCorrupt, command.error().line());
    QueuedCommand queued{*command, base::fromMillis(rows.integer(1)), {}};
    if (!rows.isNull(3)) {
      const auto resultText = m_sealer.open(rows.blob(3), contextOf("result 1", id));
      if (!resultText) return resultText.error();
      const auto result = readResult(*resultText);
      if (!result) return result.error();
      queued.result = *result;
    }
    all.push_back(std::move(queued));
  }
}

std::string MetadataStore::nameOf(std::string_view hash) const {
  return m_sealer.hide(contextOf("file", hash));
}

base::Result<void> MetadataStore::putFile(const FileRecord& file) {
  const std::string name = nameOf(file.hash);
  const base::Bytes sealed = m_sealer.seal(writeFile(file), contextOf("record 1", name));
  auto row = m_db.prepare(kPutFile);
  row.bind(1, name).bind(2, base::ByteView(sealed));
  return row.run();
}

base::Result<std::map<std::string, FileRecord>> MetadataStore::files() {
  std::map<std::string, FileRecord> all;
  auto rows = m_db.prepare(kFiles);
  while (true) {
    const auto more = rows.step();
    if (!more) return more.error();
    if (!*more) return all;
    const auto text = m_sealer.open(rows.blob(1), contextOf("record 1", rows.text(0)));
    if (!text) return text.error();
    const auto file = readFile(*text);
    if (!file) return file.error();
    all.emplace(file->hash, *file);
  }
}

}  // namespace tarim::client
