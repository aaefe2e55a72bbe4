// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The commands of tarim-reader. To add a format: write a function from bytes to a JSON object and add its
// line in commands.cpp. The function runs confined: it may only compute and allocate.
#include "shared/base/bytes.hpp"

#include <boost/json/object.hpp>

namespace tarim::reader {

struct Command {
  std::string_view name;
  base::Result<boost::json::object> (*read)(const base::Bytes& file);
  /// Runs before the process is confined and reads no input: loads files that a library would load later. May
  /// be null.
  void (*prepare)() = nullptr;
};

/// Null for an unknown name.
const Command* findCommand(std::string_view name);

/// One line of output: the object, or {"error": {"code": "DamagedFile", "detail": "…", "page": -1}}.
std::string answerOf(const base::Result<boost::json::object>& answer);

// pdf_file.cpp, or no_pdf.cpp in a build without libqpdf
base::Result<boost::json::object> readPdf(const base::Bytes& file);
// table_file.cpp, or no_table.cpp in a build without liborcus
base::Result<boost::json::object> readTable(const base::Bytes& file);
// qr_picture.cpp, or no_qr.cpp in a build without zxing-cpp
base::Result<boost::json::object> readQrPicture(const base::Bytes& file);

}  // namespace tarim::reader
