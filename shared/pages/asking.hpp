// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a question about a page is asked of tarim-page-reader (page_reader.hpp).
#include <stop_token>

namespace tarim::pages {

struct Asking {
  std::stop_token stop{};  ///< After its request the process is killed, and the answer is Cancelled.
  bool patient = false;    ///< Nobody waits for the answer: everything else goes first on the processor.
};

}  // namespace tarim::pages
