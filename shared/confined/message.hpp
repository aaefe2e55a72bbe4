// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What travels between a program and its confined reader where JSON alone is not enough: one line of JSON,
// a line feed, and bytes until the end. A request is its parameters and a file; an answer is what was found
// and a picture, if one was made.
#include "shared/base/bytes.hpp"

namespace tarim::confined {

/// Parts of a message, which must outlive this view.
struct MessageView {
  std::string_view json;
  base::ByteView bytes;  ///< Empty when the message is its line alone.
};

/// `json` without a line feed, as boost::json writes it.
base::Bytes makeMessage(std::string_view json, base::ByteView bytes);
/// A message without a line feed is its JSON alone.
MessageView readMessage(base::ByteView message);

}  // namespace tarim::confined
