// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Built where OpenCV is missing.
#include "reader/pages/page_commands.hpp"

namespace tarim::reader {

base::Result<PageAnswer> measurePage(std::string_view, base::ByteView) {
  return unavailable("OpenCV");
}

base::Result<PageAnswer> measurePortrait(std::string_view, base::ByteView) {
  return unavailable("OpenCV");
}

void prepareFaces() {}

base::Result<PageAnswer> straightenPage(std::string_view, base::ByteView) {
  return unavailable("OpenCV");
}

base::Result<PageAnswer> snapPage(std::string_view, base::ByteView) {
  return unavailable("OpenCV");
}

void prepareMarks() {}

base::Result<PageAnswer> findMarks(std::string_view, base::ByteView) {
  return unavailable("OpenCV");
}

}  // namespace tarim::reader
