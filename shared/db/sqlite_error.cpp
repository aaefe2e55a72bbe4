// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/db/sqlite_error.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <new>

namespace tarim::db {
namespace {

using base::Code;

bool isTaken(int code) {
  return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ||
         code == SQLITE_CONSTRAINT_ROWID;
}

bool isDiskFull(sqlite3* connection, int code) {
  if ((code & 0xff) == SQLITE_FULL) return true;
  // The index of the log and the sync of a folder report a full disk as a plain I/O error.
  const bool input = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN;
  const int reason = input && connection != nullptr ? sqlite3_system_errno(connection) : 0;
  return reason == ENOSPC || reason == EDQUOT;
}

Code codeOf(sqlite3* connection, int code) {
  if (isTaken(code)) return Code::AlreadyDone;
  if (isDiskFull(connection, code)) return Code::StorageFull;
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Code::StorageCorrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return Code::StorageBusy;
    case SQLITE_TOOBIG:
      return Code::TooLarge;
    case SQLITE_READONLY:
      return Code::ReadOnly;
    default:
      return Code::StorageFailed;
  }
}

}  // namespace

base::Error errorOf(sqlite3* connection, int code) {
  if ((code & 0xff) == SQLITE_NOMEM) throw std::bad_alloc();
  const char* said = connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  return {codeOf(connection, code), said};
}

}  // namespace tarim::db
