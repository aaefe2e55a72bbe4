// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/tables/table_text.hpp"

#include <iconv.h>

#include <memory>

namespace tarim::tables {

std::optional<std::string> fromGb18030(std::string_view text) {
  const iconv_t converter = ::iconv_open("UTF-8", "GB18030");
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};
  // Two bytes become at most three, one at most one.
  std::string out(text.size() * 2 + 4, '\0');
  auto* from = const_cast<char*>(text.data());
  std::size_t left = text.size();
  char* to = out.data();
  std::size_t room = out.size();
  const bool isWhole =
      ::iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1) && left == 0;
  ::iconv_close(converter);
  if (!isWhole) return {};
  out.resize(out.size() - room);
  return out;
}

}  // namespace tarim::tables
