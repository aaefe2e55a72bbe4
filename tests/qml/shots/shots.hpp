// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What tarim-shots pictures: pages in situations. A new page is one entry of shots.cpp.
#include "client/app/session/router.hpp"
#include "tests/qml/stage/stage.hpp"

namespace tarim::tests {

struct Shot {
  const char* page;   ///< First part of the file's name.
  const char* state;  ///< Second part.
  Situation situation;
  /// Leads there; the pages of Router are there already.
  std::function<void(client::app::Router& router, const Stage& stage)> go;
  /// What must be there before the window of the situation is.
  std::function<void(Stage& stage)> before{};
};

/// Ordered by situation, because making one takes a moment.
const std::vector<Shot>& shots();

}  // namespace tarim::tests
