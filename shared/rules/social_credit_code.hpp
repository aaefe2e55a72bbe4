// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Unified social credit codes (GB 32100-2015), which enterprises and public institutions have.
#include <string_view>

namespace tarim::rules {

enum class CodeFault { None, Length, Characters, Place, Checksum };

CodeFault creditCodeFault(std::string_view code);

}  // namespace tarim::rules
