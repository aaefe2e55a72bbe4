// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// File names in Unicode's normal forms. "é" and the Uyghur "ئ" are one code point in NFC and two in NFD;
// macOS writes NFD to a stick while people type NFC, and Linux treats the two as different names.
#include <filesystem>
#include <string>
#include <string_view>

namespace tarim::base {

/// The text in NFC; text that is not UTF-8 stays unchanged.
std::string composed(std::string_view text);

/// The path of an existing file: `named` itself, or the same path in another normal form; `named` when no
/// such file exists.
std::filesystem::path existingPath(const std::filesystem::path& named);

}  // namespace tarim::base
