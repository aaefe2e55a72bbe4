// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pages that something is wrong with, by the names that people know them by: one line each, and what to do.
#include "client/vault/pages.hpp"

namespace tarim::client::cli {

/// One line on standard error for each page that does not open or was not taken. kFine, or kRefused when a
/// page needs somebody: it does not open and the server does not have it, or the server does not take it.
int reportPages(Vault& vault);
/// The same after every seal was opened.
int checkAndReportPages(Vault& vault);

}  // namespace tarim::client::cli
