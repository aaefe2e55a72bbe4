// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Identifiers, chosen by the device that creates an object and never assigned by a server: 80 random bits as
// 16 characters of Crockford's base32 in lower case, easy to read over the telephone.
#include <string>
#include <string_view>

namespace tarim::base {

/// From the operating system's random source.
std::string newId();
/// Whether the text is an id of a person, device, draft, row or command: 1–64 characters of [a-z0-9_-].
bool isId(std::string_view text);

}  // namespace tarim::base
