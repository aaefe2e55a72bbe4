// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The reviewer's pages in pictures: a desk that pretends, in the language of the session.
#include "tests/qml/shots/shots.hpp"

#include <vector>

namespace tarim::tests {

std::vector<Shot> reviewerShots();

}  // namespace tarim::tests
