// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What tarim-reader can read. To add a format: one function from bytes to a JSON object, and its line in
// commands.cpp. The function runs confined: it may compute and allocate, nothing else.
#include "shared/base/bytes.hpp"

#include <boost/json/object.hpp>

namespace tarim::reader {

struct Command {
  std::string_view name;
  base::Result<boost::json::object> (*read)(const base::Bytes& file);
  /// Runs before the process is confined and sees no foreign byte: loads what a library would load later. May
  /// be null.
  void (*prepare)() = nullptr;
};

/// Null for an unknown name.
const Command* findCommand(std::string_view name);

/// One line: the object, or {"error": {"code": "DamagedFile", "detail": "…", "page": -1}}.
std::string answerOf(const base::Result<boost::json::object>& answer);

// pdf_file.cpp, or no_pdf.cpp where libqpdf was not there to build with
base::Result<boost::json::object> readPdf(const base::Bytes& file);
// table_file.cpp, or no_table.cpp where liborcus was not there
base::Result<boost::json::object> readTable(const base::Bytes& file);

}  // namespace tarim::reader
