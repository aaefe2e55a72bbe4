// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The commands of a reader. To add a format to tarim-reader: write a function from bytes to a JSON object and
// add its line in commands.cpp; for pictures of pages, pages/page_commands.cpp is the table of
// tarim-page-reader. The function runs confined: it may only compute and allocate.
#include "shared/base/bytes.hpp"

#include <boost/json/object.hpp>

namespace tarim::reader {

struct Command {
  std::string_view name;
  /// From standard input to standard output. What a reader thinks of a bad file is in its answer.
  base::Bytes (*answer)(const base::Bytes& input);
  /// Runs before the process is confined and reads no input: loads files that a library would load later. May
  /// be null.
  void (*prepare)() = nullptr;
};

/// Null for an unknown name. Each reader has its own table.
const Command* findCommand(std::string_view name);

/// One line of output: the object, or {"error": {"code": "DamagedFile", "detail": "…", "page": -1}}.
std::string answerOf(const base::Result<boost::json::object>& answer);

/// A Command::answer from a function from bytes to a JSON object.
template <base::Result<boost::json::object> (*read)(const base::Bytes&)>
base::Bytes lineOf(const base::Bytes& file) {
  const std::string line = answerOf(read(file));
  return {line.begin(), line.end()};
}

// pdf_file.cpp, or no_pdf.cpp in a build without libqpdf
base::Result<boost::json::object> readPdf(const base::Bytes& file);
// table_file.cpp, or no_table.cpp in a build without liborcus
base::Result<boost::json::object> readTable(const base::Bytes& file);
// restored_jpeg.cpp: the JPEG of a recompressed one, as a message of shared/confined
base::Bytes restoreJpeg(const base::Bytes& recompressed);
// masked_picture.cpp: from {"areas": [[x, y, width, height], …]} and a JPEG to the masked one
base::Bytes maskPicture(const base::Bytes& message);
// qr_picture.cpp, or no_qr.cpp in a build without zxing-cpp
base::Result<boost::json::object> readQrPicture(const base::Bytes& file);

}  // namespace tarim::reader
