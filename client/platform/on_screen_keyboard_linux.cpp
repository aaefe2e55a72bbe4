// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/platform/on_screen_keyboard.hpp"

#include <QFile>
#include <QLibraryInfo>

#include <cstdint>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>

namespace tarim::client::platform {
namespace {

// linux/input-event-codes.h
constexpr unsigned kDirect = 1;        ///< INPUT_PROP_DIRECT: touched where it shows.
constexpr unsigned kFirstLetter = 16;  ///< KEY_Q … KEY_P
constexpr unsigned kLastLetter = 25;
constexpr unsigned kWordBits = 8 * sizeof(unsigned long);

/// A bitmap as the kernel prints it: words in hexadecimal, the highest first.
class Bitmap {
 public:
  explicit Bitmap(const std::filesystem::path& file) {
    std::ifstream in(file);
    in >> std::hex;
    for (std::uint64_t word = 0; in >> word;)
      m_words.insert(m_words.begin(), word);
  }
  [[nodiscard]] bool has(unsigned bit) const {
    const std::size_t word = bit / kWordBits;
    return word < m_words.size() && (m_words[word] >> (bit % kWordBits) & 1u) != 0;
  }

 private:
  std::vector<std::uint64_t> m_words;
};

bool hasLetters(const Bitmap& keys) {
  for (unsigned key = kFirstLetter; key <= kLastLetter; ++key)
    if (!keys.has(key)) return false;
  return true;
}

QByteArray inputMethod() {
  const QByteArray module = qgetenv("QT_IM_MODULE");
  if (!module.isEmpty()) return module;
  const QByteArray modifiers = qgetenv("XMODIFIERS");
  const qsizetype at = modifiers.indexOf("@im=");
  const QByteArray named = at < 0 ? QByteArray() : modifiers.mid(at + 4);
  return named == "none" ? QByteArray() : named;
}

bool isInstalled() {
  const QString plugin = QLibraryInfo::path(QLibraryInfo::PluginsPath) +
                         QStringLiteral("/platforminputcontexts/libqtvirtualkeyboardplugin.so");
  const QString module =
      QLibraryInfo::path(QLibraryInfo::QmlImportsPath) + QStringLiteral("/QtQuick/VirtualKeyboard/qmldir");
  return QFile::exists(plugin) && QFile::exists(module);
}

}  // namespace

InputDevices inputDevicesOf(const std::filesystem::path& folder) {
  InputDevices found;
  std::error_code problem;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    const std::filesystem::path device = entry.path();
    if (device.filename().string().rfind("input", 0) != 0) continue;
    found.touchScreen = found.touchScreen || Bitmap(device / "properties").has(kDirect);
    found.keyboard = found.keyboard || hasLetters(Bitmap(device / "capabilities" / "key"));
  }
  return found;
}

KeyboardSupport keyboardSupport() {
  return {qgetenv("TARIM_KEYBOARD"), inputMethod(), qEnvironmentVariableIsSet("WAYLAND_DISPLAY"),
          isInstalled(), inputDevicesOf("/sys/class/input")};
}

bool wantsOnScreenKeyboard(const KeyboardSupport& support) {
  if (!support.installed || support.asked == "off") return false;
  if (support.asked == "on") return true;
  return support.inputMethod.isEmpty() && !support.wayland && support.devices.touchScreen &&
         !support.devices.keyboard;
}

bool chooseOnScreenKeyboard() {
  const KeyboardSupport support = keyboardSupport();
  if (support.asked == "on" && !support.installed)
    std::cerr << "tarim: no keyboard on the screen; install qt6-virtualkeyboard-plugin and "
                 "qml6-module-qtquick-virtualkeyboard\n";
  if (!wantsOnScreenKeyboard(support)) return false;
  qputenv("QT_IM_MODULE", "qtvirtualkeyboard");
  return true;
}

}  // namespace tarim::client::platform
