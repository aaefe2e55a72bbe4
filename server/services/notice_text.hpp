// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The text of a notice to an applicant whose device may be offline for days: a text message in Chinese, with
// the application number and the deadline and without any content of the application.
#include "server/services/application_aggregate.hpp"
#include "server/store/notices.hpp"

namespace tarim::server {

/// The notice for the last event; nothing when the event needs none.
std::optional<Notice> noticeOf(const ApplicationAggregate& aggregate);

}  // namespace tarim::server
