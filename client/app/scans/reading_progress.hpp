// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How far this device has read the scans of the current application, for the page that checks it
// (检查并提交). While `active` the rest is read. What is found becomes findings of the next snapshot, which
// refresh() takes: the list of findings does not grow by itself under somebody who reads it.
#include "client/app/session/session_view.hpp"

namespace tarim::client::app {

class ReadingProgress : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)
  Q_PROPERTY(int total READ total NOTIFY changed)  ///< Pages that are pictures.
  Q_PROPERTY(int done READ done NOTIFY changed)    ///< Of them, read or tried in vain.
  Q_PROPERTY(bool unavailable READ isUnavailable NOTIFY changed)
  /// Pages that could not be read, or not all of them: the person looks at them.
  Q_PROPERTY(bool doubtful READ isDoubtful NOTIFY changed)
  /// “正在读扫描件：12 / 41 页”
  Q_PROPERTY(QString text READ text NOTIFY changed)
  /// Pages were read since the findings were made.
  Q_PROPERTY(bool news READ hasNews NOTIFY changed)

 public:
  using SessionView::SessionView;
  [[nodiscard]] bool isActive() const { return m_active; }
  void setActive(bool active);
  [[nodiscard]] int total() const { return m_total; }
  [[nodiscard]] int done() const { return m_done; }
  [[nodiscard]] bool isUnavailable() const { return m_unavailable; }
  [[nodiscard]] bool isDoubtful() const { return m_failed > 0 || m_partial; }
  [[nodiscard]] QString text() const;
  [[nodiscard]] bool hasNews() const { return m_done > m_told; }
  Q_INVOKABLE void refresh();

 protected:
  void look() override;

 private:
  void count();
  /// What is said when nothing is left to be read.
  [[nodiscard]] QString outcomeText() const;

  DraftSnapshotPtr m_draft;
  bool m_active = false;
  int m_total = 0;
  int m_done = 0;
  int m_failed = 0;  ///< Of those done.
  int m_told = 0;    ///< Pages whose findings are told.
  bool m_unavailable = false;
  bool m_partial = false;  ///< This installation lacks a part of what reads.
};

}  // namespace tarim::client::app
