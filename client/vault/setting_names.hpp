// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys of the vault's own settings; the app's keys begin with "app/".
#include <string_view>

namespace tarim::client {

inline constexpr std::string_view kSeedSetting = "vault/device-seed";
inline constexpr std::string_view kNextSeedSetting = "vault/next-device-seed";
inline constexpr std::string_view kAccountSetting = "vault/account";
inline constexpr std::string_view kCursorSetting = "vault/cursor";
/// Version under which the feed was read up to the cursor; absent: 1.
inline constexpr std::string_view kFeedProtocolSetting = "vault/feed-protocol";
inline constexpr std::string_view kClockSetting = "vault/clock-offset";
inline constexpr std::string_view kCyclesSetting = "vault/open-cycles";
inline constexpr std::string_view kStoreSetting = "vault/server-store";
inline constexpr std::string_view kAppSettings = "app/";

// An app setting that is cleared when the server's store changes:
inline constexpr std::string_view kFormsSetting =
    "sync.forms";  ///< Encodings in which the server accepts files.

}  // namespace tarim::client
