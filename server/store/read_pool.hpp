// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A pool of read-only connections, each used by one thread at a time. Connections are opened on demand and
// kept.
#include "shared/db/database.hpp"

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace tarim::server {

class ReadPool {
 public:
  ReadPool(std::filesystem::path file, db::Mode mode);

  /// Returns the connection to the pool in its destructor.
  class Borrowed {
   public:
    Borrowed(ReadPool& pool, std::unique_ptr<db::Database> database);
    Borrowed(Borrowed&&) = default;
    Borrowed& operator=(Borrowed&&) = delete;
    ~Borrowed();
    db::Database& operator*() { return *m_database; }
    db::Database* operator->() { return m_database.get(); }

   private:
    ReadPool* m_pool;
    std::unique_ptr<db::Database> m_database;
  };

  base::Result<Borrowed> borrow();

 private:
  void giveBack(std::unique_ptr<db::Database> database);

  std::filesystem::path m_file;
  db::Mode m_mode;
  std::mutex m_mutex;
  std::vector<std::unique_ptr<db::Database>> m_idle;
};

}  // namespace tarim::server
