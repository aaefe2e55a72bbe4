// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// View of the progress page: a return as a to-do list, then the timeline of the application.
#include "client/app/home/return_sheet.hpp"
#include "client/app/home/timeline.hpp"
#include "client/app/session/session_view.hpp"

namespace tarim::client::app {

class ProgressView : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(tarim::client::app::ReturnSheet* sheet READ sheet CONSTANT)
  /// Rows are TimelineRow.
  Q_PROPERTY(tarim::client::app::ListModel* timeline READ timeline CONSTANT)
  /// The application's title, when there are several.
  Q_PROPERTY(QString about READ about NOTIFY changed)
  /// While the applicant may write: there is something to submit.
  Q_PROPERTY(bool writing READ isWriting NOTIFY changed)

 public:
  using SessionView::SessionView;
  [[nodiscard]] ReturnSheet* sheet() { return &m_sheet; }
  [[nodiscard]] ListModel* timeline() { return &m_timeline; }
  [[nodiscard]] QString about() const;
  [[nodiscard]] bool isWriting() const;

 protected:
  void look() override;

 private:
  ReturnSheet m_sheet{this};
  ListOf<TimelineRow> m_timeline{kTimelineRoles, this};
};

}  // namespace tarim::client::app
