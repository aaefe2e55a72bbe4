// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decodes a stored page for the screen. Bytes without the expected hash are never decoded, so the screen
// shows what was submitted.
#include "shared/base/bytes.hpp"

#include <QImage>

namespace tarim::client::app {

/// For a pool thread. StorageCorrupt when the bytes do not have the hash, WrongFileType for a PDF, errors of
/// imaging::decode.
base::Result<QImage> pageImage(base::ByteView bytes, std::string_view hash);

}  // namespace tarim::client::app
