// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How large a picture may be on the platform where the application is filed at last (八(一)). The notice does
// not say; it is the open point “export.imageBytes” of a policy: “600 KB, 300 KB”, any picture and the
// one-inch portrait.
#include "shared/policy/policy.hpp"

namespace tarim::policy {

/// Bytes, 1 KB being 1000 of them; 0: the policy says nothing, or nothing that can be read. `slot`: where the
/// page belongs.
std::size_t mostImageBytes(const Policy& policy, std::string_view slot);

}  // namespace tarim::policy
