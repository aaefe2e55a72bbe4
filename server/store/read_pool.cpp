// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/store/read_pool.hpp"

#include <utility>

namespace tarim::server {

ReadPool::ReadPool(std::filesystem::path file, db::Mode mode) : m_file(std::move(file)), m_mode(mode) {}

ReadPool::Borrowed::Borrowed(ReadPool& pool, std::unique_ptr<db::Database> database)
    : m_pool(&pool), m_database(std::move(database)) {}

ReadPool::Borrowed::~Borrowed() {
  if (m_database) m_pool->giveBack(std::move(m_database));
}

base::Result<ReadPool::Borrowed> ReadPool::borrow() {
  {
    const std::lock_guard lock(m_mutex);
    if (!m_idle.empty()) {
      auto database = std::move(m_idle.back());
      m_idle.pop_back();
      return Borrowed(*this, std::move(database));
    }
  }
  auto opened = db::Database::open(m_file, m_mode);
  if (!opened) return opened.error();
  return Borrowed(*this, std::move(*opened));
}

void ReadPool::giveBack(std::unique_ptr<db::Database> database) {
  const std::lock_guard lock(m_mutex);
  m_idle.push_back(std::move(database));
}

}  // namespace tarim::server
