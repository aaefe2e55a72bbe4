// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/workflow/device_id.hpp"

#include "shared/base/hash.hpp"

#include <algorithm>

namespace tarim::workflow {
namespace {

constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kBytes = 10;

}  // namespace

std::string deviceIdOf(const crypto::PublicKey& key) {
  const base::Hash hash = base::sha256(base::ByteView(key));
  std::string id;
  std::uint32_t bits = 0;
  int held = 0;
  for (std::size_t i = 0; i < kBytes; ++i) {
    bits = (bits << 8) | hash.bytes[i];
    held += 8;
    while (held >= 5) {
      held -= 5;
      id += kAlphabet[(bits >> held) & 31u];
    }
  }
  return id;
}

base::Result<std::string> deviceIdOf(std::string_view publicKeyHex) {
  const auto bytes = base::fromHex(publicKeyHex);
  crypto::PublicKey key{};
  if (!bytes || bytes->size() != key.size())
    return base::Error(base::Code::InvalidInput, "a device key has 64 hex digits");
  std::copy(bytes->begin(), bytes->end(), key.begin());
  return deviceIdOf(key);
}

std::string newDeviceText(std::string_view publicKeyHex) {
  return std::string("tarim device 1\n").append(publicKeyHex);
}

}  // namespace tarim::workflow
