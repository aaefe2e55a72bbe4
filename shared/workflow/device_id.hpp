// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A device is known by its key: its id is the beginning of the SHA-256 of its Ed25519 public key, written
// like every other id (16 characters of Crockford's base32, lower case). The device uses it as the author of
// operations before it has ever heard of a server, and the server computes the same at enrolment, so the two
// cannot disagree and nothing has to be renamed.
#include "shared/crypto/crypto.hpp"

#include <string>

namespace tarim::workflow {

/// The first 80 bits of SHA-256(key); satisfies base::isId.
std::string deviceIdOf(const crypto::PublicKey& key);
/// From the 64 hex digits that travel in EnrolRequest::devicePublicKey; InvalidInput for anything else.
base::Result<std::string> deviceIdOf(std::string_view publicKeyHex);

/// What a device signs when a copy of its vault becomes a device of its own, with this key (64 hex digits).
std::string newDeviceText(std::string_view publicKeyHex);

}  // namespace tarim::workflow
