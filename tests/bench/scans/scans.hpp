// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables about the pictures of pages. `step`: every such page of the demo.
namespace tarim::bench {

/// Right and wrong verdicts, by the damage that was done.
void tellVerdicts(int step);
/// Bytes of photographed pages, before and after they were straightened.
void tellBytes(int step);

}  // namespace tarim::bench
