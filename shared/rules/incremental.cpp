// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/incremental.hpp"

namespace tarim::rules {

struct Incremental::Work {
  RulebookPtr book;
  dossier::Dossier dossier;
  base::Instant now;
  Windows windows;
  std::vector<Finding> findings;

  void run() { findings = book->check(dossier, now, windows); }
};

Incremental::Incremental(RulebookPtr book, dossier::Dossier dossier, base::Instant now, Windows windows)
    : m_work(new Work{std::move(book), std::move(dossier), now, windows, {}}) {
  m_work->run();
}
Incremental::~Incremental() = default;
Incremental::Incremental(Incremental&&) noexcept = default;
Incremental& Incremental::operator=(Incremental&&) noexcept = default;

void Incremental::set(const dossier::CellKey& cell, std::string value) {
  m_work->dossier.set(cell, std::move(value));
  m_work->run();
}

void Incremental::setNow(base::Instant now) {
  m_work->now = now;
  m_work->run();
}

std::vector<Finding> Incremental::findings() const {
  return m_work->findings;
}

const dossier::Dossier& Incremental::dossier() const {
  return m_work->dossier;
}

std::size_t Incremental::lastRuns() const {
  return m_work->book->policy().rules.size();
}

}  // namespace tarim::rules
