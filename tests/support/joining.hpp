// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a joining file of tests holds.
#include "shared/wire/joining.hpp"

namespace tarim::tests {

inline wire::Joining sampleJoining() {
  wire::Joining joining;
  joining.server = "巴州生态环境职称申报";
  joining.address = "tarim.example.org:8443";
  joining.pin = std::string(64, 'a');
  joining.code = "7K2M-9QXB-W4ND-03HT";
  joining.person = "买买提·阿依努尔";
  joining.until = 1725240000000;
  return joining;
}

}  // namespace tarim::tests
