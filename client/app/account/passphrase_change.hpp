// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Another passphrase for the open vault, as the account page asks for it. Only the wrapping of the vault's
// key is written anew, whole or not at all; nothing sealed is touched, and the vault stays open meanwhile.
#include "client/app/account/form_view.hpp"

namespace tarim::client::app {

class PassphraseChange : public tarim::client::app::FormView {
  Q_OBJECT
  QML_ELEMENT

 public:
  using FormView::FormView;
  /// Errors are about "old", "new" or "again".
  Q_INVOKABLE void apply(const QString& from, const QString& to, const QString& again);

 signals:
  void done();  ///< From now on the new one opens the vault.

 private:
  void tried(const base::Result<void>& result);
};

}  // namespace tarim::client::app
