// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the disk is shared. A person has so many bytes of files, and so many announced in unfinished uploads;
// what a draft may hold is in shared/dossier/limits.hpp. Uploads end before the disk is full, and large
// messages later, so that a submission and every small message find room.
#include "shared/base/result.hpp"

#include <cstdint>
#include <string>

namespace tarim::server {

/// Files that a person has sent, packages that were carried for colleagues included. The largest dossier
/// (400 pages) takes less than 1 GiB.
inline constexpr std::uint64_t kMaxStoredOfPerson = std::uint64_t{4} << 30;
/// Whole sizes of a person's unfinished uploads, whether their bytes have come or not.
inline constexpr std::uint64_t kMaxAnnouncedOfPerson = std::uint64_t{1} << 30;
inline constexpr std::uint64_t kMaxUploadsOfPerson = 1000;
/// Free bytes that uploads and packages leave …
inline constexpr std::uint64_t kUploadReserve = 256u << 20;
/// … and that messages larger than kSmallMessage leave to small ones.
inline constexpr std::uint64_t kMessageReserve = 64u << 20;
inline constexpr std::size_t kSmallMessage = 64u << 10;  ///< Bytes of values in one request.

/// What a person has of that which is limited.
struct PersonsShare {
  std::uint64_t uploads = 0;    ///< Unfinished.
  std::uint64_t announced = 0;  ///< Bytes of these.
  std::uint64_t stored = 0;     ///< Bytes of files.
};

/// TooLarge, with the limit as its detail, when a file of `size` bytes would be too much.
inline base::Result<void> requireShare(const PersonsShare& has, std::uint64_t size) {
  const auto mebibytes = [](std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; };
  if (has.stored + has.announced + size > kMaxStoredOfPerson)
    return base::Error(base::Code::TooLarge,
                       "a person has at most " + mebibytes(kMaxStoredOfPerson) + " of files");
  if (has.announced + size > kMaxAnnouncedOfPerson)
    return base::Error(base::Code::TooLarge,
                       "a person has at most " + mebibytes(kMaxAnnouncedOfPerson) + " in unfinished uploads");
  if (has.uploads >= kMaxUploadsOfPerson)
    return base::Error(base::Code::TooLarge,
                       "a person has at most " + std::to_string(kMaxUploadsOfPerson) + " unfinished uploads");
  return {};
}

}  // namespace tarim::server
