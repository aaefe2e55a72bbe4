// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Workbooks of spreadsheets. The file is taken apart by tarim-reader, in a process that can do nothing else
// (shared/confined): here arrive texts.
#include "server/admin/table.hpp"

namespace tarim::server {

/// By its first bytes: .xlsx or .ods; also .xls and .et, and what is locked with a password, none of which is
/// read.
bool isWorkbook(base::ByteView bytes);
/// The first sheet. A formula is its result as it was saved, a number is its digits. WrongFileType with what
/// to do for a workbook of another kind; DamagedFile, TooLarge, NotFound as confined::errorOf() says.
base::Result<std::vector<RawRow>> readWorkbook(const InputFile& file);

}  // namespace tarim::server
