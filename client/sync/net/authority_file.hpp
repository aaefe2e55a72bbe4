// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the file with the authority's certificate, as mail programs, editors and Windows write it.
#include "shared/base/result.hpp"

#include <string>
#include <string_view>

typedef struct x509_st X509;

namespace tarim::client {

/// The certificates in clean PEM, from PEM (with a byte order mark, CRLF, indentation, surrounding text,
/// several certificates) or from DER. InvalidInput, with a detail that says what the file holds instead.
base::Result<std::string> readAuthority(std::string_view bytes);
/// One certificate in clean PEM.
std::string pemOf(X509* certificate);

}  // namespace tarim::client
