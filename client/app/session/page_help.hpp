// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The help of a page (F1): what the page is for, what to do there step by step, the clauses of the notice
// that it follows, and whom to ask. The words of all pages stand in page_help.cpp; the clauses come from the
// application's policy.
#include "client/app/session/session_view.hpp"

#include <QStringList>

namespace tarim::client::app {

class PageHelp : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  /// A route of Router; "account" means the way into a vault while none is open.
  Q_PROPERTY(QString route READ route WRITE setRoute NOTIFY changed)
  /// The item of the form that is shown; empty when none is.
  Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY changed)
  /// A single page of evidence is shown.
  Q_PROPERTY(bool closeUp READ isCloseUp WRITE setCloseUp NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString purpose READ purpose NOTIFY changed)
  Q_PROPERTY(QStringList steps READ steps NOTIFY changed)
  /// “五(一)5：…”, in the notice's own words; empty for pages without a clause.
  Q_PROPERTY(QStringList clauses READ clauses NOTIFY changed)
  Q_PROPERTY(QString ask READ ask NOTIFY changed)

 public:
  using SessionView::SessionView;

  [[nodiscard]] QString route() const { return m_route; }
  void setRoute(const QString& route);
  [[nodiscard]] QString group() const { return m_group; }
  void setGroup(const QString& group);
  [[nodiscard]] bool isCloseUp() const { return m_isCloseUp; }
  void setCloseUp(bool isCloseUp);
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString purpose() const;
  [[nodiscard]] QStringList steps() const;
  [[nodiscard]] QStringList clauses() const;
  [[nodiscard]] QString ask() const;

 private:
  [[nodiscard]] std::string_view page() const;

  QString m_route;
  QString m_group;
  bool m_isCloseUp = false;
};

}  // namespace tarim::client::app
