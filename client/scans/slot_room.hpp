// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds the place of the next page in a slot.
#include "client/scans/import.hpp"

namespace tarim::client {

/// A new attachment with slot, table, row, side and page set. SlotFull; NotFound for a row
/// that is not there; InvalidInput: an unknown slot, a side where there are none. For a slot of two sides
/// without a side named: the missing one.
base::Result<dossier::Attachment> roomFor(const dossier::Dossier& dossier, const policy::Policy& policy,
                                          const PageTarget& target);

}  // namespace tarim::client
