// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built instead of qr_picture.cpp where zxing-cpp is missing.
#include "reader/commands.hpp"

namespace tarim::reader {

base::Result<boost::json::object> readQrPicture(const base::Bytes&) {
  return boost::json::object{{"unavailable", "built without zxing-cpp"}};
}

}  // namespace tarim::reader
