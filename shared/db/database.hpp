// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// SQLite behind one small wrapper: the only place that includes sqlite3.h. Stores own their SQL as named
// constants, written so that PostgreSQL reads it too, and get Results back; what each engine does in its own
// way (transactions, versions, copies, checks) is a method here. Every database is opened the same way: WAL,
// synchronous=FULL, foreign keys, a busy timeout, deleted bytes overwritten, private to this process's user.
//
// One Database is used by one thread at a time. Disk full surfaces as StorageFull, never as a crash or half a
// write.
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tarim::db {

class Database;

/// A prepared statement from the database's cache; the destructor resets it. Parameters are numbered from 1,
/// columns from 0, as in SQLite.
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  Statement& bind(int index, std::int64_t value);
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, base::ByteView blob);
  Statement& bindNull(int index);

  /// True while there is a row. StorageFull, StorageFailed, StorageCorrupt, AlreadyDone (a unique or primary
  /// key is taken).
  base::Result<bool> step();
  /// For statements without rows.
  base::Result<void> run();
  /// Ready for new parameters.
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] base::Bytes blob(int column) const;
  [[nodiscard]] bool isNull(int column) const;

 private:
  friend class Database;
  Statement(Database& owner, sqlite3_stmt* handle, std::string_view key);
  /// Keeps the first error code of bind(); step() returns it.
  void note(int code);

  Database* m_owner;
  sqlite3_stmt* m_handle;
  std::string m_key;
  int m_bindError = 0;
};

enum class Mode {
  ReadWrite,
  /// Beside a process that writes: shares its locks and the index of its log (-shm), which must be there.
  ReadOnly,
  /// Of a file that no process has open for writing: a copy, or one on a disk that is full or
  /// write-protected. Takes no locks and writes nothing, not even beside the file; everything that the log
  /// (-wal) has committed is read.
  ReadOnlyAlone
};

class Database {
 public:
  /// Creates the file if need be (ReadWrite). StorageFull; ReadOnly when the file or its folder may be read
  /// and not written (ReadWrite); StorageFailed, StorageCorrupt, StorageBusy.
  static base::Result<std::unique_ptr<Database>> open(const std::filesystem::path& file,
                                                      Mode mode = Mode::ReadWrite);
  /// A copy of `source` in memory.
  static base::Result<std::unique_ptr<Database>> copyInMemory(Database& source);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Prepares or takes from the cache. A statement that does not compile is a programming mistake and throws.
  Statement prepare(std::string_view sql);
  /// Several statements without parameters.
  base::Result<void> execute(const std::string& sql);
  /// Runs `work` atomically. Nested calls become savepoints. A writable database takes the write lock at once
  /// (StorageBusy after the time-out); on a ReadOnly database the transaction is a consistent snapshot.
  base::Result<void> transaction(const std::function<base::Result<void>()>& work);
  /// The number of the last migration; 0 in a database that had none.
  base::Result<std::int64_t> version();
  base::Result<void> setVersion(int number);
  /// Refuses every further change with ReadOnly.
  base::Result<void> freeze();
  [[nodiscard]] bool isReadOnly() const;
  [[nodiscard]] std::int64_t changes() const;
  /// The SQL of every statement in the cache, for tests of query plans.
  [[nodiscard]] std::vector<std::string> statements() const;
  /// Makes a consistent copy of the whole database while others read and write. StorageFailed when the file
  /// exists; it is never overwritten.
  base::Result<void> copyTo(const std::filesystem::path& file);
  /// Moves the write-ahead log into the file and removes the log, so that the file alone is the whole
  /// database: to be copied, or read from a write-protected disk. StorageBusy when another connection has the
  /// database open.
  base::Result<void> foldLog();
  /// StorageCorrupt with SQLite's text when integrity_check fails, or with the table when a foreign key has
  /// no row.
  base::Result<void> checkIntegrity();

 private:
  friend class Statement;
  struct Handle;
  explicit Database(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> m_handle;
};

/// One numbered step of a schema; never edited after release.
struct Migration {
  int number;
  std::string_view name;
  std::string_view sql;
};

/// Runs what is missing, each in its own transaction and in the engine's own dialect (dialect.hpp), and
/// records it as the database's version. A database from a newer program is refused (ServerTooOld is for
/// peers; here StorageFailed with the two numbers) and left untouched.
base::Result<void> migrate(Database& database, std::span<const Migration> migrations);

}  // namespace tarim::db
