// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names of files as different systems write them. "é" and the Uyghur "ئ" are one code point or two (Unicode's
// normal forms NFC and NFD); macOS writes the one to a stick where people type the other, and Linux takes
// them for different names.
#include <filesystem>
#include <string>
#include <string_view>

namespace tarim::base {

/// In NFC; a text that is not UTF-8 as it is.
std::string composed(std::string_view text);

/// The path under which a file is there: `named` itself, or one whose names are in another normal form.
/// `named` when nothing is there.
std::filesystem::path existingPath(const std::filesystem::path& named);

}  // namespace tarim::base
