// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Waits for a window to come to rest, so that no test waits a fixed while for animations, layouts and
// pictures. GUI thread.

class QQuickWindow;

namespace tarim::testing {

/// Lays out what is seen, as the next frame would, without drawing it.
void layOut(QQuickWindow& window);
/// Until, for three looks in a row, every visible item is where it was, as large, as opaque and says the
/// same, no picture is still loading and no page says that it is `settling`. What only turns or fades inside
/// itself (a spinner) does not count. False when that did not happen within so many milliseconds.
bool waitUntilStill(QQuickWindow& window, int patience = 10'000);
/// The same of every window that is shown.
bool waitUntilAllStill();

}  // namespace tarim::testing
