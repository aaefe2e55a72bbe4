// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Identifiers made by whoever creates a thing, never handed out by a server: 80 random bits as 16 characters
// of Crockford's base32 in lower case, so they can be read over the telephone.
#include <string>
#include <string_view>

namespace tarim::base {

/// From the operating system's random source.
std::string newId();
/// 1–64 characters of [a-z0-9_-]: anything that may name a person, device, draft, row or command on the wire.
bool isId(std::string_view text);

}  // namespace tarim::base
