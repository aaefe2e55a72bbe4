// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a stored file can be read, so that it is judged once. The verdict is about the bytes, whoever sent
// them.
#include "shared/base/hash.hpp"
#include "shared/db/database.hpp"

#include <optional>
#include <string>

namespace tarim::server {

struct FileVerdict {
  base::Hash hash;
  std::string type;  ///< jpeg | png | pdf; empty where it cannot be read.
  std::string code;  ///< base::codeName(); empty: readable.
  std::string detail;
  int page = -1;  ///< Of a PDF, that cannot be read.
};

namespace file_verdicts {

base::Result<void> put(db::Database& database, const FileVerdict& verdict);
base::Result<std::optional<FileVerdict>> find(db::Database& database, const base::Hash& hash);

}  // namespace file_verdicts
}  // namespace tarim::server
