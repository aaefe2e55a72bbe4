// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A stored page for the screen. What is shown is what was submitted: bytes that do not have the promised hash
// are never decoded.
#include "shared/base/bytes.hpp"

#include <QImage>

namespace tarim::client::app {

/// For a pool thread. StorageCorrupt for other bytes than `hash` promises, WrongFileType for a PDF, errors of
/// imaging::decode.
base::Result<QImage> pageImage(base::ByteView bytes, std::string_view hash);

}  // namespace tarim::client::app
