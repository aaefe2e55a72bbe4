// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/keyboard/pinyin_search.hpp"
#include "qml/keyboard/setup.hpp"

#include <QtQml/qqml.h>

namespace tarim::keyboard {

// The keyboard has an engine of its own, which knows no import path of ours.
bool setUp() {
  qmlRegisterType<PinyinSearch>("Tarim.Keyboard", 1, 0, "PinyinSearch");
  return PinyinSearch::isAvailable();
}

}  // namespace tarim::keyboard
