// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reports pages that do not open or were refused, by the names that people know them by, with what to do.
#include "client/vault/pages.hpp"

namespace tarim::client::cli {

/// Prints one line on standard error for each page that does not open or that the server refused. Returns
/// kRefused when a page needs the person (it does not open and the server lacks it, or the server refuses
/// it), else kFine.
int reportPages(Vault& vault);
/// Opens every sealed file first, then does the same.
int checkAndReportPages(Vault& vault);

}  // namespace tarim::client::cli
