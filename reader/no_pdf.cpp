// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built instead of pdf_file.cpp where libqpdf is missing. The answer tells the caller to be content with what
// it can see of a PDF by itself.
#include "reader/commands.hpp"

namespace tarim::reader {

base::Result<boost::json::object> readPdf(const base::Bytes&) {
  return boost::json::object{{"unavailable", "built without libqpdf"}};
}

}  // namespace tarim::reader
