// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A clock that stands still until a test moves it.
#include "shared/base/time.hpp"

namespace tarim::tests {

class FakeClock final : public base::Clock {
 public:
  explicit FakeClock(base::Instant start) : m_now(start) {}
  [[nodiscard]] base::Instant now() const override { return m_now; }
  void set(base::Instant t) { m_now = t; }
  void advance(base::Millis by) { m_now += by; }

 private:
  base::Instant m_now;
};

}  // namespace tarim::tests
