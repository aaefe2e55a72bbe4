// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds the codes of a picture with zxing-cpp, for both programs that read pictures.
#include "shared/pages/codes.hpp"

namespace tarim::reader {

/// QR and bar codes, at most pages::kMostCodes. Errors of imaging::probe() and imaging::decode();
/// WrongFileType for a PDF.
base::Result<std::vector<pages::PageCode>> codesOf(base::ByteView picture);

}  // namespace tarim::reader
