// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads spreadsheet workbooks. tarim-reader parses the file in a confined process (shared/confined) and
// returns texts.
#include "server/admin/table.hpp"

namespace tarim::server {

/// Whether the first bytes are those of a workbook: .xlsx, .ods, or a kind that is recognised and refused
/// (.xls, .et, locked with a password).
bool isWorkbook(base::ByteView bytes);
/// The rows of the first sheet. A formula is read as its saved result, a number as its digits. WrongFileType
/// with what to do for a workbook of another kind; DamagedFile, TooLarge, NotFound as confined::errorOf()
/// says.
base::Result<std::vector<RawRow>> readWorkbook(const InputFile& file);

}  // namespace tarim::server
