// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// verify: proves a store or a copy of one.
#include "server/admin/commands.hpp"
#include "server/admin/format.hpp"
#include "server/admin/open_store.hpp"

#include <ostream>

namespace tarim::server {

namespace {

using base::Code;
using base::Error;
using base::Result;

/// From the seed, or from the operator where the seed is kept away from the copy.
Result<crypto::PublicKey> keyToProveWith(const Config& config, const std::string& publicKey) {
  if (publicKey.empty()) {
    const auto seed = readSigningSeed(config);
    if (seed) return crypto::publicKeyOf(*seed);
    return Error(seed.error().code(),
                 seed.error().detail() +
                     "; without it no signature can be proved, unless --public-key gives the "
                     "server's public key (status --json shows it)",
                 seed.error().place());
  }
  const auto bytes = base::fromHex(publicKey);
  crypto::PublicKey key{};
  if (!bytes || bytes->size() != key.size())
    return Error(Code::InvalidInput, "must be " + std::to_string(2 * key.size()) + " hex digits",
                 {.file = {}, .path = "--public-key"});
  std::copy(bytes->begin(), bytes->end(), key.begin());
  return key;
}

}  // namespace

Result<void> runVerify(const Config& config, const std::string& publicKey, std::ostream& out) {
  const auto key = keyToProveWith(config, publicKey);
  if (!key) return key.error();
  const base::SystemClock clock;
  const auto opened = openToProve(config, clock);
  if (!opened) return opened.error();
  out << describeStore(config, *opened) << "\n";
  const auto report = verify(*opened->store, *key);
  if (!report) return report.error();
  return printReport(*report, out);
}

}  // namespace tarim::server
