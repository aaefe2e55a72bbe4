// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/confined/message.hpp"

#include <algorithm>

namespace tarim::confined {

base::Bytes makeMessage(std::string_view json, base::ByteView bytes) {
  base::Bytes message;
  message.reserve(json.size() + 1 + bytes.size());
  message.insert(message.end(), json.begin(), json.end());
  message.push_back('\n');
  message.insert(message.end(), bytes.begin(), bytes.end());
  return message;
}

MessageView readMessage(base::ByteView message) {
  const auto feed = std::find(message.begin(), message.end(), std::uint8_t{'\n'});
  const auto length = static_cast<std::size_t>(feed - message.begin());
  const bool isLineAlone = feed == message.end();
  return {base::textOf(message.first(length)), isLineAlone ? base::ByteView() : message.subspan(length + 1)};
}

}  // namespace tarim::confined
