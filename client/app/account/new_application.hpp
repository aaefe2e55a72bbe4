// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Beginning an application: which open cycle, which kind (类别) and level (级别). What there is to choose
// from is the policy's.
#include "client/app/session/session.hpp"

#include <QStringList>

namespace tarim::client::app {

class NewApplication : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      tarim::client::app::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QList<QString> cycles READ cycles NOTIFY changed)
  Q_PROPERTY(int cycle READ cycle WRITE setCycle NOTIFY changed)
  Q_PROPERTY(QList<QString> kinds READ kinds NOTIFY changed)
  Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
  Q_PROPERTY(QList<QString> levels READ levels NOTIFY changed)
  Q_PROPERTY(int level READ level WRITE setLevel NOTIFY changed)
  /// “网上申报：8月24日 00:00 至 9月8日 24:00（北京时间）”
  Q_PROPERTY(QString windowText READ windowText NOTIFY changed)
  Q_PROPERTY(bool ready READ isReady NOTIFY changed)

 public:
  using QObject::QObject;
  [[nodiscard]] Session* session() const { return m_session; }
  void setSession(Session* session);
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
  /// Makes the draft and takes it in hand; begun() follows, or the session's failed().
  Q_INVOKABLE void begin();

 signals:
  void sessionChanged();
  void changed();
  void begun();

 private:
  void reload();
  [[nodiscard]] const policy::Policy* policy() const;
  [[nodiscard]] const policy::Kind* chosenKind() const;

  Session* m_session = nullptr;
  std::vector<policy::PolicyPtr> m_cycles;
  int m_cycle = -1;
  int m_kind = -1;
  int m_level = -1;
};

}  // namespace tarim::client::app
