// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an applicant has to be told although the device may be offline for days: the few lines of a text
// message, in Chinese, with the number and the deadline and without a word of what the application holds.
#include "server/services/application_aggregate.hpp"
#include "server/store/notices.hpp"

namespace tarim::server {

/// For the last event of the case; nothing when nobody needs to be called for it.
std::optional<Notice> noticeOf(const ApplicationAggregate& file);

}  // namespace tarim::server
