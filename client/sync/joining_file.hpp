// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads what the operator hands out to somebody who joins: a joining file (….tarim-join), or a photo or
// screenshot of its QR code. Pictures are read by tarim-reader, in a process of its own.
#include "client/sync/engine.hpp"
#include "shared/wire/joining.hpp"

namespace tarim::client {

/// The most bytes of a joining file or picture; callers read no more than one above.
inline constexpr std::size_t kMaxJoiningFileBytes = 24u << 20;

/// The file's content, its address in the form of net/server_address.hpp. Errors of wire::readJoining(); of a
/// picture also NotFound (no QR code in it, or only others), OtherPicture, WrongFileType and NotNow (this
/// program was built or installed without the reader of QR codes). Blocks while a picture is read.
base::Result<wire::Joining> readJoiningFile(base::ByteView file);

/// What the enrolment takes from it.
Enrolment enrolmentOf(const wire::Joining& joining, std::string deviceName);

}  // namespace tarim::client
