// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why a policy is refused, in Chinese: Error::detail() of InvalidPolicy is English.
#include <string>
#include <string_view>

namespace tarim::policy {

/// The reason itself where it is not known.
std::string reasonInChinese(std::string_view reason);

}  // namespace tarim::policy
