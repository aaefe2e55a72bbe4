// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Boost.Beast, compiled once (see asio.cpp).
#include <boost/beast/src.hpp>
