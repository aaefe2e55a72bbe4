// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Burns masks into the picture of a page (imaging::masked) in a process with limits: the picture is an
// applicant's, and one that is not a plain JPEG is held in memory as a whole. As many at a time as the caller
// lets.
#include "shared/imaging/mask.hpp"

namespace tarim::server {

/// Errors of imaging::masked(), and of a reader that reached its limits or is not installed.
base::Result<base::Bytes> maskedPage(base::ByteView jpeg, std::span<const imaging::Area> areas);

}  // namespace tarim::server
