// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Notices a return of any of the person's applications, on whatever page: when it arrives, and once after the
// vault was opened as long as the person has not looked at it.
#include "client/app/session/session_view.hpp"

#include <map>

namespace tarim::client::app {

class ReturnWatch : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT

 public:
  using SessionView::SessionView;

 signals:
  /// `words` say by whom it was returned, how many reasons there are and until when to answer.
  void returned(const QString& application, const QString& title, const QString& words);

 protected:
  void look() override;

 private:
  std::map<std::string, int> m_told;  ///< Application and attempt.
};

}  // namespace tarim::client::app
