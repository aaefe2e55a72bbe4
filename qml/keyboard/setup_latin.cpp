// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/keyboard/setup.hpp"

namespace tarim::keyboard {

bool setUp() {
  return false;
}

}  // namespace tarim::keyboard
