// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the program shows a keyboard on the screen: on a tablet whose system brings neither a keyboard nor
// an input method. It is Qt's own (the package qt6-virtualkeyboard-plugin), with pinyin where qml/keyboard
// was built.
#include <QByteArray>
#include <QString>

#include <filesystem>

namespace tarim::client::platform {

/// What the machine has to type with, by the input devices that its kernel lists.
struct InputDevices {
  bool touchScreen = false;
  bool keyboard = false;  ///< With letters: the buttons of a tablet are none.
};

/// `folder`: /sys/class/input or one like it. Nothing when it cannot be read.
InputDevices inputDevicesOf(const std::filesystem::path& folder);

/// What the answer depends on.
struct KeyboardSupport {
  QByteArray asked;        ///< TARIM_KEYBOARD: "on", "off", else the machine decides.
  QByteArray inputMethod;  ///< QT_IM_MODULE, or what XMODIFIERS names after @im=.
  bool wayland = false;    ///< There the desktop shows its own keyboard.
  bool installed = false;  ///< Qt's keyboard is there.
  InputDevices devices;
};

KeyboardSupport keyboardSupport();
/// A keyboard that is asked for by TARIM_KEYBOARD counts only when it is installed.
bool wantsOnScreenKeyboard(const KeyboardSupport& support);
/// Sets QT_IM_MODULE accordingly and says whether it did. With TARIM_KEYBOARD=on and no keyboard installed,
/// it prints which packages are missing. Before the QGuiApplication is made.
bool chooseOnScreenKeyboard();

}  // namespace tarim::client::platform
