// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A session whose worker and pool stand still, as on a machine that is busy with something else: what a page
// asks of them comes only after release().
#include "client/app/session/session.hpp"

#include <latch>
#include <memory>

namespace tarim::tests {

class HeldSession {
 public:
  explicit HeldSession(client::app::Session& session) : m_gate(std::make_shared<std::latch>(1)) {
    if (!session.isOpen()) return;
    session.run([gate = m_gate](client::Vault&) { gate->wait(); });
    for (int thread = 0; thread < kPoolThreads; ++thread)
      session.runBeside([gate = m_gate] { gate->wait(); });
  }
  HeldSession(const HeldSession&) = delete;
  HeldSession& operator=(const HeldSession&) = delete;
  ~HeldSession() { release(); }
  void release() {
    if (!m_isReleased) m_gate->count_down();
    m_isReleased = true;
  }

 private:
  static constexpr int kPoolThreads = 2;  ///< Session's pool has as many.
  std::shared_ptr<std::latch> m_gate;
  bool m_isReleased = false;
};

}  // namespace tarim::tests
