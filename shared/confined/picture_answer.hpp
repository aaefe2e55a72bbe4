// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads what a confined reader has answered when it was asked for a picture: a message whose bytes are the
// picture, or {"error": {"code", "detail"}}.
#include "shared/base/result.hpp"
#include "shared/confined/confined.hpp"

namespace tarim::confined {

/// The picture; the reader's own error about the file; errorOf() the ending; DamagedFile for an answer that
/// cannot be read (the file may have taken the reader over).
base::Result<base::Bytes> pictureIn(const Answer& answer);

}  // namespace tarim::confined
