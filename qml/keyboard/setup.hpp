// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Chinese for Qt's keyboard on the screen (client/platform/on_screen_keyboard.hpp): a layout, found by that
// keyboard among its own in the resources, and an input method for pinyin. Debian builds Qt's without one.

namespace tarim::keyboard {

/// Before the first text field has the focus. False when the program was built without libgooglepinyin: the
/// keyboard then writes Latin letters only.
bool setUp();

}  // namespace tarim::keyboard
