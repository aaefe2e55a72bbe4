// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The encodings in which spreadsheets save text.
#include "shared/base/bytes.hpp"

#include <optional>

namespace tarim::server {

/// As UTF-8 without a mark. A mark decides (UTF-8, UTF-16); without one, text that is valid UTF-8 is UTF-8,
/// and any other is GB18030 if all of it is. InvalidInput with the file, the first line that is neither, and
/// how to save it.
base::Result<std::string> tableText(base::ByteView bytes, const std::string& file);

/// Nullopt when a byte of it is not GB18030, or when this system does not know the encoding.
std::optional<std::string> fromGb18030(std::string_view text);

}  // namespace tarim::server
