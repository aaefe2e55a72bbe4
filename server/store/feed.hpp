// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The feed: what happened, in the server's order, to the applications of one person. Operations, events and
// receipts share the person's counter of positions (turns.hpp). Positions rise with commits, so a device that
// has stored everything up to a cursor never misses what comes later. Some positions are left out.
#include "shared/db/database.hpp"
#include "shared/wire/messages.hpp"

#include <vector>

namespace tarim::server {

struct FeedPage {
  std::vector<wire::FeedItem> items;
  std::int64_t cursor =
      0;  ///< Where the next page begins; items that were left out on purpose are not repeated.
  bool more = false;
};

struct FeedLimits {
  std::size_t items = 2000;
  std::size_t bytes = 4u << 20;       ///< Approximate size of values and texts; a page has at least one item.
  int protocol = wire::kProtocolMax;  ///< Leaves out events that devices of this version cannot read.
};

enum class FeedKind { Operation, Event, Receipt };

namespace feed {

/// Items after `cursor`. Leaves out operations written by the device `except`, which has them; with an empty
/// `except` nothing is left out, so a device can rebuild everything. A cursor beyond the end (the server was
/// restored from a backup) starts from the beginning. A page may be empty and have more: it looks at so many
/// positions and no further.
base::Result<FeedPage> after(db::Database& database, std::string_view person, std::int64_t cursor,
                             FeedLimits limits = {}, std::string_view except = {});
/// The last position of a person; 0: none.
base::Result<std::int64_t> head(db::Database& database, std::string_view person);

/// Adds an item to the feed of the application's owner; the stores of operations, events and receipts call
/// this. NotFound.
base::Result<void> note(db::Database& database, std::string_view application, FeedKind kind,
                        std::string_view device, std::int64_t number);

}  // namespace feed
}  // namespace tarim::server
