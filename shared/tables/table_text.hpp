// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The encodings in which spreadsheets save text.
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <optional>

namespace tarim::tables {

/// Converts to UTF-8 without a byte order mark. A byte order mark decides (UTF-8, UTF-16); without it, valid
/// UTF-8 is UTF-8, and other text is GB18030 if it is valid as such. InvalidInput with the file, the first
/// line that is neither, and how to save the file.
base::Result<std::string> tableText(base::ByteView bytes, const std::string& file);

/// Nullopt when the text is not valid GB18030, or when this system lacks the encoding.
std::optional<std::string> fromGb18030(std::string_view text);

}  // namespace tarim::tables
