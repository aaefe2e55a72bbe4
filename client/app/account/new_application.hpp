// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lists this person's applications and begins another one: the person chooses an open cycle, a kind (类别)
// and a level (级别), which the policy offers.
#include "client/app/account/application_rows.hpp"
#include "client/app/session/session_view.hpp"

#include <QStringList>

namespace tarim::client::app {

class NewApplication : public tarim::client::app::SessionView {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QList<QString> cycles READ cycles NOTIFY changed)
  Q_PROPERTY(int cycle READ cycle WRITE setCycle NOTIFY changed)
  Q_PROPERTY(QList<QString> kinds READ kinds NOTIFY changed)
  Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
  Q_PROPERTY(QList<QString> levels READ levels NOTIFY changed)
  Q_PROPERTY(int level READ level WRITE setLevel NOTIFY changed)
  /// “网上申报：8月24日 00:00 至 9月8日 24:00（北京时间）”
  Q_PROPERTY(QString windowText READ windowText NOTIFY changed)
  Q_PROPERTY(bool ready READ isReady NOTIFY changed)
  /// All applications of this vault; rows are ApplicationRow.
  Q_PROPERTY(tarim::client::app::ListModel* applications READ applications CONSTANT)

 public:
  using SessionView::SessionView;
  [[nodiscard]] QStringList cycles() const;
  [[nodiscard]] int cycle() const { return m_cycle; }
  void setCycle(int cycle);
  [[nodiscard]] QStringList kinds() const;
  [[nodiscard]] int kind() const { return m_kind; }
  void setKind(int kind);
  [[nodiscard]] QStringList levels() const;
  [[nodiscard]] int level() const { return m_level; }
  void setLevel(int level);
  [[nodiscard]] QString windowText() const;
  [[nodiscard]] bool isReady() const;
  [[nodiscard]] ListModel* applications() { return &m_applications; }
  /// Creates the draft and makes it the current application. Emits begun(), or the session emits failed().
  Q_INVOKABLE void begin();

 signals:
  void begun();

 protected:
  void look() override;

 private:
  [[nodiscard]] const policy::Policy* policy() const;
  [[nodiscard]] const policy::Kind* chosenKind() const;

  std::vector<policy::PolicyPtr> m_cycles;
  int m_cycle = -1;
  int m_kind = -1;
  int m_level = -1;
  ListOf<ApplicationRow> m_applications{kApplicationRoles, this};
};

}  // namespace tarim::client::app
