// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Installs Node packages of others into the build folder, by the lock file that is committed beside the
// scripts which use them. The registry is the one that this machine's npm is configured for.
#include <QString>
#include <QStringList>

namespace tarim::tests {

/// Copies package.json, package-lock.json and `scripts` from `source` to `folder`, and runs npm ci there
/// unless these packages are installed already. Returns the error; empty on success.
QString installFromNpm(const QString& source, const QString& folder, const QStringList& scripts);

}  // namespace tarim::tests
