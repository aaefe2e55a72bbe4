// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Requirements of a drill: a failure ends it.
#include "shared/base/result.hpp"

#include <stdexcept>

namespace tarim::drills {

/// Throws on failure: a drill that cannot go on fails.
template <class T>
T must(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().line());
  return std::move(*result);
}
inline void must(const base::Result<void>& result) {
  if (!result) throw std::runtime_error(result.error().line());
}
inline void must(bool holds, const std::string& otherwise) {
  if (!holds) throw std::runtime_error(otherwise);
}

}  // namespace tarim::drills
