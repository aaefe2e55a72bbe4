// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace tarim::policy {

/// Words in both languages of the program.
struct Label {
  std::string zh;
  std::string en;
};

}  // namespace tarim::policy
