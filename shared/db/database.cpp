// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/db/database.hpp"

#include "shared/base/files.hpp"
#include "shared/db/sqlite_error.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace tarim::db {
namespace {

using base::Code;
using base::Error;
using base::Result;

constexpr int kBusyMillis = 5000;
/// Statements kept ready; stores have a few dozen, so only SQL made at run time could reach it.
constexpr std::size_t kMaxCached = 256;

/// SQLite takes UTF-8 everywhere.
std::string nameOf(const std::filesystem::path& file) {
  const std::u8string name = file.u8string();
  return {name.begin(), name.end()};
}

/// As a URI, so that options can be added; every byte that could mean something else in one is escaped.
std::string uriOf(const std::filesystem::path& file) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "/._-~";
  std::string uri = "file:";
  for (const char c : nameOf(file)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isLetter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (isLetter || kPlain.find(c) != std::string_view::npos)
      uri += c;
    else
      uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return uri;
}

/// SQLite's way to the files of this system that takes no locks.
#ifdef _WIN32
constexpr const char* kWithoutLocks = "win32-none";
#else
constexpr const char* kWithoutLocks = "unix-none";
#endif

/// Whether commits lie in the log that are not in the file itself yet.
bool hasLog(const std::filesystem::path& file) {
  std::filesystem::path log = file;
  log += "-wal";
  std::error_code absent;
  return std::filesystem::file_size(log, absent) > 0 && !absent;
}

/// An empty file that only its owner may read; SQLite gives its log and index the same mode.
Result<void> makePrivate(const std::filesystem::path& file) {
  std::error_code failure;
  if (!std::filesystem::exists(file, failure)) {
    base::DiskFiles disk;
    const auto made = disk.append(file, 0, {});
    if (!made && made.error().code() == Code::NotFound)
      return Error{Code::StorageFailed, made.error().detail(), made.error().place()};
    if (!made) return made;
  }
  using std::filesystem::perms;
  std::filesystem::permissions(file, perms::owner_read | perms::owner_write, failure);
  return {};
}

Result<void> run(sqlite3* connection, const char* sql) {
  const int code = sqlite3_exec(connection, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return errorOf(connection, code);
  return {};
}

/// All pages at one moment, whoever else writes.
int copyInto(sqlite3* to, sqlite3* from) {
  sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
  if (backup == nullptr) return sqlite3_extended_errcode(to);
  sqlite3_backup_step(backup, -1);
  return sqlite3_backup_finish(backup);
}

/// "immutable" leaves a log out, and everything that was committed last with it. A log is read with its index
/// in memory, which SQLite does where the file is locked for good; there is nobody to lock it against, and on
/// a write-protected disk the lock itself would fail, so no locks are taken.
int openAlone(const std::filesystem::path& file, sqlite3** connection) {
  constexpr int kFlags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (!hasLog(file))
    return sqlite3_open_v2((uriOf(file) + "?immutable=1").c_str(), connection, kFlags | SQLITE_OPEN_URI,
                           nullptr);
  const int opened = sqlite3_open_v2(nameOf(file).c_str(), connection, kFlags, kWithoutLocks);
  if (opened != SQLITE_OK) return opened;
  return sqlite3_exec(*connection, "PRAGMA locking_mode=EXCLUSIVE", nullptr, nullptr, nullptr);
}

/// The file opened, and then neither it nor its log can be written.
bool isWriteProtected(sqlite3* connection, int code) {
  if (sqlite3_db_readonly(connection, "main") == 1) return true;
  const bool isOfTheDisk = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_IOERR;
  const int reason = isOfTheDisk ? sqlite3_system_errno(connection) : 0;
  return reason == EACCES || reason == EPERM || reason == EROFS;
}

}  // namespace

struct Database::Handle {
  sqlite3* connection = nullptr;
  std::unordered_map<std::string, sqlite3_stmt*> idle;
  int depth = 0;
  bool readOnly = false;

  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    forget();
    sqlite3_close_v2(connection);
  }
  void forget() {
    for (const auto& [sql, statement] : idle)
      sqlite3_finalize(statement);
    idle.clear();
  }
  /// A full disk makes SQLite roll back on its own; what follows in the same transaction must not commit
  /// alone.
  [[nodiscard]] bool lostTransaction() const { return depth > 0 && sqlite3_get_autocommit(connection) != 0; }
};

namespace {

Error lostError() {
  return {Code::StorageFailed, "the transaction was rolled back by an earlier error"};
}

}  // namespace

Statement::Statement(Database& owner, sqlite3_stmt* handle, std::string_view key)
    : m_owner(&owner), m_handle(handle), m_key(key) {}

Statement::Statement(Statement&& other) noexcept
    : m_owner(other.m_owner),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_key(std::move(other.m_key)),
      m_bindError(other.m_bindError) {}

Statement::~Statement() {
  if (m_handle == nullptr) return;
  reset();
  auto& idle = m_owner->m_handle->idle;
  if (idle.size() >= kMaxCached || !idle.try_emplace(std::move(m_key), m_handle).second)
    sqlite3_finalize(m_handle);
}

void Statement::note(int code) {
  if (m_bindError == SQLITE_OK) m_bindError = code;
}

Statement& Statement::bind(int index, std::int64_t value) {
  note(sqlite3_bind_int64(m_handle, index, value));
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  // A null pointer would bind NULL, and an empty text is not that.
  const char* data = text.data() == nullptr ? "" : text.data();
  note(sqlite3_bind_text64(m_handle, index, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int index, base::ByteView blob) {
  const void* data = blob.data() == nullptr ? static_cast<const void*>("") : blob.data();
  note(sqlite3_bind_blob64(m_handle, index, data, blob.size(), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bindNull(int index) {
  note(sqlite3_bind_null(m_handle, index));
  return *this;
}

Result<bool> Statement::step() {
  sqlite3* connection = m_owner->m_handle->connection;
  if (m_bindError != SQLITE_OK) return errorOf(nullptr, m_bindError);
  if (m_owner->m_handle->lostTransaction()) return lostError();
  const int code = sqlite3_step(m_handle);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  Error error = errorOf(connection, code);
  sqlite3_reset(m_handle);
  return error;
}

Result<void> Statement::run() {
  for (;;) {
    const auto row = step();
    if (!row) return row.error();
    if (*row) continue;
    sqlite3_reset(m_handle);
    return {};
  }
}

void Statement::reset() {
  sqlite3_reset(m_handle);
  sqlite3_clear_bindings(m_handle);
  if (m_handle != nullptr) m_bindError = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(m_handle, column);
}

std::string Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

base::Bytes Statement::blob(int column) const {
  const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle, column));
  if (data == nullptr) return {};
  return {data, data + sqlite3_column_bytes(m_handle, column)};
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

Database::Database(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, Mode mode) {
  const bool readOnly = mode != Mode::ReadWrite;
  if (!readOnly) {
    const auto made = makePrivate(file);
    if (!made) return made.error();
  }
  auto handle = std::make_unique<Handle>();
  handle->readOnly = readOnly;
  const int access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  const int flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int opened = mode == Mode::ReadOnlyAlone
                         ? openAlone(file, &handle->connection)
                         : sqlite3_open_v2(nameOf(file).c_str(), &handle->connection, flags, nullptr);
  if (opened != SQLITE_OK) return errorOf(handle->connection, opened);
  sqlite3_busy_timeout(handle->connection, kBusyMillis);
  // The first read of the file, so a damaged one is refused here and not later.
  const char* set = readOnly ? "PRAGMA foreign_keys=ON; PRAGMA schema_version"
                             : "PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL;"
                               "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA schema_version";
  const int done = sqlite3_exec(handle->connection, set, nullptr, nullptr, nullptr);
  const bool isProtected = !readOnly && isWriteProtected(handle->connection, done);
  const Error failure = done == SQLITE_OK ? Error() : errorOf(handle->connection, done);
  if (isProtected && (done == SQLITE_OK || failure.code() != Code::StorageCorrupt))
    return Error{Code::ReadOnly, "the database or its folder cannot be written to",
                 base::Place{file.filename().string(), {}}};
  if (done != SQLITE_OK) return failure;
  return std::unique_ptr<Database>(new Database(std::move(handle)));
}

Result<std::unique_ptr<Database>> Database::copyInMemory(Database& source) {
  auto handle = std::make_unique<Handle>();
  constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY |
                         SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int opened = sqlite3_open_v2(":memory:", &handle->connection, kFlags, nullptr);
  if (opened != SQLITE_OK) return errorOf(handle->connection, opened);
  const int copied = copyInto(handle->connection, source.m_handle->connection);
  if (copied != SQLITE_OK) return errorOf(handle->connection, copied);
  const auto set = run(handle->connection, "PRAGMA foreign_keys=ON");
  if (!set) return set.error();
  return std::unique_ptr<Database>(new Database(std::move(handle)));
}

Result<std::int64_t> Database::version() {
  Statement version = prepare("PRAGMA user_version");
  const auto row = version.step();
  if (!row) return row.error();
  return version.integer(0);
}

Result<void> Database::setVersion(int number) {
  return execute("PRAGMA user_version = " + std::to_string(number));
}

Result<void> Database::freeze() {
  const auto set = run(m_handle->connection, "PRAGMA query_only=ON");
  m_handle->readOnly = m_handle->readOnly || set;
  return set;
}

bool Database::isReadOnly() const {
  return m_handle->readOnly;
}

Statement Database::prepare(std::string_view sql) {
  auto& idle = m_handle->idle;
  std::string key(sql);
  if (const auto found = idle.find(key); found != idle.end()) {
    sqlite3_stmt* ready = found->second;
    idle.erase(found);
    return {*this, ready, key};
  }
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v3(m_handle->connection, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &made, nullptr);
  const int kind = code & 0xff;
  if (kind == SQLITE_ERROR || kind == SQLITE_MISUSE || (code == SQLITE_OK && made == nullptr))
    throw std::logic_error("SQL: " + std::string(sqlite3_errmsg(m_handle->connection)) + " in " + key);
  Statement statement(*this, made, key);
  // The disk's fault, not the statement's: step() tells.
  statement.note(code);
  return statement;
}

Result<void> Database::execute(const std::string& sql) {
  if (m_handle->lostTransaction()) return lostError();
  return run(m_handle->connection, sql.c_str());
}

Result<void> Database::transaction(const std::function<Result<void>()>& work) {
  const bool outermost = m_handle->depth == 0;
  const std::string name = "nested" + std::to_string(m_handle->depth);
  const auto begun = execute(!outermost           ? "SAVEPOINT " + name
                             : m_handle->readOnly ? "BEGIN"
                                                  : "BEGIN IMMEDIATE");
  if (!begun) return begun;
  // Whatever way it ends, the depth is right again and nothing half-done stays.
  struct Scope {
    Handle& handle;
    std::string undo;
    bool kept = false;
    explicit Scope(Handle& of, std::string sql) : handle(of), undo(std::move(sql)) { ++handle.depth; }
    ~Scope() {
      --handle.depth;
      if (!kept && sqlite3_get_autocommit(handle.connection) == 0) (void)run(handle.connection, undo.c_str());
    }
  };
  Scope scope(*m_handle, outermost ? "ROLLBACK" : "ROLLBACK TO " + name + "; RELEASE " + name);
  auto done = work();
  if (!done) return done;
  done = execute(outermost ? "COMMIT" : "RELEASE " + name);
  scope.kept = done.has_value();
  return done;
}

std::int64_t Database::changes() const {
  return sqlite3_changes64(m_handle->connection);
}

std::vector<std::string> Database::statements() const {
  std::vector<std::string> all;
  for (const auto& [sql, statement] : m_handle->idle)
    all.push_back(sql);
  return all;
}

Result<void> Database::copyTo(const std::filesystem::path& file) {
  std::error_code failure;
  if (std::filesystem::exists(file, failure))
    return Error{Code::StorageFailed, "a file of that name is already there",
                 base::Place{file.filename().string(), {}}};
  const auto made = makePrivate(file);
  if (!made) return made;
  Handle copy;
  int code = sqlite3_open_v2(nameOf(file).c_str(), &copy.connection,
                             SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
  if (code == SQLITE_OK) code = copyInto(copy.connection, m_handle->connection);
  if (code == SQLITE_OK) return {};
  Error error = errorOf(copy.connection, code);
  std::filesystem::remove(file, failure);
  return error;
}

Result<void> Database::foldLog() {
  m_handle->forget();
  return execute("PRAGMA journal_mode=DELETE");
}

Result<void> Database::checkIntegrity() {
  Statement check = prepare("PRAGMA integrity_check(1)");
  const auto row = check.step();
  if (!row) return row.error();
  const std::string said = check.text(0);
  if (said != "ok") return Error{Code::StorageCorrupt, said};
  Statement references = prepare("PRAGMA foreign_key_check");
  const auto broken = references.step();
  if (!broken) return broken.error();
  if (*broken)
    return Error{Code::StorageCorrupt,
                 "a row of " + references.text(0) + " names something that is not there"};
  return {};
}

}  // namespace tarim::db
