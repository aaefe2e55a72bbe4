// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Signs this device out of its server. Refuses, with an explanation, while the vault holds anything without
// the server's receipt, so that signing out never loses work. The vault stays on the device, sealed;
// enrolling again needs a new code.
#include "client/app/session/session_view.hpp"

namespace tarim::client::app {

class SignOut : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed)
  /// Why signing out is refused, what is safe, what to do; empty when it is allowed.
  Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed)

 public:
  using SessionView::SessionView;
  [[nodiscard]] bool isAllowed() const;
  [[nodiscard]] QString whyNot() const;
  Q_INVOKABLE void signOut();
};

}  // namespace tarim::client::app
