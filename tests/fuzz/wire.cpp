// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/bytes.hpp"
#include "shared/wire/blind.hpp"
#include "shared/wire/compress.hpp"
#include "shared/wire/json.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

namespace tarim::fuzz {
namespace {

template <class T>
void must(const base::Result<T>& read) {
  if (!read && read.error().line().find('\n') != std::string::npos) std::abort();
}

/// What is read is written, and read again and written alike.
template <class T>
void again(const base::Result<T>& read, base::Result<T> (*reader)(std::string_view)) {
  must(read);
  if (!read) return;
  const std::string text = wire::write(*read);
  const auto second = reader(text);
  if (!second || wire::write(*second) != text) std::abort();
}

}  // namespace

void wire(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = base::textOf({bytes, size});
  again(wire::readBlindList(text), wire::readBlindList);
  again(wire::readBlindDossier(text), wire::readBlindDossier);
  again(wire::readHello(text), wire::readHello);
  again(wire::readEnrolRequest(text), wire::readEnrolRequest);
  again(wire::readEnrolAnswer(text), wire::readEnrolAnswer);
  again(wire::readPackageRequest(text), wire::readPackageRequest);
  again(wire::readSyncAnswer(text), wire::readSyncAnswer);
  again(wire::readQueue(text), wire::readQueue);
  again(wire::readLeaseRequest(text), wire::readLeaseRequest);
  again(wire::readLeaseAnswer(text), wire::readLeaseAnswer);
  again(wire::readProblem(text), wire::readProblem);
  must(wire::readSyncRequest(text, "device"));
  must(wire::readReviewDossier(text));
  must(wire::readEvent(text));
  must(wire::readCommand(text));
  must(wire::readReceipt(text));
  must(wire::readSignedHead(text));
  constexpr std::size_t kMost = std::size_t{1} << 20;
  const auto unpacked = wire::decompress(text, kMost, wire::Packing::Zt1);
  if (unpacked && unpacked->size() > kMost) std::abort();
}

}  // namespace tarim::fuzz
