// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Result<T>: a value or an Error. Written out at each step, no macro:
//   auto head = readHead(bytes);
//   if (!head) return head.error();
#include "shared/base/error.hpp"

#include <boost/system/result.hpp>

#include <stdexcept>

namespace tarim::base {

/// value() on a failed Result is a programming mistake; it throws with the error's line.
[[noreturn]] inline void throw_exception_from_error(const Error& error, const boost::source_location&) {
  throw std::logic_error("unchecked result: " + error.line());
}

template <class T>
using Result = boost::system::result<T, Error>;

}  // namespace tarim::base
