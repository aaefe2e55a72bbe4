// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A device's id is derived from its key: the beginning of the SHA-256 of its Ed25519 public key, written like
// every other id (16 characters of Crockford's base32, lower case). The device uses it as the author of
// operations before it has any contact with a server, and the server computes the same id at enrolment, so no
// id ever changes.
#include "shared/crypto/crypto.hpp"

#include <string>

namespace tarim::workflow {

/// The first 80 bits of SHA-256(key); satisfies base::isId.
std::string deviceIdOf(const crypto::PublicKey& key);
/// The id from the 64 hex digits of EnrolRequest::devicePublicKey. InvalidInput for anything else.
base::Result<std::string> deviceIdOf(std::string_view publicKeyHex);

/// The text that the original device signs when a copy of its vault becomes a device of its own with this key
/// (64 hex digits).
std::string newDeviceText(std::string_view publicKeyHex);

}  // namespace tarim::workflow
