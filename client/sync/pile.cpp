// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/sync/pile.hpp"

#include <algorithm>

namespace tarim::client {
namespace {

constexpr int kMostStrikes = 4;

}  // namespace

bool isWhole(const FileRecord& file) {
  return file.progress == FileProgress::UnderWay && file.sent == file.size;
}

bool Pile::isFree(const FileRecord& file) const {
  const bool isDoubtful = m_doubts.contains(file.hash) || m_asked.contains(file.hash);
  return !m_inHand.contains(file.hash) && !m_out.contains(file.hash) && !isDoubtful && !isWhole(file);
}

std::optional<FileRecord> Pile::claim() {
  const std::lock_guard lock(m_mutex);
  if (m_held) return std::nullopt;
  for (FileRecord& file : m_vault.filesToSend()) {
    if (!isFree(file)) continue;
    m_inHand.insert(file.hash);
    return std::move(file);
  }
  return std::nullopt;
}

void Pile::release(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_inHand.erase(hash);
}

void Pile::doubt(const std::string& hash) {
  const std::lock_guard lock(m_mutex);
  m_doubts.insert(hash);
}

bool Pile::hasDoubts() const {
  const std::lock_guard lock(m_mutex);
  return !m_doubts.empty() || !m_asked.empty();
}

std::set<std::string> Pile::doubts() const {
  const std::lock_guard lock(m_mutex);
  return m_doubts;
}

void Pile::ask(std::vector<std::string>& files) {
  const std::lock_guard lock(m_mutex);
  std::erase_if(files, [this](const std::string& hash) { return m_inHand.contains(hash); });
  for (const std::string& hash : files) {
    m_asked.insert(hash);
    m_doubts.erase(hash);
  }
}

void Pile::endAsking(bool answered) {
  const std::lock_guard lock(m_mutex);
  if (!answered) m_doubts.merge(m_asked);
  m_asked.clear();
}

std::vector<FileRecord> Pile::upcoming(std::size_t most) const {
  const std::lock_guard lock(m_mutex);
  std::vector<FileRecord> next;
  for (FileRecord& file : m_vault.filesToSend())
    if (next.size() < most && isFree(file)) next.push_back(std::move(file));
  return next;
}

std::size_t Pile::waiting() const {
  const std::lock_guard lock(m_mutex);
  const auto files = m_vault.filesToSend();
  return std::size_t(
      std::count_if(files.begin(), files.end(), [this](const FileRecord& file) { return isFree(file); }));
}

base::Result<void> Pile::keepReceipt(const std::string& hash) {
  return m_vault.setFileState({hash, true, 0, {}}, m_clock.now());
}

bool Pile::strike(const std::string& hash, const base::Error& why) {
  const std::lock_guard lock(m_mutex);
  if (++m_strikes[hash] < kMostStrikes) return false;
  m_out.insert(hash);
  if (!m_trouble) m_trouble = why;
  return true;
}

void Pile::strikeOut(const std::string& hash, const base::Error& why) {
  const std::lock_guard lock(m_mutex);
  m_out.insert(hash);
  if (!m_trouble) m_trouble = why;
}

std::optional<base::Error> Pile::trouble() const {
  const std::lock_guard lock(m_mutex);
  return m_trouble;
}

}  // namespace tarim::client
