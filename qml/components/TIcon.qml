// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TIcon: a line icon of qml/components/icons in any colour. Properties: name (file name without .svg; "" draws nothing),
// color, size (Theme.icon).
import Tarim.Components

IconPainter {
    color: Theme.ink
    size: Theme.icon
}
