// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a person or program of a story could not do, as one sentence to throw.
#include <QString>

#include <stdexcept>

namespace tarim::tests {

inline std::runtime_error cannot(const QString& what) {
  return std::runtime_error(what.toStdString());
}

}  // namespace tarim::tests
