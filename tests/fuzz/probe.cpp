// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/imaging/probe.hpp"

#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

namespace tarim::fuzz {

void probe(const std::uint8_t* bytes, std::size_t size) {
  const base::ByteView file(bytes, size);
  const auto info = imaging::probe(file);
  const auto shown = imaging::decode(file, 64);
  if (!info || info.value().type == imaging::ImageType::Pdf) return;
  const auto form = imaging::storedForm(file);
  const auto again = form ? imaging::probe(form.value().jpeg) : info;
  if (!shown || !form || form.value().info != info.value() || !again || again.value().orientation != 1 ||
      again.value().width != info.value().width || again.value().height != info.value().height)
    std::abort();
}

}  // namespace tarim::fuzz
