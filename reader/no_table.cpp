// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built instead of table_file.cpp where liborcus is missing.
#include "reader/commands.hpp"

namespace tarim::reader {

base::Result<boost::json::object> readTable(const base::Bytes&) {
  return boost::json::object{{"unavailable", "built without liborcus"}};
}

}  // namespace tarim::reader
