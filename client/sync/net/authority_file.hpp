// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The file with the authority's certificate, as it comes out of mail programs, editors and Windows.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

namespace tarim::client {

/// The certificates in PEM and nothing else, from PEM (with a byte order mark, CRLF, blanks before its lines,
/// words around it, several certificates) or from DER. InvalidInput that says what was given instead.
base::Result<std::string> readAuthority(std::string_view bytes);

}  // namespace tarim::client
