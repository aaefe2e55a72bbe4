// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// The door for libFuzzer; TARIM_FUZZ_DRIVER is the driver's name.
#include "tests/fuzz/drivers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  tarim::fuzz::TARIM_FUZZ_DRIVER(bytes, size);
  return 0;
}
